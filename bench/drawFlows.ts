import { Deck, MapView, type Layer } from '@deck.gl/core';
import { ArcLayer } from '@deck.gl/layers';
import { FlowArcLayer } from '../src/map/FlowArcLayer/FlowArcLayer';
import { generatedFlows } from './generatedFlows';

/** Times of single frames while panning, milliseconds. */
export interface Timing {
  readonly count: number;
  readonly pitch: number;
  readonly own: readonly number[];
  readonly plain: readonly number[];
}

const SIZE = { width: 1280, height: 720 };
const SEGMENTS = 24;
/** Flows, frames in a turn, turns. */
const PLAN = [
  [60, 12, 9],
  [1000, 4, 7],
  [10000, 1, 5],
] as const;
const PARAMETERS = { depthCompare: 'always', depthWriteEnabled: false } as const;

function layersOf(count: number): { readonly own: Layer; readonly plain: Layer } {
  const { arcs, own } = generatedFlows(count);
  const shared = { numSegments: SEGMENTS, parameters: PARAMETERS };
  return {
    own: new FlowArcLayer({
      id: 'own',
      data: { length: count, attributes: { ...arcs, ...own } },
      haloColor: [22, 37, 60, 217],
      ...shared,
    }),
    // Raised and tilted sideways, as it must be to tell the two directions of a pair apart.
    plain: new ArcLayer({
      id: 'plain',
      data: { length: count, attributes: arcs },
      getHeight: 0.3,
      getTilt: -20,
      ...shared,
    }),
  };
}

async function stage(): Promise<{ deck: Deck<MapView>; gl: WebGL2RenderingContext }> {
  const canvas = document.createElement('canvas');
  document.body.append(canvas);
  return new Promise((resolve, reject) => {
    const deck: Deck<MapView> = new Deck({
      canvas,
      ...SIZE,
      useDevicePixels: false,
      views: new MapView(),
      onError: reject,
      onDeviceInitialized: (device) =>
        resolve({ deck, gl: (device as unknown as { gl: WebGL2RenderingContext }).gl }),
    });
  });
}

/** One frame a little further to the east, until every pixel of it is there. */
function frame(
  deck: Deck<MapView>,
  gl: WebGL2RenderingContext,
  step: number,
  pitch: number,
): number {
  const viewState = { longitude: 116.5 + step * 0.01, latitude: 39.2, zoom: 6.8, pitch };
  const begun = performance.now();
  deck.setProps({ viewState });
  deck.redraw('bench');
  gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
  return performance.now() - begun;
}

async function time(): Promise<Timing[]> {
  const { deck, gl } = await stage();
  const timings: Timing[] = [];
  for (const [count, frames, turns] of PLAN)
    for (const pitch of [0, 45]) {
      const layers = layersOf(count);
      const times: Record<'own' | 'plain', number[]> = { own: [], plain: [] };
      for (let turn = 0; turn < turns; turn++)
        // Turn about, and each first as often as second.
        for (const which of turn % 2 === 0
          ? (['own', 'plain'] as const)
          : (['plain', 'own'] as const)) {
          deck.setProps({ layers: [layers[which].clone({})] });
          await new Promise(requestAnimationFrame);
          frame(deck, gl, 0, pitch);
          for (let step = 1; step <= frames; step++)
            times[which].push(frame(deck, gl, step, pitch));
        }
      timings.push({ count, pitch, ...times });
    }
  return timings;
}

(window as unknown as { timings: Promise<Timing[]> }).timings = time();
