import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { layoutOf, mapPadding } from '../../src/components/layout';
import { mapScene } from '../../src/export/mapScene';
import { flowStyleOf, unitOf } from '../../src/layers/flowStyleOf';
import { overviewZoom } from '../../src/layers/overview';
import { textBox } from '../../src/layers/svgLabels';
import { cameraOver } from '../../src/layers/svgProjection';
import type { FlowShape, Shape } from '../../src/layers/svgShapes';
import { REGION } from '../../src/map/camera';
import type { Language } from '../../src/model/bilingual';
import type { Topic } from '../../src/model/flow';
import type { Geography } from '../../src/model/geography';
import { pairIdOf } from '../../src/model/pairFlow';
import { DEFAULT_QUERY } from '../../src/model/query';
import { shownBy } from '../../src/model/shown';
import { loadBuilt } from '../fixtures/builtFiles';

const dataset = await loadBuilt();
const nothing: FeatureCollection = { type: 'FeatureCollection', features: [] };
/** No ground: only what is drawn on it counts. */
const geography = Object.fromEntries(
  ['provinces', 'xiongan', 'countyLines', 'cityLines', 'provinceLines', 'outline', 'context']
    .concat(['rivers', 'water', 'rail', 'labels'])
    .map((part) => [part, nothing]),
) as unknown as Geography;

type Point = readonly [x: number, y: number];

/** What is drawn at the first look. What bars take is about right: the page goes in steps, too. */
function firstLook(topic: Topic, language: Language, width: number, height: number) {
  const layout = layoutOf(width, height);
  const rail = layout.isWall ? 440 : 320;
  const foot = layout.name === 'wide' ? 188 : 110;
  const padding = mapPadding(layout, { bar: 66, rail, foot, right: rail * 0.85 });
  const shown = shownBy(dataset, { ...DEFAULT_QUERY, topic });
  const overview = overviewZoom(REGION, { width, height }, padding);
  const { zoom } = cameraOver(REGION, { width, height }, padding);
  const flowStyle = flowStyleOf(shown, 'dark', unitOf(width, height), overview);
  const { layers } = mapScene(shown, { geography, language, flowStyle, zoom });
  const shapesOf = (id: string): readonly Shape[] =>
    layers.find((layer) => layer.id === id)?.shapes ?? [];
  return { shown, shapesOf, unit: flowStyle.scale.unit };
}

const numbersIn = (path: string): number[] => (path.match(/-?[\d.]+/g) ?? []).map(Number);

/** Points of a shaft, the tenths at its ends left out. */
function middleOf({ shaft }: FlowShape): Point[] {
  const [ax = 0, ay = 0, bx = 0, by = 0, cx = 0, cy = 0] = numbersIn(shaft);
  return Array.from({ length: 41 }, (_, step): Point => {
    const t = 0.1 + (0.8 * step) / 40;
    const mix = (a: number, b: number, c: number): number =>
      a * (1 - t) ** 2 + 2 * b * t * (1 - t) + c * t * t;
    return [mix(ax, bx, cx), mix(ay, by, cy)];
  });
}

/** How far a shape reaches over a point, pixels; less than nothing where it leaves it free. */
function over([x, y]: Point, shape: Shape): number {
  switch (shape.kind) {
    case 'text': {
      const [left, right, top, bottom] = textBox(shape);
      return -Math.max(left - x, x - right, top - y, y - bottom);
    }
    case 'picture':
      return 10 * shape.scale - Math.hypot(x - shape.x, y - shape.y);
    case 'circle':
    case 'node':
      return shape.radius - Math.hypot(x - shape.x, y - shape.y);
    default:
      return -Infinity;
  }
}

const SIZES = [
  [390, 844],
  [1280, 720],
  [1440, 900],
  [1920, 1080],
  [3840, 2160],
] as const;
const COVERS = ['place-labels', 'places', 'park-groups', 'parks'];

describe('the largest flow at the first look', () => {
  it.each(SIZES)('is hidden by no name, circle or park: %i × %i', (width, height) => {
    for (const topic of ['enterprise', 'technology'] as const)
      for (const language of ['zh', 'en'] as const) {
        const { shown, shapesOf, unit } = firstLook(topic, language, width, height);
        const id = pairIdOf(shown.pairs[0]!);
        const [trunk] = shapesOf('flows')
          .filter((shape) => shape.kind === 'flow')
          .filter(({ key, shaft }) => key.startsWith(`${id} `) && shaft.includes('Q'));
        const points = middleOf(trunk!);
        const where = `${topic} ${language} ${id}`;
        for (const layer of COVERS)
          for (const shape of shapesOf(layer)) {
            const deepest = Math.max(...points.map((point) => over(point, shape)));
            expect(
              deepest + trunk!.width / 2,
              `${where}: ${layer} ${shape.kind === 'path' ? '' : shape.key}`,
            ).toBeLessThanOrEqual(0.5);
          }
        expect(trunk!.pathLength, where).toBeGreaterThan(16 * unit);
      }
  });
});
