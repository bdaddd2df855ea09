import { defineConfig } from '@playwright/test';

const ADDRESS = { host: '127.0.0.1', port: Number(process.env.TEST_PORT ?? 4619) };
const URL = `http://${ADDRESS.host}:${ADDRESS.port}/`;

/** The built site in Chromiums of former years, each started by its test: `npm run test:compat`. */
export default defineConfig({
  testDir: 'test/compat',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  timeout: 180_000,
  retries: process.env.CI ? 1 : 0,
  reporter: [['list'], ['json', { outputFile: '.cache/compat.json' }]],
  use: { baseURL: URL, locale: 'zh-CN', viewport: { width: 1280, height: 720 } },
  webServer: {
    command: `node --import tsx scripts/serve.ts --host ${ADDRESS.host} --port ${ADDRESS.port}`,
    url: URL,
  },
});
