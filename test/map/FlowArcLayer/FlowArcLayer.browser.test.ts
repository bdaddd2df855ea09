import { Deck, MapView } from '@deck.gl/core';
import { afterEach, describe, expect, it } from 'vitest';
import { FlowArcLayer, type FlowArcLayerProps } from '../../../src/map/FlowArcLayer/FlowArcLayer';

const SIZE = 400;
const AMBER = [230, 160, 40];

/** Two opposite flows between two points 200 pixels apart, each bending to the right of its way. */
function opposites(own: Partial<FlowArcLayerProps> = {}): FlowArcLayer {
  const [west, east, height] = [-0.1, 0.1, 0.03];
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
        getWidth: { value: new Float32Array([6, 6]), size: 1 },
        getHeight: { value: new Float32Array([0.5, 0.5]), size: 1 },
        getEnds: { value: new Float32Array([8, 8, 0, 0, 8, 8, 0, 0]), size: 4 },
        getStyle: { value: new Float32Array([0, 1, 0, 1]), size: 2 },
      },
    },
  });
}

interface Stage {
  readonly deck: Deck<MapView>;
  /** Is there amber at this point of the canvas? */
  readonly isDrawn: (x: number, y: number) => boolean;
}

const stages: Deck<MapView>[] = [];

async function draw(layer: FlowArcLayer, pitch = 0): Promise<Stage> {
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
      initialViewState: { longitude: 0, latitude: 0, zoom: 10, pitch },
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
  const isDrawn = (x: number, y: number): boolean => {
    const [red = 0, green = 0, blue = 0, alpha = 0] = context?.getImageData(x, y, 1, 1).data ?? [];
    return alpha > 128 && red > 180 && green > 100 && blue < 100;
  };
  return { deck, isDrawn };
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

describe('flows raised above a tilted map', () => {
  it('leave the ground and are picked where they are drawn', async () => {
    const { deck, isDrawn } = await draw(opposites({ raise: 1 }), 45);
    const drawn = Array.from({ length: SIZE }, (_, y) => y).filter((y) => isDrawn(middle, y));
    const highest = Math.min(...drawn);
    expect(highest).toBeLessThan(middle - apex);
    const picked = await deck.pickObjectAsync({ x: middle, y: highest + 2, radius: 0 });
    expect(picked?.index).toBe(1);
  });
});
