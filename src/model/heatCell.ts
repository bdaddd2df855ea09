import { locationQuotient, sectorShare, shareTotal, type IndustryProfile } from './industryProfile';
import type { HeatOrder, Shown, Similarity } from './heatLook';
import { likenessOf } from './similarity';

const OF_STATISTICS = ['quotient', 'share', 'value'] as const satisfies readonly Shown[];
const OF_RECORDS = ['value', 'parks', 'clusters', 'flows'] as const satisfies readonly Shown[];

/** Why a cell holds no number: nothing published, too few units for shares, too little in common, the place itself. */
export type NoNumber = 'missing' | 'few' | 'little' | 'self';

export interface HeatCell {
  readonly value: number | null;
  readonly why: NoNumber | null;
}

/** What the tones of a heat map stand for. */
export type Tones = 'quotient' | 'share' | 'value' | 'count' | Similarity;

/** Where one tone ends and the next begins; of quotients the middle tone is about 1, twice as much as half. */
export const BREAKS: Readonly<Record<Tones, readonly number[]>> = {
  quotient: [0.5, 0.8, 1.25, 2],
  share: [0.05, 0.1, 0.2, 0.4],
  value: [],
  count: [1, 2, 4, 8],
  krugman: [0.25, 0.5, 0.75, 1],
  cosine: [0.6, 0.8, 0.9, 0.98],
  jaccard: [0.1, 0.2, 0.35, 0.5],
};
/** Number of the tone, 0 to 4; null where there are no tones. */
export function toneOf(tones: Tones, value: number | null): number | null {
  const breaks = BREAKS[tones];
  if (value === null || breaks.length === 0) return null;
  return breaks.filter((limit) => value >= limit).length;
}

/** What can be shown of a profile: records have neither quotients nor shares. */
export const shownOf = ({ basis, reference }: IndustryProfile): readonly Shown[] => {
  if (reference) return OF_STATISTICS;
  return basis === 'records' ? OF_RECORDS : ['value'];
};

/** The tones of a view of a profile: amounts of sectors of unlike size have none, numbers of records have. */
export const tonesOf = ({ reference }: IndustryProfile, shown: Shown): Tones => {
  if (!reference) return 'count';
  return shown === 'quotient' || shown === 'share' ? shown : 'value';
};

export function profileCell(
  profile: IndustryProfile,
  shown: Shown,
  place: number,
  sector: number,
): HeatCell {
  const part = (OF_RECORDS as readonly Shown[]).indexOf(shown) - 1;
  if (part >= 0) return { value: profile.parts?.[place]?.[sector]?.[part] ?? null, why: null };
  const figure = profile.values[place]?.[sector] ?? null;
  if (shown === 'value') return { value: figure, why: figure === null ? 'missing' : null };
  const compute = shown === 'share' ? sectorShare : locationQuotient;
  const value = compute(profile, place, sector);
  if (value !== null) return { value, why: null };
  return { value, why: figure !== null && shareTotal(profile, place) === null ? 'few' : 'missing' };
}

export function likenessCell(
  profile: IndustryProfile,
  similarity: Similarity,
  one: number,
  other: number,
): HeatCell {
  if (one === other) return { value: null, why: 'self' };
  const { value } = likenessOf(profile, similarity, one, other);
  return { value, why: value === null ? 'little' : null };
}

/** Numbers of the rows in order; `columns` are told by id. What has no number stands last, either way. */
export function orderRows(
  cells: readonly (readonly HeatCell[])[],
  names: readonly string[],
  columns: readonly string[],
  { by, descending }: HeatOrder,
): number[] {
  const rows = cells.map((_, row) => row);
  const sign = descending ? -1 : 1;
  if (by === 'place') return descending ? rows.reverse() : rows;
  if (by === 'name')
    return rows.sort((a, b) => sign * (names[a] ?? '').localeCompare(names[b] ?? '', 'zh'));
  const column = columns.indexOf(by);
  const valueOf = (row: number): number | null => cells[row]?.[column]?.value ?? null;
  return rows.sort((a, b) => {
    const [x, y] = [valueOf(a), valueOf(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return sign * (x - y);
  });
}
