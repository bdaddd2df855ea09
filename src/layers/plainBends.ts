import type { FlowFrame } from './flowCurves';
import { add, length, mean, scale, subtract, type Vector } from './mercator';

/** How far the middle of a curve may lie off its chord, as a share of it (rule R2). */
export const LEAST_BEND = 0.08;
export const MOST_BEND = 0.18;

/** Of a line without direction: a bend tells the way, so it is straight wherever it can be. */
export const NO_BEND = 0;

/**
 * Bends of curves that nothing stands in the way of: longer curves bend more, those at the edge of the picture less,
 * for there is nothing to keep clear of.
 */
export function plainBends(frames: readonly FlowFrame[]): number[] {
  const ends = frames.flatMap(({ from, to }) => [from, to]);
  const centre = middleOf(ends);
  const reach = Math.max(...ends.map((end) => length(subtract(end, centre))), 1e-9);
  const longest = Math.max(...frames.map(chordOf), 1e-9);
  return frames.map((frame) => {
    if (!frame.pair.directed) return NO_BEND;
    const out = length(subtract(mean([frame.from, frame.to]), centre)) / reach;
    return LEAST_BEND + LEAST_BEND * (chordOf(frame) / longest) * (1 - out * out);
  });
}

export const chordOf = ({ from, to }: FlowFrame): number => length(subtract(to, from));

/** Of the box round some points: the same in any order of them. */
function middleOf(points: readonly Vector[]): Vector {
  const bounds = (of: (...values: number[]) => number): Vector => [
    of(...points.map(([x]) => x)),
    of(...points.map(([, y]) => y)),
  ];
  return points.length === 0 ? [0, 0] : scale(add(bounds(Math.min), bounds(Math.max)), 0.5);
}
