import { test as base, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { zh } from '../../src/text/zh';
import '../english';
import { watch, type Troubles } from './troubles';

export { expect, type Page } from '@playwright/test';

/** The parts of the atlas by role and name, as a reader or a screen reader finds them. */
export class Atlas {
  readonly map: Locator;
  readonly title: Locator;
  readonly filters: Locator;
  readonly legend: Locator;
  readonly card: Locator;
  readonly band: Locator;

  constructor(readonly page: Page) {
    this.map = page.locator('[data-ready]');
    this.title = page.getByRole('heading', { level: 1 });
    this.filters = page.getByRole('complementary', { name: zh.app.controls });
    this.legend = page.getByRole('region', { name: zh.legend.label });
    this.card = page.getByRole('complementary', { name: zh.card.inView });
    this.band = page.getByRole('contentinfo');
  }

  /** Opens a link, as from a mail. */
  async load(search = ''): Promise<void> {
    await this.page.goto(`./${search}`);
    await this.ready();
  }

  /** Goes to a view without loading the page again, as the browser's back button does; much quicker than `load`. */
  async open(search = ''): Promise<void> {
    if (this.page.url() === 'about:blank') return this.load(search);
    await this.turnTo(search);
    await this.ready();
  }

  /** The same without waiting for the map: for what stands beside it. */
  async turnTo(search: string): Promise<void> {
    if (this.page.url() === 'about:blank') return this.load(search);
    await this.page.evaluate(async (address) => {
      history.pushState(null, '', address || location.pathname);
      dispatchEvent(new PopStateEvent('popstate'));
      await new Promise(requestAnimationFrame);
    }, search);
  }

  /** What was asked for stands on the screen: so many lines, where that is said. */
  async ready(flows?: number): Promise<void> {
    const count = flows === undefined ? '' : `[data-flows="${flows}"]`;
    await this.page.locator(`[data-ready="true"]${count}`).waitFor({ timeout: 60_000 });
  }

  async flows(): Promise<number> {
    await this.ready();
    return Number(await this.map.getAttribute('data-flows'));
  }

  param(name: string): string | null {
    return new URL(this.page.url()).searchParams.get(name);
  }

  chip(name: string): Locator {
    return this.filters.getByRole('button', { name: new RegExp(`^${name} `) });
  }

  /** A section of the card by its title, whose count may stand behind it. */
  section(title: string): Locator {
    const heading = this.page.getByRole('heading', {
      level: 3,
      name: new RegExp(`^${title}\\s?\\d*$`),
    });
    return this.card.locator('section').filter({ has: heading });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }
}

interface Fixtures {
  /** The atlas on a page that all tests share: start with `open`. */
  readonly atlas: Atlas;
  /** Troubles that the test provokes. */
  readonly provoked: RegExp | null;
}

interface WorkerFixtures {
  readonly shared: { readonly atlas: Atlas; readonly troubles: Troubles };
}

/** Playwright's test, failing also when the page complains, breaks its policy or asks anyone else for anything. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  provoked: [null, { option: true }],

  shared: [
    async ({ browser }, use, { project }) => {
      const { baseURL, locale, viewport } = project.use;
      const context: BrowserContext = await browser.newContext({
        baseURL: baseURL ?? '',
        locale: locale ?? '',
        viewport: viewport ?? null,
      });
      const page = await context.newPage();
      const troubles = await watch(page);
      await use({ atlas: new Atlas(page), troubles });
      await context.close();
    },
    { scope: 'worker' },
  ],

  atlas: async ({ shared }, use) => {
    shared.troubles.forget();
    await shared.atlas.page.mouse.move(0, 0);
    await use(shared.atlas);
    base.expect(await shared.troubles.all()).toEqual([]);
  },

  page: async ({ page, provoked }, use) => {
    const troubles = await watch(page);
    await use(page);
    const all = await troubles.all();
    base.expect(all.filter((one) => !provoked?.test(one))).toEqual([]);
  },
});
