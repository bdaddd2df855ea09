import { group } from 'd3';
import type { FlowView, View } from './aggregateFlows';
import { PLAIN, type PairFlow } from './pairFlow';
import type { Dataset } from './dataset';
import { endsAt, NONE, type FlowTable } from './flowTable';
import { unlikeness, type Unlike } from './footing';
import { pairValue } from './pairValue';
import { isWithin } from './place';
import { wholesAmong } from './sumOfWholes';

/** What stays within a place: a value, or how many figures there are where they cannot be added. */
export type Internal =
  | { readonly value: number; readonly flows: number }
  | { readonly value: null; readonly flows: number; readonly reason: Unlike };

/** Figures with both ends in the place: lines between its parts, and records that are no line because they stay in it. */
export function internalOf(
  dataset: Dataset,
  view: View,
  flowView: FlowView,
  id: string,
): Internal | null {
  const { flows: table, gazetteer } = dataset;
  const isInside = (origin: string, destination: string): boolean =>
    isWithin(origin, id, gazetteer) && isWithin(destination, id, gazetteer);
  const lines = flowView.pairs.filter(
    (pair) => !pair.unbroken && isInside(pair.origin, pair.destination),
  );
  const stays = stayingPairs(table, view, flowView).filter((pair) =>
    isInside(pair.origin, pair.destination),
  );
  const wholes = wholesAmong([...stays, ...lines], gazetteer);
  const [first] = wholes;
  if (!first) return null;
  const reason = unlikeness(table, first, wholes, gazetteer);
  if (reason && wholes.length > 1) return { value: null, flows: wholes.length, reason };
  return { value: wholes.reduce((sum, { value }) => sum + value, 0), flows: wholes.length };
}

/** Records whose ends share ground, summed to pairs by the same rules as lines; of one industry, or of none. */
function stayingPairs(table: FlowTable, view: View, flowView: FlowView): readonly PairFlow[] {
  const found = staying.get(flowView) ?? sumStaying(table, view, flowView.undrawn.inside);
  staying.set(flowView, found);
  return found;
}

/** The same for every place of a view. */
const staying = new WeakMap<FlowView, readonly PairFlow[]>();

function sumStaying(table: FlowTable, view: View, inside: readonly number[]): PairFlow[] {
  const isWanted = (row: number): boolean => (table.industry[row] === NONE) === !view.industries;
  const byPair = group(
    inside.filter(isWanted),
    (row) => `${table.origin[row]}~${table.destination[row]}`,
  );
  return [...byPair.values()].flatMap((rows) => {
    const isOfOne = new Set(rows.map((row) => table.industry[row])).size === 1;
    const value = isOfOne ? pairValue(table, rows, view.period) : null;
    return value ? [{ ...value, ...endsAt(table, rows[0] ?? 0), ...UNDRAWN }] : [];
  });
}

/** What a line would look like is of no interest for what stays within a place. */
const UNDRAWN = {
  directed: true,
  topic: 'enterprise',
  plan: false,
  industry: null,
  unbroken: false,
  partsOf: [],
  ...PLAIN,
} as const;
