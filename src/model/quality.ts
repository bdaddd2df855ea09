/**
 * What is given up where frames take too long, each together with those before it: sharpness beyond one pixel for one,
 * motion that is not the reader's own, and lines beyond the largest.
 */
export const QUALITIES = ['full', 'coarse', 'still', 'few'] as const;
export type Quality = (typeof QUALITIES)[number];

/** Slower than 12 frames a second a movement only stutters; milliseconds. */
const TOO_SLOW = 1000 / 12;
/** A shorter movement tells nothing. */
const LEAST_FRAMES = 3;
/** Lines that the lowest quality draws at most. */
export const FEW = 200;

/**
 * The quality after a movement of so many milliseconds and frames; `possible`: what would change anything here. It is
 * never raised by itself: a picture that changes to and fro is worse than a plain one.
 */
export function nextQuality(
  now: Quality,
  { time, frames }: { readonly time: number; readonly frames: number },
  possible: ReadonlySet<Quality>,
): Quality {
  if (frames < LEAST_FRAMES || time / frames <= TOO_SLOW) return now;
  return QUALITIES.find((one) => possible.has(one) && isAtLeast(one, now) && one !== now) ?? now;
}

/** Is as much given up in one as in the other, or more? */
export const isAtLeast = (one: Quality, other: Quality): boolean =>
  QUALITIES.indexOf(one) >= QUALITIES.indexOf(other);
