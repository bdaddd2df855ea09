/** A second loss within this time means that it would go on like that. */
const CALM_MS = 60_000;

/** What to do about a lost graphics context: make the map anew, or draw it without. `losses`: times, the latest last. */
export function afterLoss(losses: readonly number[]): 'restore' | 'give up' {
  const [before, latest] = losses.length > 1 ? losses.slice(-2) : [];
  return before !== undefined && latest !== undefined && latest - before < CALM_MS
    ? 'give up'
    : 'restore';
}
