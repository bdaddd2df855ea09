import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeParts, type NodePart } from '../../src/layers/nodeParts';
import { circleLook } from '../../src/layers/placeCircles';
import { bandWidth, dotsAround, placeRing, WHOLE_RING } from '../../src/layers/placeRing';
import { circleRadius, circleSamples, floorFigure, radiusOf } from '../../src/layers/placeScale';
import type { PlaceFigure } from '../../src/model/placeFigures';
import { MAP_THEMES } from '../../src/theme';

const scale = { max: 1000, cap: 20, unit: 1 };
const figureOf = (part: Partial<PlaceFigure>): PlaceFigure => ({
  outgoing: null,
  incoming: null,
  gross: 0,
  internal: null,
  isDirected: true,
  ...part,
});
const RADIUS = 20;
const look = circleLook({ radius: RADIUS }, { theme: 'dark', focus: null });
const { node, nodeIn } = MAP_THEMES.dark;

/** Length of an arc by its path, with the angles of its ends. */
function arcOf({ d }: NodePart): { readonly radius: number; readonly angle: number } {
  const [x0 = 0, y0 = 0, radius = 0, , , isLarge = 0, , x1 = 0, y1 = 0] = (
    d.match(/-?\d+(\.\d+)?/g) ?? []
  ).map(Number);
  if (d.endsWith('Z')) return { radius, angle: 2 * Math.PI };
  const between = Math.acos(
    Math.min(1, Math.max(-1, (x0 * x1 + y0 * y1) / Math.hypot(x0, y0) / Math.hypot(x1, y1))),
  );
  return { radius, angle: isLarge === 1 ? 2 * Math.PI - between : between };
}

const partsOf = (figure: PlaceFigure): NodePart[] =>
  nodeParts(RADIUS, placeRing(figure, scale), look);
const strokes = (figure: PlaceFigure): NodePart[] =>
  partsOf(figure).filter(({ fill }) => fill === 'none');

describe('the circle of a place', () => {
  it('has an area in proportion to its amount, the disc inside by the same scale', () => {
    fc.assert(
      fc.property(fc.double({ min: 41, max: 1000, noNaN: true }), (value) => {
        const radius = circleRadius(scale, value);
        expect((radius / RADIUS) ** 2).toBeCloseTo(value / scale.max, 9);
        expect(placeRing(figureOf({ internal: value }), scale).disc).toBeCloseTo(radius, 9);
      }),
    );
  });

  it('is drawn with its outer edge on that radius, the band inside of it', () => {
    for (const part of strokes(figureOf({ outgoing: 3, incoming: 1, gross: 4 })))
      expect(arcOf(part).radius + part.width / 2).toBeCloseTo(RADIUS, 1);
    expect(arcOf(partsOf(figureOf({}))[0]!).radius).toBe(RADIUS);
    for (const radius of [4, 7, 20, 40])
      expect(bandWidth(radius, 1, 1.5)).toBeLessThanOrEqual(radius / 2);
  });

  it('shows amounts in its legend that are round and can be told apart', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e9, noNaN: true }), (max) => {
        const samples = circleSamples({ max, cap: 20, unit: 1 });
        expect(samples.length).toBeGreaterThanOrEqual(1);
        expect(samples.length).toBeLessThanOrEqual(3);
        for (const [index, value] of samples.entries()) {
          expect(value).toBeLessThanOrEqual(max);
          expect(value).toBeGreaterThanOrEqual(floorFigure({ max, cap: 20, unit: 1 }));
          expect(Number(value.toPrecision(1))).toBeCloseTo(value, 9);
          const next = samples[index + 1];
          if (next !== undefined)
            expect(radiusOf({ max, cap: 20, unit: 1 }, value)).toBeGreaterThanOrEqual(
              1.99 * radiusOf({ max, cap: 20, unit: 1 }, next),
            );
        }
      }),
    );
    expect(circleSamples({ max: 0, cap: 20, unit: 1 })).toEqual([]);
  });
});

describe('the ring of a place', () => {
  it('is parted as outgoing and incoming are: lengths by value, outgoing on the right', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 1e6, noNaN: true }),
        fc.double({ min: 1, max: 1e6, noNaN: true }),
        (outgoing, incoming) => {
          const parts = strokes(figureOf({ outgoing, incoming, gross: outgoing + incoming }));
          const turn = 2 * Math.PI;
          const share = outgoing / (outgoing + incoming);
          const of = (color: string): number =>
            parts
              .filter(({ stroke }) => stroke === color)
              .reduce((sum, part) => sum + arcOf(part).angle, 0);
          // Paths are written to a hundredth of a pixel.
          expect(Math.abs(of(node) / turn - share)).toBeLessThan(2e-3);
          expect(Math.abs(of(nodeIn) / turn - (1 - share))).toBeLessThan(2e-3);
        },
      ),
    );
  });

  it('stays open where nobody has published a direction: dots there, a half for what is known', () => {
    for (const [figure, color] of [
      [figureOf({ outgoing: 5, gross: 5 }), node],
      [figureOf({ incoming: 5, gross: 5 }), nodeIn],
    ] as const) {
      const parts = strokes(figure);
      const [open, known] = [
        parts.filter(({ dash }) => dash !== null),
        parts.filter(({ dash }) => dash === null),
      ];
      expect([open.length, known.length]).toEqual([1, 1]);
      expect(known[0]!.stroke).toBe(color);
      expect(arcOf(known[0]!).angle).toBeCloseTo(Math.PI, 2);
      expect(open[0]!.width).toBeLessThan(known[0]!.width / 2);
    }
    expect(strokes(figureOf({})).map(({ dash }) => dash !== null)).toEqual([true]);
  });

  it('is whole for a published zero on the other side, and where there is no direction', () => {
    const zero = strokes(figureOf({ outgoing: 5, incoming: 0, gross: 5 }));
    expect(zero.map(({ stroke }) => stroke)).toEqual([node]);
    expect(arcOf(zero[0]!).angle).toBeCloseTo(2 * Math.PI, 5);
    expect(placeRing(figureOf({ gross: 9, isDirected: false }), scale)).toEqual(WHOLE_RING);
  });

  it('lies round a disc that is larger than itself', () => {
    const figure = figureOf({ outgoing: 1, gross: 1, internal: 1000 });
    const [first] = nodeParts(4, placeRing(figure, scale), look);
    expect(arcOf(first!).radius).toBe(RADIUS);
  });

  it('has whole dots on every quarter', () => {
    fc.assert(
      fc.property(fc.double({ min: 4, max: 80, noNaN: true }), (radius) => {
        expect(dotsAround(radius, 1) % 4).toBe(0);
        expect((2 * Math.PI * radius) / dotsAround(radius, 1)).toBeGreaterThan(2.5);
      }),
    );
  });
});
