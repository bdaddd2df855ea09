import { expect, test, type Page } from './atlasTest';
import { faults, type Rules } from './axeFaults';

interface State {
  readonly search: string;
  /** What is there when the state is; and what is new in it, where that is not the whole page. */
  readonly seen: string;
  readonly says?: RegExp;
  readonly part?: string;
  /** What no link opens. */
  readonly open?: (page: Page) => Promise<void>;
}

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
  elder: { search: 'topic=enterprise&elder=on', seen: '[role=tree]' },
};

interface Pass {
  readonly lang: string;
  readonly theme: string;
  readonly width: number;
  readonly rules: Rules;
  /** One state of each kind. */
  readonly isBrief?: boolean;
}

/** Like another as far as colours go. */
const ALIKE =
  /clusters|change|empty|legend|list|compare|profiles|overlaps|organisations|(?<!flow) card/;

/** A theme changes colours alone, and a language everything but colours. */
const PASSES: readonly Pass[] = [
  { lang: 'zh-CN', theme: 'dark', width: 1280, rules: 'all' },
  { lang: 'en', theme: 'dark', width: 390, rules: 'words' },
  { lang: 'zh-CN', theme: 'light', width: 390, rules: 'colours' },
  { lang: 'en', theme: 'hc', width: 1280, rules: 'colours' },
  { lang: 'en', theme: 'light', width: 1280, rules: 'colours', isBrief: true },
  { lang: 'zh-CN', theme: 'hc', width: 390, rules: 'colours', isBrief: true },
];

for (const { lang, theme, width, rules, isBrief = false } of PASSES)
  test(`axe finds nothing serious in ${isBrief ? 'a state of each kind' : 'any state'}: ${lang}, ${theme}, ${width} pixels`, async ({
    svgAtlas: atlas,
  }) => {
    const { page } = atlas;
    await page.setViewportSize({ width, height: 800 });
    try {
      const states = Object.entries(STATES).filter(([name]) => !isBrief || !ALIKE.test(name));
      for (const [name, { search, seen, says = /(?:)/, part, open }] of states)
        await test.step(name, async () => {
          await atlas.turnTo(`?lang=${lang}&theme=${theme}&${search}`);
          await expect(page.locator(seen).filter({ hasText: says })).not.toHaveCount(0);
          await open?.(page);
          await expect(page.locator('html')).toHaveAttribute('lang', lang);
          // What a page must have is asked of all of it, the rest of what is new.
          expect(await faults(page, rules, rules === 'all' ? 'html' : part), name).toEqual([]);
        });
    } finally {
      await page.setViewportSize({ width: 1280, height: 720 });
      await atlas.turnTo('');
    }
  });
