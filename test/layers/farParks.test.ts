import fc from 'fast-check';
import type { FeatureCollection, Point } from 'geojson';
import { describe, expect, it } from 'vitest';
import { circleSpots } from '../../src/layers/circleSpots';
import { farParks } from '../../src/layers/farParks';
import { drawnCurves } from '../../src/layers/flowDrawing';
import { layOutFlows } from '../../src/layers/flowLayout';
import { flowStyleOf } from '../../src/layers/flowStyleOf';
import { freeSpots, type Box, type Disc } from '../../src/layers/freeSpots';
import { placeLabels } from '../../src/layers/labelLayer';
import { nameBoxes } from '../../src/layers/nameBoxes';
import { parkMarks } from '../../src/layers/parkLayer';
import { shownPlaces } from '../../src/layers/shownPlaces';
import { toPixels } from '../../src/layers/svgProjection';
import type { Language } from '../../src/model/bilingual';
import type { Topic } from '../../src/model/flow';
import { DEFAULT_QUERY } from '../../src/model/query';
import { shownBy } from '../../src/model/shown';
import { loadBuilt } from '../fixtures/builtFiles';

const dataset = await loadBuilt();
const { gazetteer } = dataset;

function look(topic: Topic, language: Language, overview: number, unit = 1, level = overview) {
  const shown = shownBy(dataset, { ...DEFAULT_QUERY, topic });
  const style = flowStyleOf(shown, 'dark', unit, overview);
  const { rims } = shownPlaces(shown, unit, overview);
  const curves = layOutFlows(shown.pairs, gazetteer, { overview, scale: style.scale, rims });
  const flows = drawnCurves(curves, shown.pairs, style, rims);
  const parks = parkMarks(dataset.parks, 'dark', language);
  const names = placeLabels(gazetteer, rims, language, unit, { flows, parks, overview });
  const input = { parks, gazetteer, radii: rims, flows, names, unit, overview };
  const marks = farParks(Math.floor(level), input);
  return { marks, rims, names };
}

const discsOf = (marks: FeatureCollection<Point>, zoom: number, unit: number): Disc[] =>
  marks.features.map(({ geometry, properties }) => {
    const [lng = 0, lat = 0] = geometry.coordinates;
    const [x, y] = toPixels([lng, lat], zoom);
    return { x, y, radius: (properties?.radius as number | undefined) ?? 8 * unit };
  });
const apart = (a: Disc, b: Disc): number => Math.hypot(a.x - b.x, a.y - b.y) - a.radius - b.radius;
const off = ({ x, y, radius }: Disc, [left, top, right, bottom]: Box): number =>
  Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom)) - radius;

describe('parks seen from afar', () => {
  it.each([
    [5, 1],
    [5.25, 1],
    [6, 1],
    [7, 2],
  ])(
    'lie on no circle, no name and not on each other from the overview %f up to the next',
    (overview, unit) => {
      for (const topic of ['enterprise', 'technology', 'all'] as const)
        for (const language of ['zh', 'en'] as const) {
          const { marks, rims, names } = look(topic, language, overview, unit);
          for (const zoom of [overview, overview + 0.12, overview + 0.24]) {
            const discs = discsOf(marks, zoom, unit);
            const where = `${topic} ${language} ${zoom}`;
            const circles = circleSpots(gazetteer, rims).map(({ point, radius }): Disc => {
              const [x, y] = toPixels(point, zoom);
              return { x, y, radius };
            });
            // With their padding of 2 pixels; two lines of English leave less.
            const boxes = nameBoxes(names, unit, zoom);
            discs.forEach((disc, index) => {
              const what = `${where} ${JSON.stringify(marks.features[index]!.properties)}`;
              for (const other of discs.slice(index + 1))
                expect(apart(disc, other), what).toBeGreaterThan(0);
              for (const circle of circles) expect(apart(disc, circle), what).toBeGreaterThan(0);
              for (const box of boxes)
                expect(off(disc, box), what).toBeGreaterThan(language === 'zh' ? -3 : -6);
            });
          }
        }
    },
  );

  it('are each in exactly one mark at every zoom', () => {
    for (let level = 4; level < 8; level++) {
      const { marks } = look('enterprise', 'zh', 5, 1, level);
      const ids = marks.features.flatMap(({ properties }) => String(properties!.id).split(' '));
      expect(ids.sort()).toEqual(dataset.parks.map(({ id }) => id).sort());
      for (const { properties } of marks.features)
        if (properties!.point_count !== undefined)
          expect(Number(properties!.opens_at)).toBeGreaterThanOrEqual(level + 0.3);
    }
  });

  it('stand where they are when nothing is in their way, and not far from it when something is', () => {
    const { marks } = look('enterprise', 'zh', 5.5, 1, 7.5);
    const alone = marks.features.filter(({ properties }) => properties!.point_count === undefined);
    const moved = alone.map(({ geometry, properties }) => {
      const park = dataset.parksById.get(String(properties!.id))!;
      const [lng = 0, lat = 0] = geometry.coordinates;
      const [[ax, ay], [bx, by]] = [toPixels(park.point, 7.5), toPixels([lng, lat], 7.5)];
      return Math.hypot(ax - bx, ay - by);
    });
    expect(moved.filter((way) => way < 0.01).length).toBeGreaterThan(moved.length / 3);
    expect(Math.max(...moved)).toBeLessThanOrEqual(52.01);
  });
});

describe('free spots', () => {
  const disc = fc.record({
    x: fc.integer({ min: 0, max: 200 }),
    y: fc.integer({ min: 0, max: 200 }),
    radius: fc.integer({ min: 2, max: 12 }),
  });
  const among = (discs: readonly Disc[]) => ({ discs, boxes: [], ink: [] });
  const few = fc.array(disc, { maxLength: 8 });

  it('are the same for the same discs in another order, and moved with all of them', () => {
    fc.assert(
      fc.property(few, few, fc.integer({ min: -50, max: 50 }), (wanted, taken, by) => {
        const distinct = [...new Map(wanted.map((one) => [`${one.x} ${one.y}`, one])).values()];
        const spots = freeSpots(distinct, among(taken), 1);
        expect([...freeSpots([...distinct].reverse(), among(taken), 1)].reverse()).toEqual(spots);
        const east = (one: Disc): Disc => ({ ...one, x: one.x + by });
        const moved = freeSpots(distinct.map(east), among(taken.map(east)), 1);
        moved.forEach(({ x, y }, index) => {
          expect(x).toBeCloseTo(spots[index]!.x + by, 6);
          expect(y).toBeCloseTo(spots[index]!.y, 6);
        });
      }),
    );
  });

  it('leave alone what lies free, and never move further than they may', () => {
    fc.assert(
      fc.property(few, few, (wanted, taken) => {
        const spots = freeSpots(wanted, among(taken), 1);
        spots.forEach((spot, index) => {
          const want = wanted[index]!;
          const others = [...taken, ...wanted.filter((_, at) => at !== index)];
          const way = Math.hypot(spot.x - want.x, spot.y - want.y);
          expect(way).toBeLessThanOrEqual(52.001);
          if (others.every((other) => apart(want, other) > 114)) expect(way).toBe(0);
        });
      }),
    );
  });
});
