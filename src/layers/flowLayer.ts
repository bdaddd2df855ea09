import type { PairFlow } from '../model/pairFlow';
import { GAP, HALO_WIDTH, HOLLOW } from '../map/FlowArcLayer/arcGeometry';
import { FlowArcLayer } from '../map/FlowArcLayer/FlowArcLayer';
import { MAP_THEMES } from '../theme';
import { toRgba } from './color';
import { drawnCurves, type DrawnCurve } from './flowDrawing';
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
}

/** The layer of flows: small first, large above (R10), as typed arrays. */
export function flowLayer({ id, curves, ...input }: FlowLayerInput): FlowArcLayer {
  const { pairs, style, rims, strength, hitWidth, pickable } = input;
  const drawn = drawnCurves(curves, pairs, style, rims);
  return new FlowArcLayer({
    id,
    beforeId: beforeIdOf(id),
    data: { length: drawn.length, attributes: packCurves(drawn) },
    pickable,
    haloColor: toRgba(MAP_THEMES[style.theme].hebei, HALO_OPACITY),
    haloWidth: HALO_WIDTH,
    gap: GAP,
    hitWidth,
    strength,
    numSegments: 24,
    parameters: { depthCompare: 'always', depthWriteEnabled: false },
  });
}

function packCurves(drawn: readonly DrawnCurve[]) {
  const count = drawn.length;
  const [from, to, control] = [0, 1, 2].map(() => new Float64Array(count * 3)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const [fromColor, toColor] = [new Uint8ClampedArray(count * 4), new Uint8ClampedArray(count * 4)];
  const [widths, heights] = [new Float32Array(count), new Float32Array(count).fill(0.5)];
  const [ends, styles] = [new Float32Array(count * 4), new Float32Array(count * 2)];
  drawn.forEach(({ curve, ...look }, index) => {
    from.set([...curve.from, 0], index * 3);
    to.set([...curve.to, 0], index * 3);
    control.set([...curve.control, 0], index * 3);
    fromColor.set(toRgba(look.color, look.toneFrom), index * 4);
    toColor.set(toRgba(look.color, look.toneTo), index * 4);
    widths[index] = look.width;
    ends.set([look.rimFrom, look.rimTo, look.shiftFrom, look.shiftTo], index * 4);
    styles.set([look.dash + (look.isHollow ? HOLLOW.flag : 0), curve.head ? 1 : 0], index * 2);
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
