import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  GAP,
  HEAD,
  liftWithin,
  partsOf,
  pointAt,
  raiseAt,
  tangentAt,
  type Arc,
} from '../../../src/map/FlowArcLayer/arcGeometry';
import { flowHeights } from '../../../src/layers/flowHeights';
import { fromMercator, toMercator } from '../../../src/layers/mercator';
import type { FlowCurve } from '../../../src/layers/flowLayout';
import type { LngLat } from '../../../src/model/place';
import { seenFrom } from '../../fixtures/perspective';

const HEIGHT = 720;
const place: fc.Arbitrary<LngLat> = fc.tuple(
  fc.double({ min: 114, max: 119, noNaN: true }),
  fc.double({ min: 36.5, max: 42, noNaN: true }),
);

/** A flow between two places as a camera over the region sees it, flat, tilted or turned. */
const arc: fc.Arbitrary<Arc> = fc
  .record({
    from: place,
    to: place,
    bend: fc.double({ min: 0.08, max: 0.18, noNaN: true }),
    zoom: fc.double({ min: 5.2, max: 8, noNaN: true }),
    pitch: fc.constantFrom(0, 10, 30, 45),
    bearing: fc.constantFrom(0, 0, 35, -120, 180),
    rims: fc.tuple(fc.integer({ min: 2, max: 20 }), fc.integer({ min: 2, max: 20 })),
    width: fc.double({ min: 1.5, max: 12, noNaN: true }),
  })
  .map(({ from, to, bend, rims, width, ...camera }) => {
    const [a, b] = [toMercator(from), toMercator(to)];
    const control = fromMercator([
      (a[0] + b[0]) / 2 + 2 * bend * (b[1] - a[1]),
      (a[1] + b[1]) / 2 - 2 * bend * (b[0] - a[0]),
    ]);
    const curve = { pair: 0, share: 1, from, control, to } as FlowCurve;
    const [heights = [0, 0, 0]] = flowHeights([curve]);
    const seen = seenFrom({ lng: 116.5, lat: 39.2, ...camera }, HEIGHT);
    return {
      from: seen(from, heights[0]),
      control: seen(control, heights[1]),
      to: seen(to, heights[2]),
      rimFrom: rims[0],
      rimTo: rims[1],
      width,
      head: true,
    };
  });

/** As far as it may be in the window. */
const isBefore = ({ from, control, to }: Arc): boolean =>
  Math.min(from[2] ?? 1, control[2] ?? 1, to[2] ?? 1) > 0.4;
const isFlat = ({ from, to }: Arc): boolean => from[2] === 1 && to[2] === 1;
const pixel = ([x, y, w = 1]: Arc['from']): [number, number] => [x / w, y / w];
const distance = (a: readonly number[], b: readonly number[]): number =>
  Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!);
/** Degrees between two directions. */
const between = (a: readonly number[], b: readonly number[]): number => {
  const turn = Math.atan2(a[0]! * b[1]! - a[1]! * b[0]!, a[0]! * b[0]! + a[1]! * b[1]!);
  return Math.abs((turn * 180) / Math.PI);
};
const wide = arc.filter((one) => isBefore(one) && distance(pixel(one.from), pixel(one.to)) > 80);

