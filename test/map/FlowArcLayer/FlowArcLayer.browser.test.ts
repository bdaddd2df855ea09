import { Deck, MapView } from '@deck.gl/core';
import { afterEach, describe, expect, it } from 'vitest';
import { TALLEST } from '../../../src/layers/flowHeights';
import { coreOf, HOLLOW, partsOf, pointAt } from '../../../src/map/FlowArcLayer/arcGeometry';
import { FlowArcLayer } from '../../../src/map/FlowArcLayer/FlowArcLayer';
import type { FlowArcLayerProps } from '../../../src/map/FlowArcLayer/flowArcProps';
import { seenFrom } from '../../fixtures/perspective';

const SIZE = 400;
const AMBER = [230, 160, 40];
const [WEST, EAST, BEND] = [-0.1, 0.1, 0.03];
const LIFT = (0.2 / 360) * 512;

/** Two opposite flows between two points 200 pixels apart, each bending to the right of its way. */
function opposites(own: Partial<FlowArcLayerProps> = {}, widths = [6, 6], dash = 0): FlowArcLayer {
  const [west, east, height] = [WEST, EAST, BEND];
  const each = (...values: number[]) => new Float64Array(values);
  return new FlowArcLayer({
    id: 'flows',
    pickable: true,
    hitWidth: 14,
    haloColor: [0, 0, 0, 0],
    ...own,
    data: {
      length: 2,
      attributes: {
        getSourcePosition: { value: each(west, 0, 0, east, 0, 0), size: 3 },
        getTargetPosition: { value: each(east, 0, 0, west, 0, 0), size: 3 },
        getControlPosition: { value: each(0, -height, 0, 0, height, 0), size: 3 },
        getSourceColor: { value: new Uint8ClampedArray([...AMBER, 255, ...AMBER, 255]), size: 4 },
        getTargetColor: { value: new Uint8ClampedArray([...AMBER, 255, ...AMBER, 255]), size: 4 },
        getWidth: { value: new Float32Array(widths), size: 1 },
        // In units of which the world is 512 wide: half as high as they are long.
        getHeight: { value: new Float32Array([0, LIFT, 0, 0, LIFT, 0]), size: 3 },
        getEnds: { value: new Float32Array([8, 8, 0, 0, 8, 8, 0, 0]), size: 4 },
        getStyle: {
          value: new Float32Array(widths.flatMap((width) => [dash, width > 0 ? 1 : 0, 1])),
          size: 3,
        },
      },
    },
  });
}

/** A trunk and a strand that goes on from its end, in one straight line. */
function forked(own: Partial<FlowArcLayerProps>): FlowArcLayer {
  const layer = opposites();
  const { attributes } = layer.props.data as unknown as { attributes: Record<string, object> };
  const points = (...xs: number[]) => ({
    value: new Float64Array(xs.flatMap((x) => [x, 0, 0])),
    size: 3,
  });
  return layer.clone({
    ...own,
    data: {
      length: 2,
      attributes: {
        ...attributes,
        getSourcePosition: points(WEST, 0.013),
        getControlPosition: points(-0.04, 0.06),
        getTargetPosition: points(0.013, EAST),
        getEnds: { value: new Float32Array([8, 0, 0, 0, 0, 8, 0, 0]), size: 4 },
        getStyle: { value: new Float32Array([0, 0, 1, 0, 0, 1]), size: 3 },
      },
    },
  }) as FlowArcLayer;
}

interface Stage {
  readonly deck: Deck<MapView>;
  readonly colorAt: (x: number, y: number) => Uint8ClampedArray;
  /** Is there amber at this point of the canvas? */
  readonly isDrawn: (x: number, y: number) => boolean;
}

const stages: Deck<MapView>[] = [];

async function draw(layer: FlowArcLayer, pitch = 0, bearing = 0): Promise<Stage> {
  const canvas = document.createElement('canvas');
  document.body.replaceChildren(canvas);
  const deck = await new Promise<Deck<MapView>>((resolve, reject) => {
    const made: Deck<MapView> = new Deck({
      canvas,
      width: SIZE,
      height: SIZE,
      useDevicePixels: false,
      views: new MapView(),
      // One degree is 2^10 × 512 / 360 pixels: 0.2 degrees are 291.
      initialViewState: { longitude: 0, latitude: 0, zoom: 10, pitch, bearing },
      layers: [layer],
      deviceProps: { type: 'webgl', webgl: { preserveDrawingBuffer: true } },
      onError: reject,
      onAfterRender: () => {
        // The first frames can come before the canvas has its size.
        if (canvas.height === SIZE) resolve(made);
      },
    });
    stages.push(made);
  });
  const copy = document.createElement('canvas');
  copy.width = copy.height = SIZE;
  const context = copy.getContext('2d');
  context?.drawImage(canvas, 0, 0, SIZE, SIZE);
  const colorAt = (x: number, y: number): Uint8ClampedArray =>
    context?.getImageData(x, y, 1, 1).data ?? new Uint8ClampedArray(4);
  const isDrawn = (x: number, y: number): boolean => {
    const [red = 0, green = 0, blue = 0, alpha = 0] = colorAt(x, y);
    return alpha > 128 && red > 180 && green > 100 && blue < 100;
  };
  return { deck, isDrawn, colorAt };
}

