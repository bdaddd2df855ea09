import { isEditionName } from '../model/edition';
import type { Query } from '../model/query';
import { linkParams, paramReader } from '../state/linkParams';

/** What stands around the map; what cannot go (finding, legend, sources, date, approval, link) folds at most. */
const CHROME = [
  ...(['title', 'legend', 'timeline', 'filters', 'search', 'zoom', 'table', 'download'] as const),
] as const;
type Chrome = (typeof CHROME)[number];

/** Presets of these. */
const UIS: Readonly<Record<string, readonly Chrome[]>> = {
  compact: ['title', 'legend', 'zoom', 'table'],
  full: CHROME,
  minimal: ['title'],
  none: [],
};
/** What the reader of a frame cannot change, by the names of parameters. */
const LOCKS: Readonly<Record<string, readonly (keyof Query)[]>> = {
  region: ['places', 'direction'],
  metric: ['topic', 'measure', 'basis', 'mode', 'minus'],
  t: ['period', 'minus'],
  level: ['level'],
};

/** Parameters of the frame; those of the view are in `Query`, under the same names as in any link. */
export interface EmbedParams {
  readonly shows: Readonly<Record<Chrome, boolean>>;
  /** Names of publishers, not only how many publications. */
  readonly hasFullSources: boolean;
  /** A map; else its picture. */
  readonly isInteractive: boolean;
  /** The page around goes on scrolling under one finger or the wheel; null: where there is a page around. */
  readonly isCooperative: boolean | null;
  readonly held: ReadonlySet<keyof Query>;
  /** Percent of the usual size of letters. */
  readonly font: number;
  /** West, south, east, north: what to look at. */
  readonly bounds: readonly [number, number, number, number] | null;
  /** Colour of what is chosen and of links, if it can be seen on the theme. */
  readonly accent: string | null;
  /** The page around shines through where the map has no land. */
  readonly isClear: boolean;
  /** The same picture each time, for who compares pictures: nothing moves, and today is the day of the data. */
  readonly isStill: boolean;
  /** The one edition of the data that is wanted; null: the newest. */
  readonly edition: string | null;
  /** The frame tells the height that it would like. */
  readonly tellsHeight: boolean;
  /** Stands in every message, so that a page can tell its frames apart. */
  readonly id: string;
  /** To whom messages go; null: only what says nothing goes, to anyone. */
  readonly origin: string | null;
  /** Parameters of the frame that could not be read. */
  readonly refused: readonly string[];
}

const SWITCH = { on: true, off: false } as const;
const BOUNDS = /^(-?\d{1,3}(?:\.\d{1,6})?,){3}-?\d{1,3}(?:\.\d{1,6})?$/;

/** Reads the frame's parameters. What cannot be read falls back and is named in `refused`; never throws. */
export function embedParams(search: string): EmbedParams {
  const { read, refused } = paramReader(linkParams(search));
  const oneOf =
    <T>(words: Readonly<Record<string, T>>) =>
    (text: string): T | undefined =>
      Object.hasOwn(words, text) ? words[text] : undefined;
  const shown = read('ui', UIS.compact ?? [], oneOf(UIS));
  const held = read('lock', new Set<keyof Query>(), heldBy);
  const isStill = read('qa', false, oneOf({ off: false, on: true }));
  return {
    shows: Object.fromEntries(
      CHROME.map((part) => [part, read(part, shown.includes(part), oneOf(SWITCH))]),
    ) as Record<Chrome, boolean>,
    hasFullSources: read('attribution', false, oneOf({ compact: false, full: true })),
    isInteractive: read('interactive', true, oneOf(SWITCH)),
    isCooperative: read<boolean | null>('coop', null, oneOf({ auto: null, ...SWITCH })),
    held: isStill ? new Set([...held, 'motion' as const]) : held,
    font: read('font', 100, fontOf),
    bounds: read<EmbedParams['bounds']>('bbox', null, boundsOf),
    accent: read<string | null>('accent', null, (text) =>
      /^[0-9a-f]{6}$/i.test(text) ? `#${text}` : undefined,
    ),
    isClear: read('bg', false, oneOf({ solid: false, transparent: true })),
    isStill,
    edition: read<string | null>('edition', null, (text) =>
      isEditionName(text) ? text : undefined,
    ),
    tellsHeight: read('size', false, oneOf({ fit: false, auto: true })),
    id: read('id', '', (text) => (/^[\w-]{1,64}$/.test(text) ? text : undefined)),
    origin: read<string | null>('origin', null, originOf),
    refused,
  };
}

function heldBy(text: string): Set<keyof Query> | undefined {
  const words = text.split(',');
  return words.every((word) => Object.hasOwn(LOCKS, word))
    ? new Set(words.flatMap((word) => LOCKS[word] ?? []))
    : undefined;
}

function fontOf(text: string): number | undefined {
  const percent = /^\d{3}$/.test(text) ? Number(text) : 0;
  return percent >= 100 && percent <= 200 ? percent : undefined;
}

function boundsOf(text: string): [number, number, number, number] | undefined {
  if (!BOUNDS.test(text)) return undefined;
  const [west = 0, south = 0, east = 0, north = 0] = text.split(',').map(Number);
  const isOnEarth = west >= -180 && east <= 180 && south >= -85 && north <= 85;
  return isOnEarth && west < east && south < north ? [west, south, east, north] : undefined;
}

/** As browsers write it: scheme, host and port alone. */
function originOf(text: string): string | undefined {
  try {
    const { origin, protocol } = new URL(text);
    return origin === text && /^https?:$/.test(protocol) ? origin : undefined;
  } catch {
    return undefined;
  }
}
