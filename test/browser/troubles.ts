import type { Page } from '@playwright/test';

/** What a page should never do, collected while it is used. */
export interface Troubles {
  all(): Promise<string[]>;
  forget(): void;
}

/** Watches a page from before its first request on. Requests to anyone but its own server are refused. */
export async function watch(page: Page): Promise<Troubles> {
  let seen: string[] = [];
  page.on('pageerror', ({ message }) => seen.push(`error: ${message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      seen.push(`console: ${message.text()}`);
  });
  await page.exposeFunction('reportViolation', (text: string) => seen.push(text));
  await page.addInitScript(() => {
    const { reportViolation } = window as unknown as { reportViolation: (text: string) => void };
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      reportViolation(`policy: ${violatedDirective} ${blockedURI}`),
    );
  });
  let home: string | null = null;
  await page.route('**/*', (route) => {
    const url = new URL(route.request().url());
    if (route.request().isNavigationRequest()) home ??= url.origin;
    if (url.origin === home) return route.fallback();
    seen.push(`foreign: ${url.href}`);
    return route.abort();
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
