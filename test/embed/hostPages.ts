import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from '@playwright/test';
import type { HostPage } from './hostSite';

const LOADER = readFileSync(join(import.meta.dirname, '../../dist/embed/v1/jjj-flow-map.js'));
export const LOADER_HASH = `sha384-${createHash('sha384').update(LOADER).digest('base64')}`;

/** A page of a site that allows nothing but the frame, between two links. */
export const bareFrame = (app: string, params: string, more = ''): HostPage => ({
  policy: `default-src 'none'; frame-src ${app}`,
  body: `<h1>Host</h1><p><a href="#start">before</a></p><iframe title="Map" width="640" height="480" ${more}
    src="${app}/embed/v1/?lang=zh-CN&renderer=svg&${params}"></iframe><p><a href="#end">after</a></p>`,
});

/** `path`: where the page of the frame is said to be. */
export const mapElement = (app: string, attributes: string, path = '/embed/v1/'): string =>
  `<jjj-flow-map src="${app}${path}" lang="zh-CN" title="流向" ${attributes}>
    <a href="${app}/">Fallback</a></jjj-flow-map>`;

/** Runs on a page whose other scripts and styles keep to themselves nothing. */
export const MEDDLING = `for (const each of [Array, Object, String, Function])
      each.prototype.meddle = () => { throw new Error('meddled'); };
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { box-sizing: content-box !important; margin: 3px !important; padding: 9px !important; font: 40px serif !important; letter-spacing: 9px !important; z-index: 2147483647 !important } iframe, div, button { display: none !important; pointer-events: none !important }');
    document.adoptedStyleSheets = [sheet];`;

/** A page that allows no styles and no text as script, and notes what the elements on it say. `also`: run first. */
export const withElements = (
  app: string,
  body: string,
  { hash = LOADER_HASH, frames = app, also = '' } = {},
): HostPage => ({
  policy: `default-src 'none'; script-src ${app} 'self'; frame-src ${frames}; style-src 'none'; require-trusted-types-for 'script'`,
  body: `<script type="module" src="${app}/embed/v1/jjj-flow-map.js" integrity="${hash}" crossorigin="anonymous"></script>${body}`,
  script: `${also}
    window.heard = [];
    for (const name of ['ready', 'render', 'statechange', 'select', 'size', 'error', 'data', 'fallback'])
      document.addEventListener('jjj-' + name, ({ detail, target }) => window.heard.push([name, detail, target.id]));`,
});

/** Opens a page; gives back what is complained of on it and in its frames. */
export async function visit(page: Page, address: string): Promise<string[]> {
  const seen: string[] = [];
  page.on('pageerror', ({ message }) => seen.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') seen.push(message.text());
  });
  await page.goto(address);
  return seen;
}

/** What the elements of a page have said by events of a name, in order; or one of them. */
export const heard = (page: Page, name: string, id?: string): Promise<unknown[]> =>
  page.evaluate(
    ([wanted, of]) =>
      (window as unknown as { heard: [string, unknown, string][] }).heard
        .filter(([one, , from]) => one === wanted && (of === undefined || of === from))
        .map(([, detail]) => detail),
    [name, id] as const,
  );

export const frameReady = (frame: FrameLocator | Locator): Promise<void> =>
  frame.locator('[data-ready="true"]').waitFor({ timeout: 60_000 });
