import {
  test as base,
  type Browser,
  type Locator,
  type Page,
  type ViewportSize,
  type WorkerInfo,
} from '@playwright/test';
import type { Query } from '../../src/model/query';
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

  constructor(
    readonly page: Page,
    readonly renderer: Query['renderer'] = 'auto',
  ) {
    this.map = page.locator('[data-ready]');
    this.title = page.getByRole('heading', { level: 1 });
    this.filters = page.getByRole('complementary', { name: zh.app.controls });
    this.legend = page.getByRole('region', { name: zh.legend.label });
    this.card = page.getByRole('complementary', { name: zh.card.inView });
    this.band = page.getByRole('contentinfo');
  }

  /** Opens a link, as from a mail. */
  async load(search = ''): Promise<void> {
    await this.visit(search);
    await this.ready();
  }

  /** The same without waiting for the map. */
  async visit(search = ''): Promise<void> {
    await this.page.goto(`./${this.#link(search)}`);
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
    }, this.#link(search));
  }

  #link(search: string): string {
    // Said twice it is not understood, and WebGL draws.
    if (this.renderer === 'auto' || search.includes('renderer=')) return search;
    return `${search ? `${search}&` : '?'}renderer=${this.renderer}`;
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
  /** The same drawn as SVG, in a fifth of the time: for all that does not concern what WebGL draws. */
  readonly svgAtlas: Atlas;
  /** Troubles that the test provokes. */
  readonly provoked: RegExp | null;
}

interface SharedPage {
  readonly atlas: Atlas;
  readonly viewport: ViewportSize;
  readonly troubles: Troubles;
}

interface WorkerFixtures {
  readonly shared: SharedPage;
  readonly sharedSvg: SharedPage;
}

/** A page for the life of a worker. */
const sharePage =
  (renderer: Query['renderer']) =>
  async (
    { browser }: { browser: Browser },
    use: (shared: SharedPage) => Promise<void>,
    { project }: WorkerInfo,
  ): Promise<void> => {
    const { baseURL, locale } = project.use;
    const viewport = project.use.viewport!;
    const context = await browser.newContext({
      baseURL: baseURL ?? '',
      locale: locale ?? '',
      viewport,
    });
    const page = await context.newPage();
    const troubles = await watch(page);
    await use({ atlas: new Atlas(page, renderer), viewport, troubles });
    await context.close();
  };

const AS_EVER = {
  media: null,
  colorScheme: null,
  contrast: null,
  reducedMotion: null,
  forcedColors: null,
};

/** What a test leaves behind is not the next one's trouble. */
async function lend(
  { atlas, viewport, troubles }: SharedPage,
  use: (atlas: Atlas) => Promise<void>,
): Promise<void> {
  const { page } = atlas;
  troubles.forget();
  await page.setViewportSize(viewport);
  await page.emulateMedia(AS_EVER);
  await page.mouse.move(0, 0);
  await use(atlas);
  base.expect(await troubles.all()).toEqual([]);
}

/** Playwright's test, failing also when the page complains, breaks its policy or asks anyone else for anything. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  provoked: [null, { option: true }],

  shared: [sharePage('auto'), { scope: 'worker' }],
  sharedSvg: [sharePage('svg'), { scope: 'worker' }],

  atlas: ({ shared }, use) => lend(shared, use),
  svgAtlas: ({ sharedSvg }, use) => lend(sharedSvg, use),

  page: async ({ page, provoked }, use) => {
    const troubles = await watch(page);
    await use(page);
    const all = await troubles.all();
    base.expect(all.filter((one) => !provoked?.test(one))).toEqual([]);
  },
});
