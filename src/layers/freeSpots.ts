import type { Ink } from './labelAnchors';

/** Pixels, like all of this file. */
export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** What is to be kept off. */
export interface Taken {
  readonly discs: readonly Disc[];
  readonly boxes: readonly Box[];
  readonly ink: readonly Ink[];
}

/** How far a disc may be moved, in which steps, and what is left between it and others. */
const REACH = 52;
const STEP = 2;
const WAYS = 24;
const GAP = 2;
/** What a pixel over another disc, over one of the largest flows, or over a box, counts for against a pixel of way. */
const OVER_DISC = 100;
const OVER_MAIN = 60;
const OVER_BOX = 40;
/** The same for the ink of a line: lines may be crossed, but rather not a broad one, nor a head. */
const OVER_INK = 0.1;

/**
 * Where discs lie neither on what is taken nor on each other: each as near as can be to where it was wanted, the
 * largest first; where all is taken within reach, where they hide least. The same for the same input.
 */
export function freeSpots(
  wanted: readonly Disc[],
  { discs, boxes, ink }: Taken,
  unit: number,
): Disc[] {
  const placed: Disc[] = [];
  const spots = new Map<Disc, Disc>();
  const order = [...wanted].sort((a, b) => b.radius - a.radius || a.x - b.x || a.y - b.y);
  for (const disc of order) {
    const others = [...discs, ...placed].filter(
      (one) => distance(one, disc) < one.radius + disc.radius + (REACH + GAP) * unit,
    );
    const reach = disc.radius + (REACH + GAP) * unit;
    const near = ink.filter((one) => distance(one, disc) < reach);
    const main = near.filter(({ isMain }) => isMain);
    const lines = near.filter(({ isMain }) => !isMain);
    const nearBoxes = boxes.filter((box) => distanceToBox(disc, box) < reach);
    const room = disc.radius + GAP * unit;
    const spot = bestOf(candidates(disc, unit), [
      (one) => OVER_DISC * total(others.map((other) => other.radius + room - distance(other, one))),
      (one) => OVER_BOX * total(nearBoxes.map((box) => room - distanceToBox(one, box))),
      (one) => OVER_MAIN * Math.max(0, ...main.map((other) => room - distance(other, one))),
      (one) => OVER_INK * hiddenBy(one, lines),
    ]);
    placed.push(spot);
    spots.set(disc, spot);
  }
  return wanted.map((disc) => spots.get(disc) ?? disc);
}

const total = (depths: readonly number[]): number =>
  depths.reduce((sum, depth) => sum + Math.max(0, depth), 0);
// `Math.hypot` takes several times as long, and this is asked a million times.
const distance = (a: Omit<Disc, 'radius'>, b: Omit<Disc, 'radius'>): number =>
  Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2);

const hiddenBy = (disc: Disc, ink: readonly Ink[]): number =>
  ink.reduce(
    (sum, stretch) => (distance(stretch, disc) < disc.radius ? sum + stretch.weight : sum),
    0,
  );

function distanceToBox({ x, y }: Disc, [left, top, right, bottom]: Box): number {
  const across = Math.max(left - x, 0, x - right);
  const down = Math.max(top - y, 0, y - bottom);
  return Math.hypot(across, down);
}

/** From the middle outwards, in all directions, the north-west first: parks stood there beside their city. */
function candidates(disc: Disc, unit: number): Disc[] {
  const rings = Array.from({ length: REACH / STEP }, (_, ring) =>
    Array.from({ length: WAYS }, (__, way): Disc => {
      const turn = (way / WAYS - 0.375) * 2 * Math.PI;
      const far = (ring + 1) * STEP * unit;
      return { ...disc, x: disc.x + far * Math.cos(turn), y: disc.y + far * Math.sin(turn) };
    }),
  );
  return [disc, ...rings.flat()];
}

/** Of candidates, the nearest first, the one whose way and other costs are least. `costs`: the quickest to tell first. */
function bestOf(discs: readonly Disc[], costs: readonly ((disc: Disc) => number)[]): Disc {
  const [first] = discs;
  if (!first) throw new RangeError('no candidates');
  let [best, least] = [first, Infinity];
  for (const one of discs) {
    let sum = distance(one, first);
    // What lies further away can cost no less.
    if (sum >= least) break;
    for (const costsOf of costs) if (sum < least) sum += costsOf(one);
    if (sum < least - 1e-9) [best, least] = [one, sum];
  }
  return best;
}
