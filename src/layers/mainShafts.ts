import { HALO_WIDTH, partsOf, pointAt, tangentAt, type Arc } from '../map/FlowArcLayer/arcGeometry';
import type { DrawnCurve } from './flowDrawing';
import { inkOf, type Ink } from './labelAnchors';
import { unit, type Vector } from './mercator';
import { toPixels } from './svgProjection';

/** The largest flows of a picture: so many at most, and none less than this share of the first. */
const MOST = 2;
const LEAST_SHARE = 2 / 3;
/** Pixels between the points that a line is looked at in, and what each counts for: rather anything than these. */
const STEP = 3;
const WEIGHT = 100;

/** What names and marks keep off: all lines, and above all the largest flows, for which they give way altogether. */
export const keptInk = (drawn: readonly DrawnCurve[], zoom: number): Ink[] => [
  ...inkOf(drawn, zoom),
  ...mainFlows(drawn).flatMap((one) => shaftInk(one, zoom)),
];

/** All curves of each: a joint figure has several. */
export function mainFlows(drawn: readonly DrawnCurve[]): DrawnCurve[] {
  const pairs = new Set(drawn.map(({ pair }) => pair).filter(({ unbroken }) => !unbroken));
  const largest = [...pairs].sort((a, b) => b.value - a.value).slice(0, MOST);
  const least = (largest[0]?.value ?? 0) * LEAST_SHARE;
  const main = new Set(largest.filter(({ value }) => value >= least));
  return drawn.filter(({ pair }) => main.has(pair));
}

/** Between the rims of its circles and across its whole width. */
function shaftInk({ curve, ...look }: DrawnCurve, zoom: number): Ink[] {
  const [from, control, to] = [curve.from, curve.control, curve.to].map((point) =>
    toPixels(point, zoom),
  ) as [Vector, Vector, Vector];
  const arc: Arc = { from, control, to, ...look, head: curve.head };
  const { start, end, length } = partsOf(arc);
  const half = look.width / 2 + HALO_WIDTH;
  const count = Math.max(2, Math.ceil(length / STEP));
  return Array.from({ length: count + 1 }, (_, step) => {
    const t = start + ((end - start) * step) / count;
    const [x, y] = pointAt(arc, t);
    const [right, down] = unit(tangentAt(arc, t));
    return [-half, 0, half].map((off) => ({
      ...{ x: x - off * down, y: y + off * right },
      ...{ weight: WEIGHT, isMain: true },
    }));
  }).flat();
}
