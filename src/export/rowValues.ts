import { singleYear } from '../model/comparison';
import type { Flow } from '../model/flow';
import { isOwn } from '../model/import/importedTable';
import { isOfOneYear, type TableRow } from '../model/tableRows';
import type { TableSnapshot } from '../model/tableSnapshot';

/** What a figure that is worked out of two is called behind the id of its measure; an account of its own, not one more. */
const waysOf = ({ pair }: TableRow): string => (pair?.net ? ':net' : pair?.sum ? ':sum' : '');

/** The id of the measure; of one that only its reader knows, its name. */
export function measureId(row: TableRow, { dataset, view }: TableSnapshot): string {
  const { measure } = view;
  if (measure === null) return 'records';
  const own = isOwn(measure) ? dataset.measuresById.get(measure)?.name.zh : undefined;
  return (own ?? measure) + waysOf(row);
}

/** The value of a row; in a comparison of two years the change and the figure of each, as far as they are known. */
export function valuesOf(row: TableRow, { view }: TableSnapshot): Record<string, number | null> {
  const now = singleYear(view.period);
  if (view.minus === null || now === null) return { value: row.value };
  return {
    change: isOfOneYear(row) ? null : row.value,
    [`value_${now}`]: row.figures?.[0]?.value ?? null,
    [`value_${view.minus}`]: row.figures?.[1]?.value ?? null,
  };
}

/** Ids of the industries of a row, names of a reader's own, and whether some of its records are not broken down. */
export function industriesOf(row: TableRow, flows: readonly Flow[], { dataset }: TableSnapshot) {
  const named = row.industries.map((id) =>
    isOwn(id) ? (dataset.industriesById.get(id)?.name.zh ?? id) : id,
  );
  return isPartlyBroken(row, flows) ? [...named, 'not-broken-down'] : named;
}

export const isPartlyBroken = ({ industries }: TableRow, flows: readonly Flow[]): boolean =>
  industries.length > 0 && flows.some(({ industry }) => industry === null);

export const distinct = <T>(all: readonly T[]): T[] => [...new Set(all)];
