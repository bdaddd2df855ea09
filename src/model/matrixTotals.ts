import type { View } from './aggregateFlows';
import type { Dataset } from './dataset';
import { isPartHidden, pairsAt, unlikeness, type End, type Unlike } from './footing';
import type { Bound } from './measure';
import { isHalfKnown, type PairFlow } from './pairFlow';
import { boundOfParts } from './rollUp';
import { placedAmong, wholesAmong } from './sumOfWholes';

/** Why figures have no sum. */
export type NoTotal =
  | Unlike
  /** Figures of the measure do not add up. */
  | 'not-additive'
  /** What is set off or compared makes no whole. */
  | 'difference'
  /** Of a sum of both directions one is not known. */
  | 'half-known'
  /** Not broken down by the chosen industries. */
  | 'unbroken';

/** The sum of a row or a column; what stays within a place is in none. null where there is no figure. */
export type MatrixTotal =
  | { readonly value: number; readonly bound: Bound | null; readonly figures: number }
  | { readonly value: null; readonly reason: NoTotal }
  | null;

/** The sum of some lines of a view: each whole once, without its parts, and only of like figures of one time. */
export function matrixTotal(dataset: Dataset, view: View, pairs: readonly PairFlow[]): MatrixTotal {
  const none = (reason: NoTotal): MatrixTotal => ({ value: null, reason });
  if (pairs.length === 0) return null;
  if (view.measure === null) return sumOf(pairs);
  if (!dataset.measuresById.get(view.measure)?.additive) return none('not-additive');
  if (pairs.some(({ net, change }) => net !== null || change !== null)) return none('difference');
  if (pairs.some(isHalfKnown)) return none('half-known');
  const counted = pairs.filter(({ unbroken }) => !unbroken);
  const wholes = wholesAmong(counted, dataset.gazetteer);
  const [first] = wholes;
  if (!first) return none('unbroken');
  const unlike = unlikeness(dataset.flows, first, wholes, dataset.gazetteer);
  return unlike && wholes.length > 1 ? none(unlike) : sumOf(wholes);
}

/**
 * What a place sends (`origin`) or receives: no less than the sum, where an unknown part of it is in a figure for more
 * than the place. In a matrix without directions all that ends at it.
 */
export function totalOfPlace(
  dataset: Dataset,
  view: View,
  pairs: readonly PairFlow[],
  id: string,
  end: End | 'either',
): MatrixTotal {
  const own =
    end === 'either'
      ? pairs.filter(({ origin, destination }) => origin === id || destination === id)
      : pairsAt(pairs, end, id);
  const total = matrixTotal(dataset, view, own);
  if (total === null || total.value === null || end === 'either') return total;
  return isPartHidden(placedAmong(pairs), placedAmong(own), end, id, dataset.gazetteer)
    ? { ...total, bound: boundOfParts([total]) }
    : total;
}

function sumOf(pairs: readonly PairFlow[]): MatrixTotal {
  return {
    value: pairs.reduce((sum, { value }) => sum + value, 0),
    bound: pairs.every(({ bound }) => bound === null) ? null : boundOfParts(pairs),
    figures: pairs.length,
  };
}
