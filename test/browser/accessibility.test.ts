import { en } from '../../src/text/en';
import { EXPORT_TEXTS, type ExportGroup } from '../../src/text/exportTexts';
import { OWN_TABLE_TEXTS } from '../../src/text/ownTableTexts';
import { SHOW_TEXTS } from '../../src/text/showTexts';
import { zh } from '../../src/text/zh';
import { expect, test, type Atlas, type Page } from './atlasTest';
import { faults } from './axeFaults';

interface State {
  readonly search: string;
  /** What is there when the state is; and what is new in it, where that is not the whole page. */
  readonly seen: string;
  readonly says?: RegExp;
  readonly part?: string;
  /** Its opener stands in the bar of a wide page alone; Escape closes it. */
  readonly isWide?: boolean;
  /** What no link opens. */
  readonly open?: (page: Page) => Promise<void>;
}

const WIDE = 1280;
const LEGEND = '.right section';
const FIGURE = 'topic=technology&metric=contract-value';
const pane = (search: string, seen: string): State => ({
  ...{ search: `${FIGURE}&${search}`, seen: `#rows ${seen}`, part: '#rows' },
});
/** Opens what is folded. */
async function unfold(page: Page, folded: string): Promise<void> {
  const first = page.locator(folded).first();
  if (await first.isVisible()) await first.click();
}

/** Told by its heading, in either language. */
const card = (search: string, sel: string, heading: RegExp): State => ({
  ...{ search: `${search}&sel=${sel}`, seen: '#card h2', says: heading, part: '#card' },
});

const BAR = {
  export: [zh.app.export, en.app.export],
  stories: [SHOW_TEXTS.zh.open, SHOW_TEXTS.en.open],
  import: [OWN_TABLE_TEXTS.zh.open, OWN_TABLE_TEXTS.en.open],
};
const anyOf = (names: readonly string[]): RegExp => new RegExp(`^(${names.join('|')})$`);

/** What a button of the bar opens, in either language, and a group in it. */
const dialog = (button: keyof typeof BAR, group?: ExportGroup): State => ({
  ...{ search: FIGURE, seen: 'dialog[open] h2', part: 'dialog[open]', isWide: true },
  open: async (page) => {
    await page.getByRole('button', { name: anyOf(BAR[button]) }).click();
    if (!group) return;
    const names = anyOf([EXPORT_TEXTS.zh.groups[group], EXPORT_TEXTS.en.groups[group]]);
    await page.getByRole('dialog').getByRole('button', { name: names }).click();
  },
});

const STATES: Readonly<Record<string, State>> = {
  map: { search: 'topic=enterprise&values=on', seen: '[data-ready]' },
  clusters: { search: 'topic=clusters', seen: '[data-ready]' },
  change: { search: `${FIGURE}&t=2025&minus=2023`, seen: '[data-ready]' },
  empty: { search: 'topic=technology&min=999999999999', seen: 'main .empty' },
  legend: {
    ...{ search: 'topic=enterprise', seen: LEGEND, part: LEGEND },
    open: (page) => unfold(page, `${LEGEND}.folded .head`),
  },
  filters: {
    ...{ search: 'topic=enterprise&place=tianjin&dir=in', seen: '[data-ready]' },
    open: (page) => unfold(page, '.acts > button[aria-expanded=false]'),
  },
  list: { search: 'topic=cobuild&industry=biomed,robotics&tab=list', seen: '[data-row]' },
  text: { search: `${FIGURE}&t=2025&minus=2023&tab=text`, seen: '[role=tree]' },
  table: pane('tab=table', '[data-row]'),
  matrix: pane('level=city&tab=matrix', '[role=grid]'),
  compare: pane('tab=compare&t=2025&with=period:2023', '[data-map=minus]'),
  'small maps': pane('tab=compare&with=period', 'li svg'),
  profiles: pane('tab=profiles&profile=value-added', '.about-one td'),
  likeness: pane('tab=profiles&profile=value-added&view=places', '.krugman td'),
  overlaps: pane('tab=profiles&profile=value-added&view=overlap', '.lists li'),
  events: pane('tab=events', 'li button'),
  organisations: pane('tab=events&list=organisations', 'input[type=search]'),
  'flow card': card(FIGURE, 'flow:beijing~tianjin-hebei', /北京|Beijing/),
  'place card': card('topic=enterprise', 'place:tianjin', /天津|Tianjin/),
  'park card': card('topic=cobuild', 'park:pk-zgc-fengtai', /中关村|Zhongguancun/),
  'cluster card': card('topic=clusters', 'cluster:cl-hd-equip', /邯郸|Handan/),
  'organisation card': card(FIGURE, 'organisation:o-torch', /科技部|Torch/),
  'event card': card(FIGURE, 'event:e-lhh-2015', /2015/),
  sources: {
    ...{ search: 'tab=sources', seen: '.page details', part: '.page' },
    open: (page) => unfold(page, '.page details:not([open]) summary'),
  },
  'export dialog': dialog('export'),
  'data to take away': dialog('export', 'data'),
  citation: dialog('export', 'cite'),
  'embed dialog': dialog('export', 'embed'),
  'stories dialog': dialog('stories'),
  'import dialog': dialog('import'),
  elder: { search: 'topic=enterprise&elder=on', seen: '[role=tree]' },
};

/** A theme changes colours alone, and a language everything but colours. */
const ALL_RULES_IN = 'dark';
const THEMES = [ALL_RULES_IN, 'light', 'hc'] as const;

/** Brings a state up and asks it of all rules, then of those about colours in the other themes, in place. */
async function expectNoFault(
  atlas: Atlas,
  name: string,
  lang: string,
  width: number,
): Promise<void> {
  const { search, seen, says = /(?:)/, part, open, isWide = false } = STATES[name]!;
  const { page } = atlas;
  await page.setViewportSize({ width: isWide ? WIDE : width, height: 800 });
  for (const theme of THEMES) {
    await atlas.turnTo(`?lang=${lang}&theme=${theme}&${search}`);
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    const isFirst = theme === ALL_RULES_IN;
    if (isFirst) await open?.(page);
    await expect(page.locator(seen).filter({ hasText: says })).not.toHaveCount(0);
    // What a page must have is asked of all of it where it is widest, the rest of what is new.
    const within = isFirst && width === WIDE ? 'html' : part;
    const found = await faults(page, isFirst ? 'all' : 'colours', within);
    expect.soft(found, `${name}, ${theme}`).toEqual([]);
  }
  if (isWide) await page.keyboard.press('Escape');
}

const isAside = (name: string): boolean => /card|dialog|data to|citation|sources|elder/.test(name);

for (const [lang, width] of [
  ['zh-CN', WIDE],
  ['en', 390],
] as const)
  for (const [what, isMeant] of [
    ['map, readings and panes', (name) => !isAside(name)],
    ['cards, dialogs, sources and elder mode', isAside],
  ] as const satisfies [string, (name: string) => boolean][])
    test(`axe finds nothing in any theme, ${lang}, ${width} pixels: ${what}`, async ({
      svgAtlas: atlas,
    }) => {
      try {
        for (const name of Object.keys(STATES).filter(isMeant))
          await test.step(name, () => expectNoFault(atlas, name, lang, width));
      } finally {
        await atlas.page.keyboard.press('Escape');
        await atlas.page.setViewportSize({ width: WIDE, height: 720 });
        await atlas.turnTo('');
      }
    });
