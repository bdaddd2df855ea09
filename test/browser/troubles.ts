import type { Page } from '@playwright/test';

/** The browser on itself: it puts pages together without WebGL, and has to read what WebGL drew. */
const OWN_DOING = /GPU stall due to ReadPixels/;

/** What a page should never do, collected while it is used. */
export interface Troubles {
  all(): Promise<string[]>;
  forget(): void;
}

/**
 * Watches a page from before its first request on, also for requests to anyone but its own server, which the browser of
 * the tests does not find (scripts/findBrowser.ts). They are not routed through here: that would take a fifth of the
 * time of a load, and the page its cache.
 */
export async function watch(page: Page): Promise<Troubles> {
  let seen: string[] = [];
  page.on('pageerror', ({ message }) => seen.push(`error: ${message}`));
  page.on('console', (message) => {
    const isTrouble = message.type() === 'error' || message.type() === 'warning';
    if (isTrouble && !OWN_DOING.test(message.text())) seen.push(`console: ${message.text()}`);
  });
  await page.exposeFunction('reportViolation', (text: string) => seen.push(text));
  await page.addInitScript(() => {
    const { reportViolation } = window as unknown as { reportViolation: (text: string) => void };
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      reportViolation(`policy: ${violatedDirective} ${blockedURI}`),
    );
  });
  let home: string | null = null;
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (request.isNavigationRequest()) home ??= url.origin;
    if (url.origin !== home) seen.push(`foreign: ${url.href}`);
  });
  return {
    // One turn of the page, so that what it reported last has arrived.
    all: async () => {
      if (!page.isClosed()) await page.evaluate(() => new Promise(requestAnimationFrame));
      return seen;
    },
    forget: () => {
      seen = [];
    },
  };
}
