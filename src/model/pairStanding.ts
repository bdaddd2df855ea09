import type { FlowView, View } from './aggregateFlows';
import { isWorkedOut, pairIdOf, type PairFlow } from './pairFlow';
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

/**
 * Standing among all flows of `flowView`. Null when `shown`, of a view with more filters, is not one of them: worked
 * out from two figures, or made smaller by a filter of records, it is no part of their wholes.
 */
export function pairStanding(
  dataset: Dataset,
  view: View,
  flowView: FlowView,
  shown: PairFlow,
): PairStanding | null {
  const pair = flowView.pairs.find(
    (one) => pairIdOf(one) === pairIdOf(shown) && one.value === shown.value,
  );
  if (!pair || isWorkedOut(shown)) return null;
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
