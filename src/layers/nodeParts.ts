import type { CircleLook } from './placeCircles';
import { dotsAround, type PlaceRing, type RingInk } from './placeRing';

/** A filled or stroked piece of a circle, in pixels round its middle. */
export interface NodePart {
  readonly d: string;
  readonly fill: string;
  readonly stroke: string;
  readonly opacity: number;
  readonly width: number;
  readonly dash: string | null;
}

/** The circle of a place as paths, the very shapes that `PlaceNodeLayer` draws: from below to above. */
export function nodeParts(radius: number, ring: PlaceRing, look: CircleLook): NodePart[] {
  const disc = ring.disc > 0 ? [filled(ring.disc, look.disc)] : [];
  const isCollar = ring.disc > radius;
  // Half the angle that outgoing takes, to both sides of east.
  const half = ring.share * Math.PI;
  return [
    ...(isCollar ? disc : []),
    filled(radius, look.fill),
    ...(isCollar ? [] : disc),
    ...(ring.right === ring.left
      ? arc(radius, 0, Math.PI, ring.right, look)
      : [
          ...arc(radius, Math.PI, Math.PI - half, ring.left, look),
          ...arc(radius, 0, half, ring.right, look),
        ]),
  ];
}

const NO_STROKE = { stroke: 'none', width: 0, dash: null } as const;

const filled = (radius: number, [fill, opacity]: CircleLook['fill']): NodePart => ({
  d: arcPath(radius, 0, Math.PI),
  fill,
  opacity,
  ...NO_STROKE,
});

/** A part of the ring, its outer edge on the circle. */
function arc(
  radius: number,
  middle: number,
  half: number,
  kind: RingInk,
  look: CircleLook,
): NodePart[] {
  if (half < 1e-6) return [];
  const isOpen = kind === 'open';
  const width = isOpen ? look.open : look.band;
  const at = radius - width / 2;
  const [stroke, opacity] = kind === 'in' ? look.pale : look.line;
  const dot = (Math.PI * at) / dotsAround(radius, look.unit);
  return [
    {
      d: arcPath(at, middle, half),
      fill: 'none',
      stroke,
      opacity,
      width,
      // Half a space first, so that dots lie the same way on both sides.
      dash: isOpen ? `0 ${(dot / 2).toFixed(3)} ${dot.toFixed(3)} ${(dot / 2).toFixed(3)}` : null,
    },
  ];
}

/** Clockwise on the screen, `half` radians to both sides of `middle` (0 east); a circle from π on. */
function arcPath(radius: number, middle: number, half: number): string {
  const at = (angle: number): string =>
    [radius * Math.cos(angle), radius * Math.sin(angle)].map((one) => one.toFixed(2)).join(' ');
  const turn = `A${radius.toFixed(2)} ${radius.toFixed(2)} 0`;
  if (half >= Math.PI - 1e-6)
    return `M${at(middle)}${turn} 1 1 ${at(middle + Math.PI)}${turn} 1 1 ${at(middle)}Z`;
  return `M${at(middle - half)}${turn} ${half > Math.PI / 2 ? 1 : 0} 1 ${at(middle + half)}`;
}
