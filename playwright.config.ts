import { defineConfig } from '@playwright/test';
import { launchOptions } from './scripts/findBrowser';

const ADDRESS = { host: '127.0.0.1', port: Number(process.env.TEST_PORT ?? 4619) };
const URL = `http://${ADDRESS.host}:${ADDRESS.port}/`;

/** The built site, end to end, behind our own server and its Content-Security-Policy. */
export default defineConfig({
  testDir: 'test/browser',
  testIgnore: ['**/*.browser.test.ts', '**/*.svelte.test.ts'], // Vitest's
  outputDir: 'test-results',
  // Drawing in software waits for itself: two at once take far less time than one after the other.
  workers: 2,
  // And on a busy machine.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  // Once more on a page of its own: tests share pages, and a machine may stall. What needed it is told as flaky.
  retries: process.env.CI ? 1 : 0,
  reporter: [['list'], ['json', { outputFile: '.cache/playwright.json' }]],
  use: {
    baseURL: URL,
    locale: 'zh-CN',
    viewport: { width: 1280, height: 720 },
    screenshot: 'only-on-failure',
    actionTimeout: 30_000,
    launchOptions: launchOptions(),
  },
  webServer: {
    command: `node --import tsx scripts/serve.ts --host ${ADDRESS.host} --port ${ADDRESS.port}`,
    url: URL,
  },
});
