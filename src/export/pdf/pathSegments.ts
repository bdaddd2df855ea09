export type Point = readonly [x: number, y: number];

/** A piece of a path as PDF knows them: a move, a line, a cubic curve, the way back to the beginning. */
export type Segment =
  readonly ['m' | 'l', Point] | readonly ['c', Point, Point, Point] | readonly ['h'];

/** How many numbers follow a command. */
const NUMBERS: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  Q: 4,
  C: 6,
  A: 7,
  Z: 0,
};

/** Path data as segments: the absolute commands that this atlas writes. */
export function pathSegments(d: string): Segment[] {
  const segments: Segment[] = [];
  let [at, start]: [Point, Point] = [
    [0, 0],
    [0, 0],
  ];
  for (const [name, given] of commandsIn(d)) {
    const made = segmentsOf(name, given, at);
    segments.push(...made);
    at = name === 'Z' ? start : (endOf(made) ?? at);
    if (name === 'M') start = at;
  }
  return segments;
}

type Command = readonly [name: string, given: readonly number[]];

/** One command each, also where a letter stands for several; further moves are lines. */
function commandsIn(d: string): Command[] {
  return [...d.matchAll(/([MLHVQCAZ])([^MLHVQCAZ]*)/g)].flatMap(([, name = '', rest = '']) => {
    const all = (rest.match(/-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g) ?? []).map(Number);
    const size = NUMBERS[name] ?? 0;
    if (size === 0) return [[name, []] as const];
    return Array.from({ length: all.length / size }, (_, index): Command => [
      name === 'M' && index > 0 ? 'L' : name,
      all.slice(index * size, (index + 1) * size),
    ]);
  });
}

function segmentsOf(name: string, given: readonly number[], at: Point): Segment[] {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0] = given;
  switch (name) {
    case 'M':
      return [['m', [a, b]]];
    case 'L':
      return [['l', [a, b]]];
    case 'H':
      return [['l', [a, at[1]]]];
    case 'V':
      return [['l', [at[0], a]]];
    case 'Q': {
      const toward = (end: Point): Point => [
        end[0] + ((a - end[0]) * 2) / 3,
        end[1] + ((b - end[1]) * 2) / 3,
      ];
      return [['c', toward(at), toward([c, d]), [c, d]]];
    }
    case 'C':
      return [['c', [a, b], [c, d], [e, f]]];
    case 'A':
      return arcSegments(at, { rx: a, ry: b, turn: c, isLarge: d === 1, isClockwise: e === 1 }, [
        f,
        g,
      ]);
    default:
      return [['h']];
  }
}

function endOf(segments: readonly Segment[]): Point | null {
  const last = segments[segments.length - 1];
  const end = last?.[last.length - 1];
  return typeof end === 'object' ? end : null;
}

interface Arc {
  readonly rx: number;
  readonly ry: number;
  /** Degrees. */
  readonly turn: number;
  readonly isLarge: boolean;
  readonly isClockwise: boolean;
}

/** An arc of an ellipse in curves of a quarter turn at most (SVG 2, B.2.4). */
function arcSegments(
  from: Point,
  { turn, isLarge, isClockwise, ...arc }: Arc,
  to: Point,
): Segment[] {
  const angle = (turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [dx, dy] = [(from[0] - to[0]) / 2, (from[1] - to[1]) / 2];
  const [x, y] = [cos * dx + sin * dy, cos * dy - sin * dx];
  if ((x === 0 && y === 0) || arc.rx === 0 || arc.ry === 0) return [['l', to]];
  const grow = Math.max(1, Math.hypot(x / arc.rx, y / arc.ry));
  const [rx, ry] = [arc.rx * grow, arc.ry * grow];
  const off = (x / rx) ** 2 + (y / ry) ** 2;
  const reach = Math.sqrt(Math.max(0, 1 / off - 1)) * (isLarge === isClockwise ? -1 : 1);
  const [mx, my] = [(reach * rx * y) / ry, (-reach * ry * x) / rx];
  const start = Math.atan2((y - my) / ry, (x - mx) / rx);
  const end = Math.atan2((-y - my) / ry, (-x - mx) / rx);
  const full = 2 * Math.PI;
  const swept = isClockwise
    ? (((end - start) % full) + full) % full
    : -((((start - end) % full) + full) % full);
  const count = Math.max(1, Math.ceil(Math.abs(swept) / (Math.PI / 2) - 1e-9));
  const step = swept / count;
  const handle = (4 / 3) * Math.tan(step / 4);
  const place = (px: number, py: number): Point => [
    cos * (mx + rx * px) - sin * (my + ry * py) + (from[0] + to[0]) / 2,
    sin * (mx + rx * px) + cos * (my + ry * py) + (from[1] + to[1]) / 2,
  ];
  return Array.from({ length: count }, (_, index): Segment => {
    const [a, b] = [start + index * step, start + (index + 1) * step];
    return [
      'c',
      place(Math.cos(a) - handle * Math.sin(a), Math.sin(a) + handle * Math.cos(a)),
      place(Math.cos(b) + handle * Math.sin(b), Math.sin(b) - handle * Math.cos(b)),
      index === count - 1 ? to : place(Math.cos(b), Math.sin(b)),
    ];
  });
}
