import type { Dataset } from './dataset';
import { endsAt, NONE } from './flowTable';
import { isWithin } from './place';
import { DEFAULT_QUERY, type Query } from './query';
import { selectRows } from './selectRows';

/** Records of flows between two places, in either direction: of all industries, and of each that a source names. */
export interface TiesBetween {
  readonly all: number;
  readonly byIndustry: ReadonlyMap<string, number>;
}

/** A figure for Hebei is none of Baoding: only records count that name the two places or places in them. */
export function tiesBetween(dataset: Dataset, one: string, other: string): TiesBetween {
  const { flows: table, gazetteer } = dataset;
  const within = (id: string, place: string): boolean => isWithin(id, place, gazetteer);
  const rows = selectRows(table, 'all').filter((row) => {
    const { origin, destination } = endsAt(table, row);
    return (
      (within(origin, one) && within(destination, other)) ||
      (within(origin, other) && within(destination, one))
    );
  });
  const byIndustry = new Map<string, number>();
  for (const row of rows) {
    const industry = table.industries[table.industry[row] ?? NONE];
    if (industry) byIndustry.set(industry, (byIndustry.get(industry) ?? 0) + 1);
  }
  return { all: rows.length, byIndustry };
}

/** The table of those records: all ties between the two, of one industry or of all. */
export const queryOfTies = (
  query: Query,
  one: string,
  other: string,
  industry: string | null,
): Query => ({
  ...DEFAULT_QUERY,
  theme: query.theme,
  language: query.language,
  renderer: query.renderer,
  topic: 'all',
  places: [one, other],
  direction: 'between',
  industries: industry === null ? null : [industry],
  tab: 'table',
});