describe('an arc on the screen, flat, raised and tilted', () => {
  it('wears its head along its own tangent at the tip, within 2°', () => {
    fc.assert(
      fc.property(wide, (one) => {
        const { end, axis, tip } = partsOf(one);
        // Not by the formula that the head is made with.
        const before = pointAt(one, end - 1e-4);
        expect(between(axis, [tip[0] - before[0], tip[1] - before[1]])).toBeLessThan(2);
        expect(between(axis, tangentAt(one, end))).toBeLessThan(0.01);
      }),
      { numRuns: 500 },
    );
  });

  it('meets the base of its head in the middle and in the same direction', () => {
    fc.assert(
      fc.property(wide, (one) => {
        const { shaft, axis, tip, headLength } = partsOf(one);
        const base = pointAt(shaft, 1);
        expect(base[0] + axis[0] * headLength).toBeCloseTo(tip[0], 3);
        expect(base[1] + axis[1] * headLength).toBeCloseTo(tip[1], 3);
        expect(between(tangentAt(shaft, 1), axis)).toBeLessThan(0.01);
      }),
    );
  });

  it('begins and ends a gap away from the rims', () => {
    fc.assert(
      fc.property(wide, (one) => {
        const { shaft, tip, start, end } = partsOf(one);
        // Seen along its own plane a curve turns back on itself: three steps come less near then.
        const [a, c, b] = [pixel(one.from), pixel(one.control), pixel(one.to)];
        fc.pre(isFlat(one) || Math.min(distance(a, c), distance(c, b)) > 0.4 * distance(a, b));
        const tolerance = isFlat(one) ? 0.1 : 1.5;
        if (start < 0.48)
          expect(
            Math.abs(distance(pointAt(shaft, 0), pixel(one.from)) - one.rimFrom - GAP),
          ).toBeLessThan(tolerance);
        if (end > 0.52)
          expect(Math.abs(distance(tip, pixel(one.to)) - one.rimTo - GAP)).toBeLessThan(tolerance);
      }),
    );
  });

  it('has a head of at most 45 % of what is seen of it, and none below 24 pixels', () => {
    fc.assert(
      fc.property(arc.filter(isBefore), (one) => {
        const { shaft, tip, headLength } = partsOf(one);
        const span = distance(pointAt(shaft, 0), tip);
        expect(headLength).toBeLessThanOrEqual(HEAD.maxShare * span + 1e-6);
        if (span < HEAD.minSpan) expect(headLength).toBe(0);
      }),
    );
  });

  it('knows the length of its shaft', () => {
    fc.assert(
      fc.property(wide, (one) => {
        const { shaft, length } = partsOf(one);
        const points = Array.from({ length: 401 }, (_, step) => pointAt(shaft, step / 400));
        const walked = points
          .slice(1)
          .reduce((sum, point, index) => sum + distance(point, points[index]!), 0);
        expect(Math.abs(length - walked)).toBeLessThan(0.2 + walked * (isFlat(one) ? 0.005 : 0.04));
      }),
    );
  });

  it('keeps the ground between itself and its reverse, in the middle of both', () => {
    fc.assert(
      fc.property(
        place,
        place,
        fc.constantFrom(0, 20, 45),
        fc.integer({ min: -180, max: 180 }),
        (from, to, pitch, bearing) => {
          fc.pre(distance(from, to) > 0.2);
          const seen = seenFrom({ lng: 116.5, lat: 39.2, zoom: 7, pitch, bearing }, HEIGHT);
          const middle = (a: LngLat, b: LngLat): readonly [number, number] => {
            const [p, q] = [toMercator(a), toMercator(b)];
            const control = fromMercator([
              (p[0] + q[0]) / 2 + 0.2 * (q[1] - p[1]),
              (p[1] + q[1]) / 2 - 0.2 * (q[0] - p[0]),
            ]);
            const [heights = [0, 0, 0]] = flowHeights([
              { pair: 0, share: 1, from: a, control, to: b } as FlowCurve,
            ]);
            return pointAt({ from: seen(a), control: seen(control, heights[1]), to: seen(b) }, 0.5);
          };
          const chord = distance(toMercator(from), toMercator(to)) * 512 * 2 ** 7;
          // A tenth of the chord to each side; looked at from the side as little as cos 45° of it, and far away less.
          expect(distance(middle(from, to), middle(to, from))).toBeGreaterThan(
            0.2 * chord * 0.7 * 0.35,
          );
        },
      ),
    );
  });
});

describe('raising arcs', () => {
  it('begins and ends gently with the tilt, and never falls', () => {
    expect(raiseAt(0)).toBe(0);
    expect(raiseAt(22.5)).toBeCloseTo(0.5);
    expect(raiseAt(45)).toBe(1);
    expect(raiseAt(80)).toBe(1);
    for (let pitch = 1; pitch <= 45; pitch++)
      expect(raiseAt(pitch)).toBeGreaterThan(raiseAt(pitch - 1));
  });

  it('lowers all of them near by, so that the tallest stays before the camera', () => {
    expect(liftWithin(720, 100)).toBe(1);
    expect(liftWithin(720, 4320)).toBeCloseTo(0.1);
    expect(liftWithin(720, 0)).toBe(1);
  });
});