const middle = SIZE / 2;
/** The apex of a curve whose control point lies 0.03 degrees aside: half of it, in pixels. */
const apex = Math.round(((0.03 / 360) * 512 * 2 ** 10) / 2);

afterEach(() => {
  for (const deck of stages.splice(0)) deck.finalize();
});

describe('flows lying on the map', () => {
  it('bend to the right of their way, so that opposite ones part', async () => {
    const { isDrawn } = await draw(opposites());
    expect(isDrawn(middle, middle + apex)).toBe(true);
    expect(isDrawn(middle, middle - apex)).toBe(true);
    expect(isDrawn(middle, middle)).toBe(false);
  });

  it('stop at the rims of their places and wear a head wider than the line', async () => {
    const { isDrawn } = await draw(opposites());
    const east = middle + Math.round((0.1 / 360) * 512 * 2 ** 10);
    expect(isDrawn(east, middle)).toBe(false);
    const thicknessAt = (x: number): number =>
      Array.from({ length: 60 }, (_, y) => y + middle).filter((y) => isDrawn(x, y)).length;
    expect(thicknessAt(middle)).toBe(6);
    expect(thicknessAt(east - 26)).toBeGreaterThan(1.5 * thicknessAt(middle));
  });

  it('are both picked, a little beside the line too, and nothing between them', async () => {
    const { deck } = await draw(opposites());
    const at = async (y: number): Promise<number> =>
      (await deck.pickObjectAsync({ x: middle, y, radius: 0 }))?.index ?? -1;
    expect(await at(middle + apex)).toBe(0);
    expect(await at(middle - apex)).toBe(1);
    expect(await at(middle + apex + 6)).toBe(0);
    expect(await at(middle)).toBe(-1);
  });
});

