import { group } from 'd3';
import type { FlowView, View } from './aggregateFlows';
import { PLAIN, type PairFlow } from './pairFlow';
import type { Dataset } from './dataset';
import { endsAt, NONE, type FlowTable } from './flowTable';
import { unlikeness, type Unlike } from './footing';
import { pairValue } from './pairValue';
import { wholesOf } from './place';
import { wholesAmong } from './sumOfWholes';

/** What stays within a place: a value, or how many figures there are where they cannot be added. */
export type Internal =
  | { readonly value: number; readonly flows: number }
  | { readonly value: null; readonly flows: number; readonly reason: Unlike };

type Internals = Map<string, Internal | null>;

/** Map, legend, matrix and card ask for the same ones. */
const known = new WeakMap<FlowView, Internals>();

/** Figures with both ends in the place: lines between its parts, and records that are no line because they stay in it. */
export function internalOf(
  dataset: Dataset,
  view: View,
  flowView: FlowView,
  id: string,
): Internal | null {
  const ofView: Internals = known.get(flowView) ?? new Map<string, Internal | null>();
  known.set(flowView, ofView);
  const found = ofView.get(id);
  if (found !== undefined) return found;
  const internal = sumInside(dataset, pairsInside(dataset, view, flowView).get(id) ?? []);
  ofView.set(id, internal);
  return internal;
}

function sumInside({ flows, gazetteer }: Dataset, pairs: readonly PairFlow[]): Internal | null {
  const wholes = wholesAmong(pairs, gazetteer);
  const [first] = wholes;
  if (!first) return null;
  const reason = unlikeness(flows, first, wholes, gazetteer);
  if (reason && wholes.length > 1) return { value: null, flows: wholes.length, reason };
  return { value: wholes.reduce((sum, { value }) => sum + value, 0), flows: wholes.length };
}

type Inside = ReadonlyMap<string, readonly PairFlow[]>;

const inside = new WeakMap<FlowView, Inside>();

/** Of every place the lines and the staying records that have both ends in it. */
function pairsInside(dataset: Dataset, view: View, flowView: FlowView): Inside {
  const found = inside.get(flowView) ?? findInside(dataset, view, flowView);
  inside.set(flowView, found);
  return found;
}

function findInside({ flows, gazetteer }: Dataset, view: View, flowView: FlowView): Inside {
  const byPlace = new Map<string, PairFlow[]>();
  const stays = sumStaying(flows, view, flowView.undrawn.inside);
  for (const pair of [...stays, ...flowView.pairs.filter(({ unbroken }) => !unbroken)]) {
    const others = wholesOf(pair.destination, gazetteer);
    for (const id of wholesOf(pair.origin, gazetteer)) {
      if (!others.has(id)) continue;
      const own = byPlace.get(id);
      if (own) own.push(pair);
      else byPlace.set(id, [pair]);
    }
  }
  return byPlace;
}

/** Records whose ends share ground, summed to pairs by the same rules as lines; of one industry, or of none. */
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
