import type { Page } from '@playwright/test';

/**
 * A page of an old Chromium. Playwright's own locators ask for what these lack, so that everything is found by plain
 * selectors in the page itself; pointer and keys are real.
 */
export class OldPage {
  readonly troubles: string[] = [];

  constructor(readonly page: Page) {
    page.on('pageerror', ({ message }) => this.troubles.push(`error: ${message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') this.troubles.push(`console: ${message.text()}`);
    });
  }

  /** Goes to a view and waits until its map stands. */
  async load(address: string): Promise<void> {
    await this.page.goto(`./${address}`);
    await this.has('[data-ready="true"]');
  }

  /** Waits for an element, with this text in it if one is given. */
  async has(selector: string, text = ''): Promise<void> {
    await this.page.waitForFunction(
      ([query, words]) =>
        [...document.querySelectorAll(query)].some((one) => one.textContent.includes(words)),
      [selector, text] as const,
      { timeout: 90_000, polling: 100 },
    );
  }

  /** Clicks the middle of the first element with this text. */
  async click(selector: string, text = ''): Promise<void> {
    await this.has(selector, text);
    const [x, y] = await this.page.evaluate(
      ([query, words]) => {
        const all = [...document.querySelectorAll(query)];
        const one = all.find((each) => each.textContent.includes(words))!;
        one.scrollIntoView({ block: 'center' });
        const { left, top, width, height } = one.getBoundingClientRect();
        return [left + width / 2, top + height / 2] as const;
      },
      [selector, text] as const,
    );
    await this.page.mouse.click(x, y);
  }

  attribute(selector: string, name: string): Promise<string | null> {
    return this.page.evaluate(
      ([query, attribute]) => document.querySelector(query)?.getAttribute(attribute) ?? null,
      [selector, name] as const,
    );
  }

  texts(selector: string): Promise<string[]> {
    return this.page.evaluate(
      (query) => [...document.querySelectorAll(query)].map((one) => one.textContent),
      selector,
    );
  }

  param(name: string): string | null {
    return new URL(this.page.url()).searchParams.get(name);
  }
}
