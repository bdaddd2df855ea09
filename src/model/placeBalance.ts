import type { FlowView, View } from './aggregateFlows';
import type { PairFlow } from './pairFlow';
import type { Dataset } from './dataset';
import { isPartHidden, unlikeness, type End, type Unlike } from './footing';
import { internalOf, type Internal } from './internalOf';
import type { Bound } from './measure';
import type { Gazetteer } from './place';
import { placeTotals, type PlaceTotal } from './placeTotals';
import { rankOf, type Rank } from './rankOf';
import { wholesAmong } from './sumOfWholes';

/** What a place sends, receives and keeps within itself in a view; null for what nobody has published. */
export interface PlaceBalance {
  readonly outgoing: Sum | null;
  readonly incoming: Sum | null;
  /** Records without direction, in views that only count them. */
  readonly undirected: number | null;
  /** Values of joint figures that the place has an unknown share in; in no other number here. */
  readonly joint: number | null;
  readonly internal: Internal | null;
  readonly net: Net | null;
  /** Outgoing and incoming together, among the places of the same level. */
  readonly rank: Rank | null;
  /** The figures that are added stand for different times. */
  readonly isOfUnlikeTimes: boolean;
}

/** A sum is no more exact than its loosest part. */
export interface Sum {
  readonly value: number;
  readonly bound: Bound | null;
}

/** Outgoing less incoming, or why the two cannot be set against each other. */
export type Net = Sum | { readonly value: null; readonly reason: Unlike | 'one-sided' | 'hidden' };

export function placeBalance(
  dataset: Dataset,
  view: View,
  flowView: FlowView,
  id: string,
): PlaceBalance {
  const { gazetteer, measuresById } = dataset;
  const isAdditive = measuresById.get(view.measure ?? '')?.additive ?? true;
  const totals = placeTotals(flowView.pairs, gazetteer, isAdditive);
  const total = totals.get(id);
  const counted = isAdditive ? flowView.pairs.filter(({ unbroken }) => !unbroken) : [];
  const wholesAt = (end: End): readonly PairFlow[] =>
    wholesAmong(
      counted.filter((pair) => pair.directed && pair[end] === id),
      gazetteer,
    );
  const [out, into] = [wholesAt('origin'), wholesAt('destination')];
  return {
    outgoing: sumOf(out),
    incoming: sumOf(into),
    undirected: view.measure === null ? (total?.gross ?? null) : null,
    joint: total?.joint || null,
    internal: isAdditive && view.measure !== null ? internalOf(dataset, view, flowView, id) : null,
    net: netOf(dataset, counted, id, out, into),
    rank: rankAmongPeers(totals, gazetteer, id),
    isOfUnlikeTimes: new Set([...out, ...into].map(periodKey)).size > 1,
  };
}

const periodKey = ({ period }: PairFlow): string => `${period?.start}/${period?.end}`;

function netOf(
  { flows, gazetteer }: Dataset,
  pairs: readonly PairFlow[],
  id: string,
  out: readonly PairFlow[],
  into: readonly PairFlow[],
): Net | null {
  const both = [...out, ...into];
  const [first] = both;
  if (!first) return null;
  const none = (reason: Unlike | 'one-sided' | 'hidden'): Net => ({ value: null, reason });
  if (out.length === 0 || into.length === 0) return none('one-sided');
  const unlike = unlikeness(flows, first, both, gazetteer);
  if (unlike) return none(unlike);
  const isHidden =
    isPartHidden(pairs, out, 'origin', id, gazetteer) ||
    isPartHidden(pairs, into, 'destination', id, gazetteer);
  return isHidden ? none('hidden') : differenceOf(both, sumOf(out), sumOf(into));
}

function sumOf(pairs: readonly PairFlow[]): Sum | null {
  if (pairs.length === 0) return null;
  const value = pairs.reduce((sum, pair) => sum + pair.value, 0);
  const bounds = new Set(pairs.map(({ bound }) => bound));
  const isAtLeast = !bounds.has('nearly') && !bounds.has('about');
  const loosest = isAtLeast ? 'at-least' : 'about';
  return { value, bound: bounds.size === 1 ? (pairs[0]?.bound ?? null) : loosest };
}

/** Of bounds nothing is known but that the difference is rough. */
const differenceOf = (both: readonly PairFlow[], out: Sum | null, into: Sum | null): Sum => ({
  value: (out?.value ?? 0) - (into?.value ?? 0),
  bound: both.every(({ bound }) => bound === null) ? null : 'about',
});

function rankAmongPeers(
  totals: ReadonlyMap<string, PlaceTotal>,
  gazetteer: Gazetteer,
  id: string,
): Rank | null {
  const gross = totals.get(id)?.gross ?? 0;
  if (gross === 0) return null;
  const level = gazetteer.get(id)?.level;
  const peers = [...totals.values()].filter(
    (other) => other.gross > 0 && gazetteer.get(other.id)?.level === level,
  );
  return peers.length > 1
    ? rankOf(
        gross,
        peers.map((peer) => peer.gross),
      )
    : null;
}
