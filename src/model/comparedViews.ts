import { haveDifference } from './changes';
import type { Dataset } from './dataset';
import { shownBy, type Shown } from './shown';
import { yearsOf, type Side } from './sides';

/** What two sides show, and the second less the first, where anything can be subtracted. */
export interface ComparedViews {
  readonly both: readonly [Shown, Shown];
  readonly difference: Shown | null;
}

export function comparedViews(
  dataset: Dataset,
  [one, other]: readonly [Side, Side],
): ComparedViews {
  const both = [shownBy(dataset, one.query), shownBy(dataset, other.query)] as const;
  const [first, second] = both;
  if (!haveDifference(first.view, second.view)) return { both, difference: null };
  const difference = shownBy(dataset, { ...second.query, minus: yearsOf(one.id)[0] });
  return { both, difference: difference.pairs.length > 0 ? difference : null };
}
