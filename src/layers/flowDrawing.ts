import type { PairFlow } from '../model/pairFlow';
import { MAP_THEMES } from '../theme';
import type { FlowCurve } from './flowLayout';
import { MIN_WIDTH } from './flowScale';
import { colorOfPair, dashOf, isDecrease, toneAt, widthOfPair, type FlowStyle } from './flowStyle';

/** How a curve is drawn, whatever draws it. */
export interface DrawnCurve {
  readonly curve: FlowCurve;
  readonly pair: PairFlow;
  readonly color: string;
  /** Alpha at both ends. */
  readonly toneFrom: number;
  readonly toneTo: number;
  /** Pixels, as everything below. */
  readonly width: number;
  /** What the ends keep free; 0 at a fork. */
  readonly rimFrom: number;
  readonly rimTo: number;
  /** Sideways shift at both ends, right of the travel positive. */
  readonly shiftFrom: number;
  readonly shiftTo: number;
  readonly dash: 0 | 1 | 2;
  /** A core and a head in the ground colour: less than in the other year. */
  readonly isHollow: boolean;
}

/** Curves in drawing order. `rims`: radius of the circle at each place, pixels. */
export function drawnCurves(
  curves: readonly FlowCurve[],
  pairs: readonly PairFlow[],
  style: FlowStyle,
  rims: ReadonlyMap<string, number>,
): DrawnCurve[] {
  const { tail } = MAP_THEMES[style.theme];
  return inDrawingOrder(curves, pairs).flatMap((curve) => {
    const pair = pairs[curve.pair];
    if (!pair) return [];
    const whole = widthOfPair(pair, style.scale);
    const width = Math.max(whole * curve.share, MIN_WIDTH * style.scale.unit);
    const strandWidth = width / curve.share;
    return {
      curve,
      pair,
      color: colorOfPair(pair, style),
      toneFrom: toneAt(pair, curve.toneFrom, tail),
      toneTo: toneAt(pair, curve.toneTo, tail),
      width,
      rimFrom: rimAt(curve.fromPlace, rims),
      rimTo: rimAt(curve.toPlace, rims),
      shiftFrom: curve.shiftFrom * strandWidth,
      shiftTo: curve.shiftTo * strandWidth,
      dash: dashOf(pair, style.scale),
      isHollow: isDecrease(pair),
    };
  });
}

/**
 * Curves in the order in which they are drawn, so that a picked index leads back to its pair:
 * what a filter cannot place lies below, then small below large.
 */
export function inDrawingOrder(
  curves: readonly FlowCurve[],
  pairs: readonly PairFlow[],
): FlowCurve[] {
  const valueOf = ({ pair }: FlowCurve): number => {
    const { value = 0, unbroken = false } = pairs[pair] ?? {};
    return unbroken ? -1 / (1 + value) : value;
  };
  return [...curves].sort((a, b) => valueOf(a) - valueOf(b) || b.pair - a.pair);
}

/** A rim of 0 means a fork, where nothing is kept free; a place without a circle still keeps a little. */
const rimAt = (place: string | null, rims: ReadonlyMap<string, number>): number =>
  place === null ? 0 : (rims.get(place) ?? 2);
