import type { FlowView, View } from './aggregateFlows';
import type { Dataset } from './dataset';
import { endsAt } from './flowTable';
import { internalOf } from './internalOf';
import type { PairFlow } from './pairFlow';
import { standsFor } from './place';
import { isCounted, placeTotals } from './placeTotals';

/** What the circle of a place tells. null: nobody has published it, which is not zero. */
export interface PlaceFigure {
  readonly outgoing: number | null;
  readonly incoming: number | null;
  /** Outgoing, incoming and what has no direction. */
  readonly gross: number;
  readonly internal: number | null;
  /** False where there is nothing to split: a measure that cannot be added, changes, or lines without direction. */
  readonly isDirected: boolean;
}

/**
 * Figures of the places that a drawn line ends at, and of those that keep something within themselves.
 * They are of the whole view, not only of its drawn lines: leaving small flows away makes no place smaller (rule R23).
 * In a comparison of two years a place has no figure, and a difference of two directions has no inside.
 */
export function placeFigures(
  dataset: Dataset,
  view: View,
  flowView: FlowView,
  drawn: readonly PairFlow[],
): Map<string, PlaceFigure> {
  const { gazetteer, measuresById } = dataset;
  const isAdditive = measuresById.get(view.measure ?? '')?.additive ?? true;
  const totals = placeTotals(flowView.pairs, gazetteer, isAdditive);
  const counted = isAdditive ? flowView.pairs.filter(isCounted) : [];
  const [origins, destinations] = [knownEnds(counted, 'origin'), knownEnds(counted, 'destination')];
  const hasInside = view.mode !== 'net' && view.minus === null;
  const hasFigures = isAdditive && view.measure !== null && view.minus === null;
  const isDirected = hasFigures && !isOnlyUndirected(counted);
  const internal = (id: string): number | null =>
    hasFigures && hasInside ? (internalOf(dataset, view, flowView, id)?.value ?? null) : null;
  const ends = drawn
    .flatMap(({ origin, destination }) => [origin, destination])
    .flatMap((id) => standsFor(id, gazetteer));
  const ids = new Set([...ends, ...(hasInside ? keepers(dataset, flowView) : [])]);
  return new Map(
    [...ids].map((id) => {
      const { outgoing = 0, incoming = 0, gross = 0 } = totals.get(id) ?? {};
      const figure = {
        outgoing: origins.has(id) ? outgoing : null,
        incoming: destinations.has(id) ? incoming : null,
        gross,
        internal: internal(id),
        isDirected,
      };
      return [id, figure];
    }),
  );
}

/** Places of which it is known what leaves them, or what comes. Of two directions set off, one is nothing, not unknown. */
const knownEnds = (pairs: readonly PairFlow[], end: 'origin' | 'destination'): Set<string> =>
  new Set(
    pairs.flatMap((pair) => {
      if (pair.net) return [pair.origin, pair.destination];
      return pair.directed ? [pair[end]] : [];
    }),
  );

const isOnlyUndirected = (pairs: readonly PairFlow[]): boolean =>
  pairs.length > 0 && pairs.every(({ directed }) => !directed);

/** Places with a record that leads from them to themselves: it is no line, but a disc. */
function keepers({ flows, gazetteer }: Dataset, { undrawn }: FlowView): string[] {
  return undrawn.inside.flatMap((row) => {
    const { origin, destination } = endsAt(flows, row);
    return origin === destination && gazetteer.get(origin)?.members.length === 0 ? [origin] : [];
  });
}

/** The largest of some figures, what stays within a place included: circle and disc are drawn to one scale. */
export const largestFigure = (figures: ReadonlyMap<string, PlaceFigure>): number =>
  Math.max(
    0,
    ...[...figures.values()].map(({ gross, internal }) => Math.max(gross, internal ?? 0)),
  );
