import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sight } from '../../src/layers/flowCouples';
import { layOutFlows, type FlowCurve } from '../../src/layers/flowLayout';
import { widthOf, type FlowScale } from '../../src/layers/flowScale';
import { length, mean, rightOf, scale, subtract, toMercator } from '../../src/layers/mercator';
import { fromPixels } from '../../src/layers/svgProjection';
import { pairIdOf, type PairFlow } from '../../src/model/pairFlow';
import type { Gazetteer, Place } from '../../src/model/place';
import { aPair, aPlace } from '../fixtures/atlas';

const OVERVIEW = 6;
const LINE: FlowScale = { type: 'linear', max: 10, cap: 6, unit: 1 };
const WORLD = 512 * 2 ** OVERVIEW;

/** Places so many pixels east and south of the middle of the region, at the overview. */
const placesAt = (points: Readonly<Record<string, readonly [number, number]>>): Gazetteer =>
  new Map(
    Object.entries(points).map(([id, [x, y]]): [string, Place] => [
      id,
      aPlace(id, { point: fromPixels([x, y], OVERVIEW) }),
    ]),
  );
const sightOf = (gazetteer: Gazetteer, radius = 6): Sight => ({
  overview: OVERVIEW,
  scale: LINE,
  rims: new Map([...gazetteer.keys()].map((id) => [id, radius])),
});
const layOut = (pairs: readonly PairFlow[], gazetteer: Gazetteer, radius?: number): FlowCurve[] =>
  layOutFlows(pairs, gazetteer, sightOf(gazetteer, radius));

/** Points of a curve in pixels of the overview. */
function pointsOf(curve: FlowCurve, steps = 40): readonly (readonly [number, number])[] {
  const [a, c, b] = [curve.from, curve.control, curve.to].map((at) =>
    scale(toMercator(at), WORLD),
  ) as [readonly [number, number], readonly [number, number], readonly [number, number]];
  return Array.from({ length: steps + 1 }, (_, step) => {
    const t = step / steps;
    const at = (axis: 0 | 1): number =>
      (1 - t) ** 2 * a[axis] + 2 * t * (1 - t) * c[axis] + t * t * b[axis];
    return [at(0), at(1)];
  });
}
/** How far the middle lies to the right of the chord, as a share of it. */
function bendOf(curve: FlowCurve): number {
  const points = pointsOf(curve, 2);
  const [from, middle, to] = points as [(typeof points)[0], (typeof points)[0], (typeof points)[0]];
  const chord = subtract(to, from);
  const [x, y] = subtract(middle, mean([from, to]));
  const [rx, ry] = rightOf(chord);
  return (x * rx + y * ry) / length(chord) ** 2;
}
const angleAt = (curve: FlowCurve, place: string): number => {
  const near = curve.fromPlace === place ? curve.from : curve.to;
  const [x, y] = subtract(toMercator(curve.control), toMercator(near));
  return (Math.atan2(y, x) * 180) / Math.PI;
};

const point = fc.tuple(fc.integer({ min: -250, max: 250 }), fc.integer({ min: -250, max: 250 }));
/** Up to nine places, and flows between them, to and fro. */
const map = fc
  .uniqueArray(point, {
    minLength: 2,
    maxLength: 9,
    comparator: (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1]) < 25,
  })
  .chain((points) =>
    fc
      .uniqueArray(
        fc.tuple(
          fc.nat(points.length - 1),
          fc.nat(points.length - 1),
          fc.integer({ min: 1, max: 10 }),
        ),
        { maxLength: 16, selector: ([a, b]) => `${a}~${b}` },
      )
      .map((flows) => ({
        gazetteer: placesAt(Object.fromEntries(points.map((at, index) => [`p${index}`, at]))),
        pairs: flows
          .filter(([a, b]) => a !== b)
          .map(([a, b, value]) => aPair(`p${a}`, `p${b}`, { value })),
      })),
  );

