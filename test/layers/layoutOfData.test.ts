import { beforeAll, describe, expect, it } from 'vitest';
import { runsUnder, type Circle } from '../../src/layers/avoidNodes';
import { layOutFlows, type FlowCurve } from '../../src/layers/flowLayout';
import { flowScaleOf, type FlowScale } from '../../src/layers/flowScale';
import { widthOfPair } from '../../src/layers/flowStyle';
import { length, mean, scale as times, subtract, toMercator } from '../../src/layers/mercator';
import { placeRadii } from '../../src/layers/placeRadii';
import { shortestChord } from '../../src/layers/shortestChord';
import type { View } from '../../src/model/aggregateFlows';
import type { Dataset } from '../../src/model/dataset';
import { pairIdOf, type PairFlow } from '../../src/model/pairFlow';
import { standsFor } from '../../src/model/place';
import { placeTotals } from '../../src/model/placeTotals';
import { DEFAULT_QUERY, type Query } from '../../src/model/query';
import { measureChoices, periodChoices, viewOf } from '../../src/model/view';
import { loadBuilt } from '../fixtures/builtFiles';
import { drawnOf } from '../fixtures/drawn';

/** On a telephone, at 1280 × 720, at 1920 × 1080. */
const OVERVIEWS = [5, 5.25, 6];
const SLOW = { timeout: 60_000 };

interface Picture {
  readonly name: string;
  readonly overview: number;
  readonly scale: FlowScale;
  readonly pairs: readonly PairFlow[];
  readonly rims: ReadonlyMap<string, number>;
  readonly plain: readonly FlowCurve[];
  readonly curves: readonly FlowCurve[];
}

let dataset: Dataset;
let pictures: readonly Picture[];

beforeAll(async () => {
  dataset = await loadBuilt();
  const queries: Query[] = (['technology', 'enterprise', 'cobuild', 'context'] as const).flatMap(
    (topic) =>
      measureChoices(dataset, topic).flatMap(({ measure, bases }) =>
        bases.flatMap((basis) => {
          const query = { ...DEFAULT_QUERY, topic, measure, basis };
          const { years } = periodChoices(dataset, viewOf(dataset, query));
          const spans = years.map(({ year }) => ({ mode: 'span', from: year, to: year }) as const);
          return [query, ...spans.map((period) => ({ ...query, period }))];
        }),
      ),
  );
  // One year at a time is looked at on one screen only: there are many.
  pictures = [...queries, { ...DEFAULT_QUERY, topic: 'all' as const }].flatMap((query) =>
    (query.period ? [5.25] : OVERVIEWS).map((overview) => pictureOf(query, overview)),
  );
}, 120_000);

const scales = new Map<string, FlowScale>();

/** All years of a measure have one scale. */
function scaleOf(view: View, overview: number): FlowScale {
  const mode = view.period.mode === 'cumulative';
  const key = [view.topic, view.measure, view.basis, mode, overview].join();
  const scale = scales.get(key) ?? flowScaleOf(dataset, view, 'fixed', 1, overview);
  scales.set(key, scale);
  return scale;
}

function pictureOf(query: Query, overview: number): Picture {
  const { view, drawn: pairs } = drawnOf(dataset, query);
  const scale = scaleOf(view, overview);
  const isAdditive = dataset.measuresById.get(view.measure ?? '')?.additive;
  const rims = placeRadii(placeTotals(pairs, dataset.gazetteer, isAdditive), 1);
  return {
    name: `${query.topic} ${view.measure} ${view.basis} at ${overview}`,
    ...{ overview, scale, pairs, rims },
    plain: layOutFlows(pairs, dataset.gazetteer),
    curves: layOutFlows(pairs, dataset.gazetteer, { overview, scale, rims }),
  };
}

const worldOf = ({ overview }: Picture): number => 512 * 2 ** overview;

/** How many circles are run under that have nothing to do with the line. */
function runs(picture: Picture, curves: readonly FlowCurve[]): number {
  const { pairs, rims, scale } = picture;
  const at = (point: FlowCurve['from']) => times(toMercator(point), worldOf(picture));
  return curves.reduce((sum, curve) => {
    const pair = pairs[curve.pair]!;
    const own = [pair.origin, pair.destination].flatMap((id) => standsFor(id, dataset.gazetteer));
    const circles = [...rims].flatMap(([id, radius]): Circle[] => {
      const [x, y] = at(dataset.gazetteer.get(id)!.point!);
      return own.includes(id) ? [] : [{ id, x, y, radius }];
    });
    const rimAt = (id: string | null): number => (id === null ? 0 : (rims.get(id) ?? 2));
    const arc = {
      ...{ from: at(curve.from), control: at(curve.control), to: at(curve.to) },
      ...{ rimFrom: rimAt(curve.fromPlace), rimTo: rimAt(curve.toPlace) },
      ...{ width: widthOfPair(pair, scale) * curve.share, head: curve.head },
    };
    return sum + circles.filter((circle) => runsUnder(arc, [circle]) > 0).length;
  }, 0);
}

