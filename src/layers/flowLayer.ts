import type { PairFlow } from '../model/pairFlow';
import { GAP, HALO_WIDTH, HOLLOW } from '../map/FlowArcLayer/arcGeometry';
import { FlowArcLayer } from '../map/FlowArcLayer/FlowArcLayer';
import type { MovingDots } from '../map/FlowArcLayer/flowArcProps';
import { MAP_THEMES } from '../theme';
import { toRgba } from './color';
import { drawnCurves, type DrawnCurve } from './flowDrawing';
import { flowHeights, TALLEST } from './flowHeights';
import type { FlowCurve } from './flowLayout';
import { HALO_OPACITY, type FlowStyle } from './flowStyle';
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
  /** How far the dots on the lines have come, pixels; without it there are none. */
  readonly travel?: (() => number) | null;
}

/** More lines than these, the largest, carry no dots (rule R20). */
const MOST_MOVING = 60;

/** The layer of flows: small first, large above (R10), as typed arrays. */
export function flowLayer({ id, curves, ...input }: FlowLayerInput): FlowArcLayer {
  const { pairs, style, rims, strength, hitWidth, pickable, travel = null } = input;
  const drawn = drawnCurves(curves, pairs, style, rims);
  return new FlowArcLayer({
    id,
    beforeId: beforeIdOf(id),
    data: { length: drawn.length, attributes: packCurves(drawn) },
    pickable,
    tallest: TALLEST,
    haloColor: toRgba(MAP_THEMES[style.theme].hebei, HALO_OPACITY),
    haloWidth: HALO_WIDTH,
    gap: GAP,
    hitWidth,
    strength,
    dots: travel && dotsOf(style, travel),
    numSegments: 24,
    parameters: { depthCompare: 'always', depthWriteEnabled: false },
  });
}

const dotsOf = ({ theme, scale: { unit } }: FlowStyle, travel: () => number): MovingDots => ({
  radius: 2.2 * unit,
  spacing: 64 * unit,
  color: toRgba(MAP_THEMES[theme].focus),
  travel,
});

function packCurves(drawn: readonly DrawnCurve[]) {
  const count = drawn.length;
  const [from, to, control] = [0, 1, 2].map(() => new Float64Array(count * 3)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const [fromColor, toColor] = [new Uint8ClampedArray(count * 4), new Uint8ClampedArray(count * 4)];
  const widths = new Float32Array(count);
  const [heights, styles] = [new Float32Array(count * 3), new Float32Array(count * 3)];
  const ends = new Float32Array(count * 4);
  const raised = flowHeights(drawn.map(({ curve }) => curve));
  drawn.forEach(({ curve, pair, ...look }, index) => {
    const moves = pair.directed && curve.pair < MOST_MOVING;
    from.set([...curve.from, 0], index * 3);
    to.set([...curve.to, 0], index * 3);
    control.set([...curve.control, 0], index * 3);
    heights.set(raised[index] ?? [], index * 3);
    fromColor.set(toRgba(look.color, look.toneFrom), index * 4);
    toColor.set(toRgba(look.color, look.toneTo), index * 4);
    widths[index] = look.width;
    ends.set([look.rimFrom, look.rimTo, look.shiftFrom, look.shiftTo], index * 4);
    const dash = look.dash + (look.isHollow ? HOLLOW.flag : 0);
    styles.set([dash, curve.head ? 1 : 0, moves ? 1 : 0], index * 3);
  });
  return {
    getSourcePosition: { value: from, size: 3 },
    getTargetPosition: { value: to, size: 3 },
    getControlPosition: { value: control, size: 3 },
    getHeight: { value: heights, size: 3 },
    getSourceColor: { value: fromColor, size: 4 },
    getTargetColor: { value: toColor, size: 4 },
    getWidth: { value: widths, size: 1 },
    getEnds: { value: ends, size: 4 },
    getStyle: { value: styles, size: 3 },
  };
}
