import { group } from 'd3';
import { HALO_WIDTH, type Arc } from '../map/FlowArcLayer/arcGeometry';
import { pairIdOf } from '../model/pairFlow';
import type { Gazetteer } from '../model/place';
import { runsUnder, type Circle } from './avoidNodes';
import { curvesOf, type FlowFrame, type PlaneCurve } from './flowCurves';
import { MIN_WIDTH, type FlowScale } from './flowScale';
import { widthOfPair } from './flowStyle';
import { scale as times, toMercator, type Vector } from './mercator';
import { pixelsPerWorld } from './overview';
import { chordOf, LEAST_BEND, MOST_BEND, NO_BEND } from './plainBends';
import { nodeEnds, type NodeEnd } from './spreadAtNodes';

/** The picture that lines are laid out for. */
export interface Sight {
  /** Zoom that shows the whole region. */
  readonly overview: number;
  readonly scale: FlowScale;
  /** Radius of the circle at each place, pixels. */
  readonly rims: ReadonlyMap<string, number>;
}

/** A flow and its return: they share their bend, and so mirror one another. */
interface Couple {
  readonly frames: readonly FlowFrame[];
  /** The nearest to the plain bend first. */
  readonly choices: readonly BendChoice[];
}

export interface BendChoice {
  readonly bend: number;
  /** What it costs whatever the others do. */
  readonly cost: number;
  readonly ends: readonly NodeEnd[];
}

/** More lines than this keep to their plain bends: nobody can follow one of them, and a search would take long. */
const MOST_LINES = 300;
/** Pixels between the middles of two lines that go there and back. */
const RETURN_GAP = 8;
/** What is weighed against two ends that fall together (1): a circle run under, the whole range of bends left behind. */
const CIRCLE = 3;
const AWAY = 0.5;
const STEP = 0.01;
/** Bends of a line without direction round a circle that it would run under, to either hand: the slightest first. */
const DETOURS = [0.04, 0.06, 0.08, 0.1, 0.12, 0.14, 0.16, MOST_BEND].flatMap((bend) => [
  bend,
  -bend,
]);

/** In an order of their own, so that the order of the pairs makes no difference. */
export function couplesOf(
  frames: readonly FlowFrame[],
  plain: readonly number[],
  gazetteer: Gazetteer,
  sight: Sight,
): Couple[] {
  const isFree = frames.length <= MOST_LINES;
  const circles = isFree ? circlesOf(gazetteer, sight) : [];
  const plainOf = new Map(frames.map((frame, index) => [frame, plain[index] ?? LEAST_BEND]));
  const couples = group(frames, ({ pair }) => [pair.origin, pair.destination].sort().join('~'));
  return [...couples]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, both]) => {
      const own = [...both].sort((a, b) => (pairIdOf(a.pair) < pairIdOf(b.pair) ? -1 : 1));
      const connected = own.flatMap(({ origins, destinations }) =>
        [...origins, ...destinations].map(({ id }) => id),
      );
      const foreign = circles.filter(({ id }) => !connected.includes(id));
      const wanted = Math.max(...own.map((frame) => plainOf.get(frame) ?? 0));
      return { frames: own, choices: choicesOf(own, wanted, isFree, foreign, sight) };
    });
}

function choicesOf(
  frames: readonly FlowFrame[],
  plain: number,
  isFree: boolean,
  foreign: readonly Circle[],
  sight: Sight,
): BendChoice[] {
  const hasDirection = frames.some(({ pair }) => pair.directed);
  const least = hasDirection ? Math.max(LEAST_BEND, returnBend(frames, sight)) : NO_BEND;
  const wanted = Math.max(least, plain);
  const weighed = (bends: readonly number[]): BendChoice[] =>
    bends.map((bend) => choiceOf(frames, bend, wanted, foreign, sight));
  if (hasDirection) return weighed(isFree ? bendsAbout(wanted, least) : [wanted]);
  const straight = weighed([NO_BEND]);
  return straight.every(({ cost }) => cost === 0) ? straight : [...straight, ...weighed(DETOURS)];
}

function choiceOf(
  frames: readonly FlowFrame[],
  bend: number,
  wanted: number,
  circles: readonly Circle[],
  sight: Sight,
): BendChoice {
  const away = (Math.abs(bend) - wanted) / (MOST_BEND - LEAST_BEND);
  let cost = AWAY * away * away;
  const ends = frames.flatMap((frame) => {
    const curves = curvesOf(frame, bend);
    for (const curve of curves) cost += CIRCLE * runsUnder(arcOf(curve, frame, sight), circles);
    return nodeEnds(curves);
  });
  return { bend, cost, ends };
}

/** The bend at which a flow and its return are so far apart that the ground shows between them. */
function returnBend(frames: readonly FlowFrame[], { scale, overview }: Sight): number {
  const [one, other] = frames;
  if (!one || !other) return 0;
  const width = (widthOfPair(one.pair, scale) + widthOfPair(other.pair, scale)) / 2;
  const gap = Math.max(RETURN_GAP, width + 2 * HALO_WIDTH);
  return Math.min(MOST_BEND, gap / (2 * chordOf(one) * pixelsPerWorld(overview)));
}

function bendsAbout(wanted: number, least: number): number[] {
  const count = Math.round((MOST_BEND - LEAST_BEND) / STEP);
  const steps = Array.from({ length: count + 1 }, (_, step) => LEAST_BEND + step * STEP);
  return [wanted, ...steps.filter((bend) => bend >= least)].sort(
    (a, b) => Math.abs(a - wanted) - Math.abs(b - wanted) || a - b,
  );
}

function arcOf(curve: PlaneCurve, { pair }: FlowFrame, { overview, scale, rims }: Sight): Arc {
  const at = (point: Vector): Vector => times(point, pixelsPerWorld(overview));
  const rimAt = (place: string | null): number => (place === null ? 0 : (rims.get(place) ?? 2));
  return {
    from: at(curve.from),
    control: at(curve.control),
    to: at(curve.to),
    rimFrom: rimAt(curve.fromPlace),
    rimTo: rimAt(curve.toPlace),
    width: Math.max(widthOfPair(pair, scale) * curve.share, MIN_WIDTH * scale.unit),
    head: curve.head,
  };
}

function circlesOf(gazetteer: Gazetteer, { overview, rims }: Sight): Circle[] {
  return [...rims]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([id, radius]) => {
      const point = gazetteer.get(id)?.point;
      if (!point) return [];
      const [x, y] = times(toMercator(point), pixelsPerWorld(overview));
      return { id, x, y, radius };
    });
}
