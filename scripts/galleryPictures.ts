/** A view as it is photographed. */
export interface Shot {
  /** The link of the view, as in the address bar. */
  readonly search: string;
  /** Of the window, 1280 × 800 where nothing else is said. */
  readonly size?: readonly [width: number, height: number];
  /** The part that is shown. */
  readonly clip?: readonly [x: number, y: number, width: number, height: number];
  readonly vision?: 'achromatopsia' | 'protanopia' | 'deuteranopia' | 'tritanopia';
  /** The file that `drawMap` makes, not the page. */
  readonly isFile?: true;
}

export interface Picture {
  /** Side by side. */
  readonly shots: readonly Shot[];
  /** Of all together, pixels. */
  readonly width: number;
}

/** The map of a window of 1280 × 800, with the legend and without it. */
const WITH_LEGEND = [320, 98, 960, 600] as const;
const MAP_ALONE = [330, 98, 660, 560] as const;

const ENTERPRISE = '?topic=enterprise&lang=zh-CN';
const PAIR = '?topic=enterprise&metric=projects&t=2014&theme=light&lang=en&c=116.5,38.65,7.4';
const INVESTED = '?topic=enterprise&metric=investment-value&theme=light&lang=en';
const CHANGED = '?topic=enterprise&metric=investment-value&basis=in-place&theme=light&lang=en';
const TIES = '?topic=all&top=30&theme=light&lang=en&c=116.6,39.1,7.1';
const TWIN = '?topic=enterprise&theme=dark&lang=zh-CN&c=116.6,39.2,7.3';

const seenWith = (vision: NonNullable<Shot['vision']>): Shot => ({
  search: TIES,
  clip: [400, 130, 520, 500],
  vision,
});

/** The pictures of docs/gallery.md, by the names of their files. Change a view here and run `npm run gallery`. */
export const GALLERY: Readonly<Record<string, Picture>> = {
  'overview-dark': { shots: [{ search: `${ENTERPRISE}&theme=dark` }], width: 1280 },
  'overview-light': {
    shots: [{ search: '?topic=enterprise&theme=light&lang=en' }],
    width: 1280,
  },
  'overview-contrast': { shots: [{ search: `${ENTERPRISE}&theme=hc` }], width: 1280 },
  opposites: { shots: [{ search: PAIR, clip: WITH_LEGEND }], width: 960 },
  'joint-fork': {
    shots: [
      { search: '?topic=technology&theme=light&lang=en&c=116.6,38.85,7.1', clip: WITH_LEGEND },
    ],
    width: 960,
  },
  'planned-actual': {
    shots: [
      { search: `${INVESTED}&basis=planned`, clip: WITH_LEGEND },
      { search: `${INVESTED}&basis=actual`, clip: WITH_LEGEND },
    ],
    width: 1600,
  },
  net: {
    shots: [
      { search: PAIR, clip: MAP_ALONE },
      { search: `${PAIR}&dir=net`, clip: MAP_ALONE },
    ],
    width: 1320,
  },
  difference: {
    shots: [
      { search: `${CHANGED}&t=2020&minus=2017`, clip: WITH_LEGEND },
      { search: `${CHANGED}&t=2022&minus=2021`, clip: WITH_LEGEND },
    ],
    width: 1600,
  },
  raised: {
    shots: [{ search: `${ENTERPRISE}&theme=dark&c=116.6,38.9,7.2,45,0`, clip: WITH_LEGEND }],
    width: 960,
  },
  grey: {
    shots: [
      { search: '?topic=enterprise&theme=light&lang=en', isFile: true, vision: 'achromatopsia' },
    ],
    width: 1280,
  },
  visions: {
    shots: [seenWith('protanopia'), seenWith('deuteranopia'), seenWith('tritanopia')],
    width: 1560,
  },
  twin: {
    shots: [
      { search: TWIN, clip: MAP_ALONE },
      { search: `${TWIN}&renderer=svg`, clip: MAP_ALONE },
    ],
    width: 1320,
  },
  file: { shots: [{ search: `${ENTERPRISE}&theme=light`, isFile: true }], width: 1280 },
  phone: { shots: [{ search: `${ENTERPRISE}&theme=dark`, size: [390, 844] }], width: 390 },
  wall: { shots: [{ search: `${ENTERPRISE}&theme=dark`, size: [3840, 2160] }], width: 1920 },
};
