import type { FlowView, PairFlow, View } from './aggregateFlows';
import type { Dataset } from './dataset';
import { rankOf, type Rank } from './rankOf';
import { shareOf, type Share } from './shareOf';

/** What a figure means beside the others of its view. */
export interface PairStanding {
  /** Of all that the origin sends; null for a pair without direction. */
  readonly ofOrigin: Share | null;
  /** Of all that the destination receives. */
  readonly ofDestination: Share | null;
  /** Among all pairs of the view, by value; null for a pair that is not broken down while others are. */
  readonly rank: Rank | null;
}

export function pairStanding(
  dataset: Dataset,
  view: View,
  flowView: FlowView,
  pair: PairFlow,
): PairStanding {
  const { directed, unbroken, value } = pair;
  const ranked = flowView.pairs.filter((other) => !other.unbroken);
  return {
    ofOrigin: directed ? shareOf(dataset, view, flowView, pair, 'origin') : null,
    ofDestination: directed ? shareOf(dataset, view, flowView, pair, 'destination') : null,
    rank: unbroken
      ? null
      : rankOf(
          value,
          ranked.map((other) => other.value),
        ),
  };
}