/** Degrees between neighbours, at every place where several lines end. */
function gaps(curves: readonly FlowCurve[]): number[] {
  const angles = new Map<string, number[]>();
  for (const { from, control, to, fromPlace, toPlace } of curves)
    for (const [place, end] of [
      [fromPlace, from],
      [toPlace, to],
    ] as const) {
      if (place === null) continue;
      const [x, y] = subtract(toMercator(control), toMercator(end));
      angles.set(place, [...(angles.get(place) ?? []), (Math.atan2(y, x) * 180) / Math.PI]);
    }
  return [...angles.values()].flatMap((own) => {
    const sorted = own.sort((a, b) => a - b);
    return sorted.length < 2
      ? []
      : sorted.map((angle, index) => (sorted[index + 1] ?? sorted[0]! + 360) - angle);
  });
}

const isReturn = (one: PairFlow, other: PairFlow): boolean =>
  one.origin === other.destination && one.destination === other.origin;

describe('the layout of the shipped data', SLOW, () => {
  it('lets fewer lines run under circles that they have nothing to do with', () => {
    const sum = (of: (picture: Picture) => readonly FlowCurve[]): number =>
      pictures.reduce((all, picture) => all + runs(picture, of(picture)), 0);
    const [before, after] = [sum(({ plain }) => plain), sum(({ curves }) => curves)];
    expect(after).toBeLessThan(0.75 * before);
  });

  it('lets lines without direction run under half as many', () => {
    const counts = pictures
      .filter(({ pairs }) => pairs.some(({ directed }) => !directed))
      .map((picture) => [runs(picture, picture.plain), runs(picture, picture.curves)] as const);
    const [before, after] = [0, 1].map((at) => counts.reduce((sum, one) => sum + one[at]!, 0));
    expect(before).toBeGreaterThan(10);
    expect(after).toBeLessThan(0.5 * before!);
  });

  it('parts lines where they meet: fewer are nearer than 8 degrees, far fewer nearer than 3', () => {
    const near = (degrees: number, of: (picture: Picture) => readonly FlowCurve[]): number =>
      pictures.flatMap((picture) => gaps(of(picture))).filter((gap) => gap < degrees - 1e-6).length;
    expect(near(8, ({ curves }) => curves)).toBeLessThan(near(8, ({ plain }) => plain));
    expect(near(3, ({ curves }) => curves)).toBeLessThan(0.7 * near(3, ({ plain }) => plain));
  });

  it('leaves no two lines there and back nearer than 8 pixels half-way, nor their strands', () => {
    let opposite = 0;
    for (const picture of pictures) {
      const { curves, pairs, name } = picture;
      const middle = ({ from, control, to }: FlowCurve) =>
        mean([
          mean([toMercator(from), toMercator(control)]),
          mean([toMercator(control), toMercator(to)]),
        ]);
      for (const curve of curves) {
        const { fromPlace, toPlace } = curve;
        const back = curves.find(
          (other) =>
            isReturn(pairs[curve.pair]!, pairs[other.pair]!) &&
            other.fromPlace === toPlace &&
            other.toPlace === fromPlace,
        );
        if (!back) continue;
        opposite++;
        const gap = length(subtract(middle(curve), middle(back))) * worldOf(picture);
        expect(gap, `${name}: ${pairIdOf(pairs[curve.pair]!)}`).toBeGreaterThanOrEqual(8 - 1e-6);
      }
    }
    expect(opposite).toBeGreaterThan(20);
  });

  it('draws no line wider than 12 % of the shortest, unless widths could not be told apart', () => {
    const caps = new Set<number>();
    for (const picture of pictures) {
      const { scale, pairs } = picture;
      const shortest = shortestChord(pairs, dataset.gazetteer) * worldOf(picture);
      expect(scale.cap).toBeGreaterThanOrEqual(8);
      expect(scale.cap).toBeLessThanOrEqual(Math.max(8, Math.min(12, 0.12 * shortest)));
      caps.add(scale.cap);
    }
    expect(Math.max(...caps)).toBe(12);
    expect(Math.min(...caps)).toBe(8);
  });
});
