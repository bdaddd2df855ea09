import {
  coreOf,
  dashesOf,
  HALO_WIDTH,
  HEAD,
  partsOf,
  pointAt,
  rimOf,
  tangentAt,
  type Arc,
  type Curve,
} from '../map/FlowArcLayer/arcGeometry';
import { pairIdOf } from '../model/pairFlow';
import { MAP_THEMES, type ThemeName } from '../theme';
import type { DrawnCurve } from './flowDrawing';
import { HALO_OPACITY } from './flowStyle';
import { add, scale, unit, type Vector } from './mercator';
import { round, toPixels } from './svgProjection';
import type { FlowShape } from './svgShapes';

/** As many as the vertex shader's. */
const SEGMENTS = 24;

interface FlowsInput {
  readonly drawn: readonly DrawnCurve[];
  readonly theme: ThemeName;
  readonly strength: number;
  readonly zoom: number;
}

/** Flows at a zoom, with the very curves, ends and heads that `FlowArcLayer` draws on a flat map. */
export const flowShapes = ({ drawn, ...look }: FlowsInput): FlowShape[] =>
  drawn.map((one, index) => flowShape(one, `${pairIdOf(one.pair)} ${index}`, look));

function flowShape(
  { curve, pair, ...drawn }: DrawnCurve,
  key: string,
  { theme, strength, zoom }: Omit<FlowsInput, 'drawn'>,
): FlowShape {
  // North up, as the shader counts: right is right.
  const [from, control, to] = [curve.from, curve.control, curve.to].map((point): Vector => {
    const [x, y] = toPixels(point, zoom);
    return [x, -y];
  }) as [Vector, Vector, Vector];
  const arc: Arc = { from, control, to, ...drawn, head: curve.head };
  const { shaft, length, tip, axis, headLength } = partsOf(arc);
  const isStraight = drawn.shiftFrom === 0 && drawn.shiftTo === 0;
  const at = (t: number): Vector => shiftedAt(shaft, t, drawn.shiftFrom, drawn.shiftTo);
  const dashes = drawn.dash === 0 ? null : dashesOf(drawn.dash, drawn.width);
  const head = (margin: number): string | null =>
    headLength > 0 ? headPath(tip, axis, headLength, margin) : null;
  return {
    kind: 'flow',
    key,
    target: {
      type: 'card',
      selection: { type: 'flow', origin: pair.origin, destination: pair.destination },
    },
    shaft: isStraight ? curvePath(shaft) : linePath(at),
    head: head(0),
    headHalo: head(HALO_WIDTH),
    hollow: drawn.isHollow ? hollowOf(drawn, head(-rimOf(headLength))) : null,
    width: round(drawn.width, 2),
    color: drawn.color,
    tone: {
      from: rounded(flipped(from)),
      to: rounded(flipped(to)),
      alphaFrom: drawn.toneFrom,
      alphaTo: drawn.toneTo,
    },
    pathLength: round(length),
    dash: dashes && dashes.map((one) => round(one, 2)).join(' '),
    haloDash: dashes && [dashes[0] + 2 * HALO_WIDTH, dashes[1] - 2 * HALO_WIDTH].join(' '),
    haloColor: MAP_THEMES[theme].hebei,
    haloOpacity: HALO_OPACITY,
    haloWidth: HALO_WIDTH,
    strength,
  };
}

/** What is left open in a line that stands for a decrease. */
function hollowOf(
  { width, dash }: Pick<DrawnCurve, 'width' | 'dash'>,
  head: string | null,
): FlowShape['hollow'] {
  const core = coreOf(dash, width);
  return {
    core: core && {
      width: round(core.width, 2),
      dash: core.dashes.map((one) => round(one, 2)).join(' '),
      offset: round(core.offset, 2),
    },
    head,
  };
}

const flipped = ([x, y]: Vector): Vector => [x, -y];
const rounded = ([x, y]: Vector): Vector => [round(x, 2), round(y, 2)];
const written = (point: Vector): string => rounded(flipped(point)).join(' ');

/** Strands of a fork lie side by side where they leave the trunk and part from there. */
function shiftedAt(shaft: Curve, t: number, shiftFrom: number, shiftTo: number): Vector {
  const shift = shiftFrom * (1 - t) * (1 - t) + shiftTo * t * t;
  const [east, north] = unit(tangentAt(shaft, t));
  return add(pointAt(shaft, t), scale([north, -east], shift));
}

const curvePath = (shaft: Curve): string =>
  `M${written(pointAt(shaft, 0))}Q${written([shaft.control[0], shaft.control[1]])} ${written(pointAt(shaft, 1))}`;

function linePath(at: (t: number) => Vector): string {
  const points = Array.from({ length: SEGMENTS }, (_, step) => written(at(step / (SEGMENTS - 1))));
  return `M${points.join('L')}`;
}

/** The triangle of a head, `margin` pixels larger on every side: corners stay sharp, as in the fragment shader. */
function headPath(tip: Vector, axis: Vector, length: number, margin: number): string {
  const half = (length * HEAD.width) / HEAD.length / 2;
  const slant = Math.hypot(half, length);
  const [back, ahead] = [-margin, length + (margin * slant) / half];
  // Half width where the larger triangle begins.
  const side = ((ahead - back) * half) / length;
  const corner = (along: number, left: number): string =>
    written(add(tip, add(scale(axis, along - length), scale([-axis[1], axis[0]], left))));
  return `M${corner(back, side)}L${corner(ahead, 0)}L${corner(back, -side)}Z`;
}
