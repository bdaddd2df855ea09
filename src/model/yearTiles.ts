import type { Comparison } from './sides';

/** Small maps at most: more cannot be compared at a glance. */
const MOST_MAPS = 12;

/** A year with a map of its own, or a stretch of years without figures. */
export type YearTile =
  | { readonly type: 'year'; readonly year: number }
  | { readonly type: 'gap'; readonly from: number; readonly to: number };

/** A choice of a comparison with a map of its own, or a stretch of years without figures. */
export type MapTile =
  { readonly id: string } | { readonly gap: Extract<YearTile, { readonly type: 'gap' }> };

/** All choices as small maps, as many as there is room for. */
export const mapTiles = ({ by, choices }: Pick<Comparison, 'by' | 'choices'>): MapTile[] =>
  by === 'period'
    ? yearTiles(choices.map(Number)).map((tile) =>
        tile.type === 'year' ? { id: String(tile.year) } : { gap: tile },
      )
    : choices.slice(0, MOST_MAPS).map((id) => ({ id }));

/** The latest years with figures, as many as there is room for, and between them what is missing. */
export function yearTiles(years: readonly number[]): YearTile[] {
  return years.slice(-MOST_MAPS).flatMap((year, index, shown): YearTile[] => {
    const before = shown[index - 1];
    const own: YearTile = { type: 'year', year };
    return before === undefined || before === year - 1
      ? [own]
      : [{ type: 'gap', from: before + 1, to: year - 1 }, own];
  });
}
