import type { LegendEntry } from '../model/legend';
import type { FlowCurve } from './flowLayout';
import type { Vector } from './mercator';
import { fromPixels, PATH_ZOOM } from './svgProjection';

/** Pixels at 1080p, as everything here: long enough for the widest line to wear its head uncut. */
export const LENGTH = 84;
/** Room at the ends, for the ground colour round lines and heads. */
export const MARGIN = 2;
/** How far the strands of a fork part. */
export const FORK = 9;

/** A point so many pixels to the right and down, on a map of the zoom of paths. */
export const at = (x: number, y: number): FlowCurve['from'] => fromPixels([x, y], PATH_ZOOM);

const curve = (from: Vector, control: Vector, to: Vector): FlowCurve => ({
  ...{ from: at(...from), control: at(...control), to: at(...to) },
  ...{ pair: 0, fromPlace: null, toPlace: null },
  ...{ share: 1, shiftFrom: 0, shiftTo: 0, toneFrom: 0, toneTo: 1, head: false },
});

/** Straight, so that widths are compared at a glance; bent where the bend is what is shown and tells a way; forked for a joint figure. */
export function legendCurves(type: LegendEntry['type'], unit: number, head: boolean): FlowCurve[] {
  const end = LENGTH * unit - MARGIN;
  const middle = end / 2;
  const isBent = type === 'direction' && head;
  const whole = curve([MARGIN, isBent ? -3 : 0], [middle, isBent ? 11 : 0], [end, isBent ? -3 : 0]);
  if (type !== 'joint') return [{ ...whole, head }];
  const fork = 0.45 * end;
  const strand = (side: 1 | -1): FlowCurve => ({
    ...curve([fork, 0], [fork + 0.42 * (end - fork), 0], [end, side * FORK * unit]),
    ...{ share: 1 / 2, shiftFrom: side / 4, toneFrom: 0.7, head },
  });
  const trunk = curve([MARGIN, 0], [fork / 2, 0], [fork, 0]);
  return [{ ...trunk, toneTo: 0.7 }, strand(1), strand(-1)];
}
