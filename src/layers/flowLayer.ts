import type { PairFlow } from '../model/aggregateFlows';
import { FlowArcLayer } from '../map/FlowArcLayer/FlowArcLayer';
import { MAP_THEMES } from '../theme';
import { toRgba } from './color';
import type { FlowCurve } from './flowLayout';
import { MIN_WIDTH } from './flowScale';
import { colorOfPair, dashOf, toneAt, widthOfPair, type FlowStyle } from './flowStyle';
import { beforeIdOf } from './layerOrder';

interface FlowLayerInput {
  readonly id: 'flows' | 'flows-in-focus';
  readonly pairs: readonly PairFlow[];
  readonly curves: readonly FlowCurve[];
  readonly style: FlowStyle;
  /** Radius of the circle at each place, pixels. */
  readonly rims: ReadonlyMap<string, number>;
  readonly strength: number;
  readonly hitWidth: number;
  readonly pickable: boolean;
}

/** The layer of flows: small first, large above (R10), as typed arrays. */
export function flowLayer({ id, curves, ...input }: FlowLayerInput): FlowArcLayer {
  const { pairs, style, rims, strength, hitWidth, pickable } = input;
  const drawn = inDrawingOrder(curves, pairs);
  const attributes = packCurves(drawn, pairs, style, rims);
  return new FlowArcLayer({
    id,
    beforeId: beforeIdOf(id),
    data: { length: drawn.length, attributes },
    pickable,
    haloColor: toRgba(MAP_THEMES[style.theme].hebei, 0.85),
    haloWidth: 1,
    hitWidth,
    strength,
    numSegments: 24,
    parameters: { depthCompare: 'always', depthWriteEnabled: false },
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

function packCurves(
  curves: readonly FlowCurve[],
  pairs: readonly PairFlow[],
  style: FlowStyle,
  rims: ReadonlyMap<string, number>,
) {
  const count = curves.length;
  const { tail } = MAP_THEMES[style.theme];
  const [from, to, control] = [0, 1, 2].map(() => new Float64Array(count * 3)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const [fromColor, toColor] = [new Uint8ClampedArray(count * 4), new Uint8ClampedArray(count * 4)];
  const [widths, heights] = [new Float32Array(count), new Float32Array(count).fill(0.5)];
  const [ends, styles] = [new Float32Array(count * 4), new Float32Array(count * 2)];
  curves.forEach((curve, index) => {
    const pair = pairs[curve.pair];
    if (!pair) return;
    const whole = widthOfPair(pair, style.scale);
    const width = Math.max(whole * curve.share, MIN_WIDTH * style.scale.unit);
    const color = colorOfPair(pair, style);
    from.set([...curve.from, 0], index * 3);
    to.set([...curve.to, 0], index * 3);
    control.set([...curve.control, 0], index * 3);
    fromColor.set(toRgba(color, toneAt(pair, curve.toneFrom, tail)), index * 4);
    toColor.set(toRgba(color, toneAt(pair, curve.toneTo, tail)), index * 4);
    widths[index] = width;
    const strandWidth = width / curve.share;
    ends.set(
      [
        rimAt(curve.fromPlace, rims),
        rimAt(curve.toPlace, rims),
        curve.shiftFrom * strandWidth,
        curve.shiftTo * strandWidth,
      ],
      index * 4,
    );
    styles.set([dashOf(pair, style.scale), curve.head ? 1 : 0], index * 2);
  });
  return {
    getSourcePosition: { value: from, size: 3 },
    getTargetPosition: { value: to, size: 3 },
    getControlPosition: { value: control, size: 3 },
    getSourceColor: { value: fromColor, size: 4 },
    getTargetColor: { value: toColor, size: 4 },
    getWidth: { value: widths, size: 1 },
    getHeight: { value: heights, size: 1 },
    getEnds: { value: ends, size: 4 },
    getStyle: { value: styles, size: 2 },
  };
}

/** A rim of 0 means a fork, where nothing is kept free; a place without a circle still keeps a little. */
const rimAt = (place: string | null, rims: ReadonlyMap<string, number>): number =>
  place === null ? 0 : (rims.get(place) ?? 2);