describe('flows raised or flat, turned or not', () => {
  it.each([
    [0, 0],
    [45, 50],
    [20, -110],
  ])(
    'are drawn, with their heads, where their geometry has them: tilted %i°, turned %i°',
    async (pitch, bearing) => {
      const width = 10;
      const seen = seenFrom({ lng: 0, lat: 0, zoom: 10, pitch, bearing }, SIZE);
      let isDrawn: Stage['isDrawn'];
      const has = ([x, y]: readonly [number, number]): boolean =>
        isDrawn(Math.floor(middle + x), Math.floor(middle - y));
      for (const way of [1, -1]) {
        // One at a time: raised, one may run behind the other's head.
        const widths = way > 0 ? [width, 0] : [0, width];
        ({ isDrawn } = await draw(opposites({ tallest: TALLEST }, widths), pitch, bearing));
        const { shaft, tip, axis, headLength } = partsOf({
          from: seen([way * WEST, 0]),
          control: seen([0, -way * BEND], LIFT),
          to: seen([way * EAST, 0]),
          rimFrom: 8,
          rimTo: 8,
          width,
          head: true,
        });
        const at = (along: number, left: number): readonly [number, number] => [
          tip[0] + axis[0] * along - axis[1] * left,
          tip[1] + axis[1] * along + axis[0] * left,
        ];
        for (const u of [0.05, 0.3, 0.5, 0.7, 0.95])
          expect(has(pointAt(shaft, u)), `shaft at ${u}`).toBe(true);
        expect([has(at(-5, 0)), has(at(2, 0))], 'tip').toEqual([true, false]);
        const half = headLength / 3;
        for (const side of [1, -1]) {
          expect(has(at(1.5 - headLength, side * (half - 3))), 'base').toBe(true);
          expect(has(at(1.5 - headLength, side * (half + 2))), 'beside the base').toBe(false);
          // Half way to the tip it is half as wide: a head that points elsewhere is not.
          expect(has(at(-headLength / 2, side * (half / 2 - 1.5))), 'flank').toBe(true);
          expect(has(at(-headLength / 2, side * (half / 2 + 1.5))), 'beside the flank').toBe(false);
        }
      }
    },
  );

  it('are open along the core and in the head where they stand for a decrease', async () => {
    const width = 12;
    const { isDrawn } = await draw(
      opposites({ haloColor: [0, 0, 0, 255] }, [width, 0], HOLLOW.flag),
    );
    const seen = seenFrom({ lng: 0, lat: 0, zoom: 10 }, SIZE);
    const { shaft, tip, axis, headLength } = partsOf({
      from: seen([WEST, 0]),
      control: seen([0, -BEND]),
      to: seen([EAST, 0]),
      ...{ rimFrom: 8, rimTo: 8, width, head: true },
    });
    const has = ([x, y]: readonly [number, number], lower = 0): boolean =>
      isDrawn(Math.floor(middle + x), Math.floor(middle - y + lower));
    // Near the middle the curve runs almost level: one point for each pixel across, and what lies above and below it.
    const all = Array.from({ length: 1000 }, (_, index) => pointAt(shaft, index / 1000));
    const { dashes } = coreOf(0, width)!;
    const period = dashes[0] + dashes[1];
    const along = Array.from({ length: period }, (_, x) =>
      all.reduce((best, one) => {
        const from = x - period / 2;
        return Math.abs(one[0] - from) < Math.abs(best[0] - from) ? one : best;
      }),
    );
    expect(Math.abs(along.filter((at) => !has(at)).length - dashes[0])).toBeLessThanOrEqual(2);
    for (const at of along) for (const side of [4, -4]) expect(has(at, side)).toBe(true);
    const onAxis = (share: number): boolean =>
      isDrawn(
        Math.floor(middle + tip[0] - share * headLength * axis[0]),
        Math.floor(middle - tip[1] + share * headLength * axis[1]),
      );
    expect([onAxis(0.1), onAxis(0.65), onAxis(0.95)]).toEqual([true, false, true]);
  });

  it('carry dots that have come as far as they are said to have', async () => {
    const dots = (travel: number): Partial<FlowArcLayerProps> => ({
      dots: { radius: 2, spacing: 40, color: [0, 0, 255, 255], travel: () => travel },
    });
    const blueAlong = async (travel: number): Promise<string> => {
      const { colorAt } = await draw(opposites(dots(travel)));
      return Array.from({ length: 100 }, (_, x) => {
        const [, , blue = 0] = colorAt(middle - 50 + x, middle + apex);
        return blue > 200 ? 'o' : '.';
      }).join('');
    };
    const [still, later, round] = [await blueAlong(0), await blueAlong(10), await blueAlong(40)];
    expect(still).toContain('ooo');
    expect(round).toBe(still);
    expect(later).not.toBe(still);
    // The middle of the curve runs to the right.
    expect(later.indexOf('ooo') - still.indexOf('ooo')).toBeCloseTo(10, -1);
  });

  it('carry their dots through a fork at one distance', async () => {
    const dots = { radius: 2, spacing: 37, color: [0, 0, 255, 255], travel: () => 0 } as const;
    const { colorAt } = await draw(forked({ dots }));
    const starts = Array.from({ length: SIZE }, (_, x) => colorAt(x, middle)[2]! > 200).flatMap(
      (isDot, x, all) => (isDot && !all[x - 1] ? [x] : []),
    );
    expect(starts.length).toBeGreaterThan(5);
    for (const [index, x] of starts.slice(1).entries())
      expect(Math.abs(x - starts[index]! - dots.spacing), `at ${x}`).toBeLessThanOrEqual(1);
  });
});

describe('what a pointer hits', () => {
  it.each([
    ['mouse', 14, 45],
    ['finger', 24, 0],
  ])(
    'with a %s is %i pixels wide, for both directions, at a tilt of %i°',
    async (_, hitWidth, pitch) => {
      const { deck } = await draw(opposites({ tallest: TALLEST, hitWidth }), pitch);
      const seen = seenFrom({ lng: 0, lat: 0, zoom: 10, pitch }, SIZE);
      const at = async (x: number, y: number): Promise<number> =>
        (await deck.pickObjectAsync({ x: middle + x, y: middle - y, radius: 0 }))?.index ?? -1;
      for (const [index, way] of [1, -1].entries()) {
        const curve = {
          from: seen([way * WEST, 0]),
          control: seen([0, -way * BEND], LIFT),
          to: seen([way * EAST, 0]),
        };
        // Level in the middle, whatever the tilt; away from the other one.
        const [x, y] = pointAt(curve, 0.5);
        const away = index === 0 ? -1 : 1;
        expect(await at(x, y)).toBe(index);
        expect(await at(x, y + away * (hitWidth / 2 - 2.5))).toBe(index);
        expect(await at(x, y + away * (hitWidth / 2 + 2.5))).not.toBe(index);
      }
    },
  );
});
