import { comparableTotal } from './comparableTotal';
import type { PairFlow } from './pairFlow';
import type { Gazetteer } from './place';
import type { TableRow } from './tableRows';

/** How a flow runs, seen from a place: away from it, towards it, or without direction. */
export const WAYS = ['out', 'in', 'both'] as const;
export type Way = (typeof WAYS)[number];

/** The sum of some flows; null where they do not add up, or where there is only one. */
export interface GroupSum {
  readonly value: number;
  /** One of the figures is a bound or rounded. */
  readonly isAbout: boolean;
}

interface Branch {
  /** Begins with the key of the item one level up. */
  readonly key: string;
  readonly children: readonly TreeItem[];
}

interface Group extends Branch {
  /** Flows and records in it, each counted once. */
  readonly rows: number;
  readonly sum: GroupSum | null;
}

/** Region → place → out, in → flow → record. */
export type TreeItem =
  | (Group & { readonly type: 'region' })
  | (Group & { readonly type: 'place'; readonly place: string })
  | (Group & { readonly type: 'way'; readonly place: string; readonly way: Way })
  | (Branch & { readonly type: 'flow'; readonly way: Way; readonly row: TableRow })
  | (Branch & { readonly type: 'record'; readonly row: TableRow; readonly record: number });

/**
 * The rows of the table as a tree to walk through: every row under each of its ends, largest first, places in the
 * order of their largest flow. What the table lists and the map cannot draw is in it too.
 */
export function navigatorTree(
  rows: readonly TableRow[],
  gazetteer: Gazetteer,
  isAdditive: boolean,
): TreeItem {
  const sum = (own: readonly TableRow[]): GroupSum | null =>
    isAdditive ? sumOfRows(own, gazetteer) : null;
  const byEnd = rowsByEnd(rows);
  const places = [...byEnd.keys()];
  return {
    ...{ type: 'region', key: 'region', rows: rows.length, sum: sum(rows) },
    children: places.map((place) => placeItem(place, byEnd.get(place) ?? [], sum)),
  };
}

/** Every row under each of its ends, in the order that they come in. */
function rowsByEnd(rows: readonly TableRow[]): ReadonlyMap<string, readonly TableRow[]> {
  const found = new Map<string, TableRow[]>();
  for (const row of rows)
    for (const end of new Set([row.origin, row.destination])) {
      const own = found.get(end);
      if (own) own.push(row);
      else found.set(end, [row]);
    }
  return found;
}

type Sum = (rows: readonly TableRow[]) => GroupSum | null;

function placeItem(place: string, own: readonly TableRow[], sum: Sum): TreeItem {
  const key = `region/${place}`;
  const children = WAYS.flatMap((way): TreeItem[] => {
    const along = own.filter((row) => wayOf(row, place) === way);
    if (along.length === 0) return [];
    const flows = along.map((row) => flowItem(row, key, way));
    return [
      {
        ...{ type: 'way', key: `${key}/${way}`, place, way },
        ...{ rows: along.length, sum: sum(along), children: flows },
      },
    ];
  });
  // What goes out and what comes in are no parts of one whole.
  return { type: 'place', key, place, rows: own.length, sum: null, children };
}

function wayOf({ directed, origin, destination }: TableRow, place: string): Way {
  if (!directed || origin === destination) return 'both';
  return origin === place ? 'out' : 'in';
}

function flowItem(row: TableRow, above: string, way: Way): TreeItem {
  const key = `${above}/${way}/${row.key}`;
  return {
    ...{ type: 'flow', key, way, row },
    // Of tens of thousands of flows few are ever opened.
    get children() {
      return row.records.map((record): TreeItem => ({
        ...{ type: 'record', key: `${key}/${record}`, row, record, children: [] },
      }));
    },
  };
}

function sumOfRows(rows: readonly TableRow[], gazetteer: Gazetteer): GroupSum | null {
  const pairs = rows.flatMap(({ pair }) => pair ?? []);
  const value = pairs.length > 1 ? comparableTotal(pairs, gazetteer) : null;
  return value === null ? null : { value, isAbout: pairs.some(isAbout) };
}

const isAbout = ({ bound, unbroken }: PairFlow): boolean => bound !== null && !unbroken;
