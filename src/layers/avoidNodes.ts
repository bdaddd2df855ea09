import { partsOf, pointAt, type Arc } from '../map/FlowArcLayer/arcGeometry';

/** A circle of a place in the picture; pixels. */
export interface Circle {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Pixels between the edge of a line and the rim of a circle that it has nothing to do with (rule R11). */
const CLEARANCE = 4;
/** Points at which a curve is looked at. */
const STEPS = 24;

/**
 * How much a curve runs under circles that it does not end at: for each of them 1, and up to 1 more the closer it comes
 * to the middle. What lies on an end of the curve is left out: no bend leads away from it.
 */
export function runsUnder(arc: Arc, circles: readonly Circle[]): number {
  const near = circles.filter((circle) => isNear(arc, circle));
  if (near.length === 0) return 0;
  const { start, end } = partsOf(arc);
  const points = Array.from({ length: STEPS + 1 }, (_, step) =>
    pointAt(arc, start + ((end - start) * step) / STEPS),
  );
  return near.reduce((sum, circle) => {
    const { x, y } = circle;
    const room = roomOf(circle, arc);
    const away = ([px, py]: readonly [number, number, number?]): number =>
      Math.sqrt((px - x) ** 2 + (py - y) ** 2);
    const isAtEnd = away(arc.from) < room + arc.rimFrom || away(arc.to) < room + arc.rimTo;
    const nearest = isAtEnd ? room : Math.min(...points.map(away));
    return nearest < room ? sum + 2 - nearest / room : sum;
  }, 0);
}

const roomOf = ({ radius }: Circle, { width }: Pick<Arc, 'width'>): number =>
  radius + width / 2 + CLEARANCE;

/** A curve lies in the box round its three points. */
function isNear({ from, control, to, width }: Arc, circle: Circle): boolean {
  const room = roomOf(circle, { width });
  const isWithin = (at: number, axis: 0 | 1): boolean =>
    at > Math.min(from[axis], control[axis], to[axis]) - room &&
    at < Math.max(from[axis], control[axis], to[axis]) + room;
  return isWithin(circle.x, 0) && isWithin(circle.y, 1);
}