describe('lines laid out for a picture', () => {
  it('are the same in whatever order they come', () => {
    fc.assert(
      fc.property(map, fc.infiniteStream(fc.nat()), ({ gazetteer, pairs }, random) => {
        const order = new Map(pairs.map((pair) => [pair, random.next().value as number]));
        const shuffled = [...pairs].sort((a, b) => order.get(a)! - order.get(b)!);
        const byPair = (list: readonly PairFlow[]) =>
          new Map(
            layOut(list, new Map([...gazetteer].reverse())).map(({ pair, ...curve }) => [
              pairIdOf(list[pair]!),
              curve,
            ]),
          );
        const straight = new Map(
          layOut(pairs, gazetteer).map(({ pair, ...curve }) => [pairIdOf(pairs[pair]!), curve]),
        );
        expect(byPair(shuffled)).toEqual(straight);
      }),
      { numRuns: 40 },
    );
  });

  it('bend to the right, by 8 to 18 %, and there as back: one mirrors the other, with the ground between', () => {
    fc.assert(
      fc.property(map, ({ gazetteer, pairs }) => {
        const curves = layOut(pairs, gazetteer);
        for (const curve of curves) {
          const bend = bendOf(curve);
          expect(bend).toBeGreaterThanOrEqual(0.08 - 1e-6);
          expect(bend).toBeLessThanOrEqual(0.18 + 1e-6);
          const back = curves.find(
            (one) => one.fromPlace === curve.toPlace && one.toPlace === curve.fromPlace,
          );
          if (!back) continue;
          expect(bendOf(back)).toBeCloseTo(bend, 6);
          const chord = length(subtract(toMercator(curve.to), toMercator(curve.from))) * WORLD;
          const widths = [curve, back].map(({ pair }) => widthOf(LINE, pairs[pair]!.value));
          const wanted = Math.max(8, (widths[0]! + widths[1]!) / 2 + 2);
          expect(2 * bend * chord).toBeGreaterThanOrEqual(Math.min(wanted, 0.36 * chord) - 1e-3);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are at least 8 pixels apart half-way, there and back, from 23 pixels on', () => {
    for (const distance of [23, 30, 60, 200]) {
      const gazetteer = placesAt({ a: [0, 0], b: [distance, 0] });
      const pairs = [aPair('a', 'b'), aPair('b', 'a')];
      const [one, other] = layOut(pairs, gazetteer).map((curve) => pointsOf(curve, 2)[1]!);
      expect(length(subtract(one!, other!)), `${distance}`).toBeGreaterThanOrEqual(8);
    }
  });

  it('keep clear of a circle that they have nothing to do with', () => {
    const gazetteer = placesAt({ a: [0, 0], b: [300, 0], stranger: [150, 40], other: [150, -200] });
    const clearance = (curves: readonly FlowCurve[]): number => {
      const middle = scale(toMercator(gazetteer.get('stranger')!.point!), WORLD);
      const away = pointsOf(curves[0]!).map((at) => length(subtract(at, middle)));
      return Math.min(...away) - widthOf(LINE, 1) / 2 - 6;
    };
    // The stranger lies below the line, where it bends to on its way east.
    const pairs = [aPair('a', 'b'), aPair('stranger', 'other')];
    expect(clearance(layOutFlows(pairs, gazetteer))).toBeLessThan(4);
    expect(clearance(layOut(pairs, gazetteer))).toBeGreaterThanOrEqual(4);
  });

  it('are not moved by circles at their own ends, nor by what lies beside their way', () => {
    const beside = { a: [0, 0], b: [300, 0], c: [4, 6], d: [150, -60], e: [150, 120] } as const;
    const gazetteer = placesAt(beside);
    const pairs = [aPair('a', 'b')];
    expect(bendOf(layOut(pairs, gazetteer)[0]!)).toBeCloseTo(
      bendOf(layOutFlows(pairs, gazetteer)[0]!),
      9,
    );
  });

  it('part by 8 degrees where they meet, though they go the same way', () => {
    // Two parks in one spot, and a town behind them.
    const gazetteer = placesAt({ a: [0, 0], b: [200, 0], c: [201, 1], d: [330, 3] });
    const pairs = [aPair('a', 'b'), aPair('a', 'c'), aPair('a', 'd')];
    const spread = (curves: readonly FlowCurve[]): number => {
      const angles = curves.map((curve) => angleAt(curve, 'a')).sort((a, b) => a - b);
      return Math.max(...angles) - Math.min(...angles);
    };
    expect(spread(layOutFlows(pairs, gazetteer))).toBeLessThan(8);
    expect(spread(layOut(pairs.slice(0, 2), gazetteer, 1))).toBeGreaterThanOrEqual(8 - 1e-6);
    expect(spread(layOut(pairs, gazetteer, 1))).toBeGreaterThan(8);
  });

  it('stay straight without direction, while others make room', () => {
    const gazetteer = placesAt({ west: [-100, 0], east: [100, 0], beyond: [200, 0] });
    const [both] = layOut([aPair('west', 'east', { directed: false, value: 5 })], gazetteer);
    expect(bendOf(both!)).toBeCloseTo(0, 6);
    const beside = [aPair('west', 'east', { directed: false, value: 5 }), aPair('west', 'beyond')];
    const [straight, flow] = layOut(beside, gazetteer);
    expect(bendOf(straight!)).toBeCloseTo(0, 6);
    expect(bendOf(flow!)).toBeGreaterThanOrEqual(0.08 - 1e-6);
    expect(Math.abs(angleAt(straight!, 'west') - angleAt(flow!, 'west'))).toBeGreaterThan(8);
  });

  it('bend without direction round a circle in the way, to the hand where there is more room', () => {
    const round = (y: number) =>
      bendOf(
        layOut(
          [aPair('a', 'b', { directed: false }), aPair('stranger', 'far')],
          placesAt({ a: [0, 0], b: [300, 0], stranger: [150, y], far: [150, y * 20] }),
        )[0]!,
      );
    // Right is south, on the way east.
    expect(round(-6)).toBeGreaterThan(0.03);
    expect(round(6)).toBeLessThan(-0.03);
    expect(Math.abs(round(30))).toBeLessThan(1e-9);
  });

  it('bend without direction the same whichever end is named first, and only round circles', () => {
    let bent = 0;
    const undirected = map.map(({ gazetteer, pairs }) => ({
      gazetteer,
      pairs: pairs
        .filter(({ origin, destination }) => origin < destination)
        .map((pair) => ({ ...pair, directed: false })),
    }));
    fc.assert(
      fc.property(undirected, ({ gazetteer, pairs }) => {
        const turned = pairs.map((pair, index) =>
          index % 2 === 0 ? { ...pair, origin: pair.destination, destination: pair.origin } : pair,
        );
        const there = layOut(pairs, gazetteer);
        layOut(turned, gazetteer).forEach((curve, index) => {
          const one = there[index]!;
          const isTurned = curve.fromPlace !== one.fromPlace;
          expect(curve.control.map((at) => at.toFixed(9))).toEqual(
            one.control.map((at) => at.toFixed(9)),
          );
          expect(bendOf(curve)).toBeCloseTo(isTurned ? -bendOf(one) : bendOf(one), 6);
          expect(one.head).toBe(false);
          if (Math.abs(bendOf(one)) < 1e-6) return;
          bent++;
          const [from, to] = [toMercator(one.from), toMercator(one.to)];
          const way = subtract(to, from);
          const inTheWay = [...gazetteer].filter(([id, { point }]) => {
            const at = subtract(toMercator(point!), from);
            const along = Math.max(
              0,
              Math.min(1, (at[0] * way[0] + at[1] * way[1]) / length(way) ** 2),
            );
            return (
              id !== one.fromPlace &&
              id !== one.toPlace &&
              length(subtract(at, scale(way, along))) * WORLD < 6 + 6 / 2 + 4
            );
          });
          expect(inTheWay).not.toEqual([]);
        });
      }),
      { numRuns: 200 },
    );
    expect(bent).toBeGreaterThan(0);
  });

  it('keep to their plain bends where there are more than anyone can follow', () => {
    const points = Object.fromEntries(
      Array.from({ length: 302 }, (_, index) => [
        `p${index}`,
        [index * 3 - 400, index % 7] as const,
      ]),
    );
    const gazetteer = placesAt(points);
    const pairs = Array.from({ length: 301 }, (_, index) => aPair('p0', `p${index + 1}`));
    expect(layOut(pairs, gazetteer).map(bendOf)).toEqual(layOutFlows(pairs, gazetteer).map(bendOf));
  });
});
