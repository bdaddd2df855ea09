import { Deck, MapView, type Layer } from '@deck.gl/core';
import { ArcLayer } from '@deck.gl/layers';
import { FlowArcLayer } from '../src/map/FlowArcLayer/FlowArcLayer';
import { generatedFlows } from './generatedFlows';

/** Times of single frames while panning, milliseconds. */
export interface Timing {
  readonly count: number;
  readonly pitch: number;
  readonly own: readonly number[];
  /** deck.gl's `ArcLayer` as it is: edges are jagged. */
  readonly plain: readonly number[];
  /** With its option for smooth edges, which ours always are. */
  readonly smooth: readonly number[];
}

const KINDS = ['own', 'plain', 'smooth'] as const;
type Kind = (typeof KINDS)[number];

const SIZE = { width: 1280, height: 720 };
const SEGMENTS = 24;
/** Flows, frames in a turn, turns. */
const PLAN = [
  [60, 8, 6],
  [1000, 2, 6],
  [10000, 1, 3],
] as const;
const PARAMETERS = { depthCompare: 'always', depthWriteEnabled: false } as const;

function layersOf(count: number): Readonly<Record<Kind, Layer>> {
  const { arcs, own } = generatedFlows(count);
  const shared = { numSegments: SEGMENTS, parameters: PARAMETERS };
  // Raised and tilted sideways, as it must be to tell the two directions of a pair apart.
  const arc = (id: string, antialiasing: boolean): Layer =>
    new ArcLayer({
      id,
      data: { length: count, attributes: arcs },
      getHeight: 0.3,
      getTilt: -20,
      antialiasing,
      ...shared,
    });
  return {
    own: new FlowArcLayer({
      id: 'own',
      data: { length: count, attributes: { ...arcs, ...own } },
      haloColor: [22, 37, 60, 217],
      ...shared,
    }),
    plain: arc('plain', false),
    smooth: arc('smooth', true),
  };
}

async function stage(): Promise<{ deck: Deck<MapView>; gl: WebGL2RenderingContext }> {
  const canvas = document.createElement('canvas');
  document.body.append(canvas);
  const deck = await new Promise<Deck<MapView>>((resolve, reject) => {
    const made: Deck<MapView> = new Deck({
      canvas,
      ...SIZE,
      useDevicePixels: false,
      // As the map's canvas.
      deviceProps: { type: 'webgl', webgl: { antialias: false } },
      views: new MapView(),
      viewState: { longitude: 116.5, latitude: 39.2, zoom: 6.8 },
      onError: reject,
      onLoad: () => resolve(made),
    });
  });
  const gl = canvas.getContext('webgl2');
  if (!gl) throw new Error('no WebGL 2');
  return { deck, gl };
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
  const wanted = new URLSearchParams(location.search).getAll('flows').map(Number);
  const plan = PLAN.filter(([count]) => wanted.length === 0 || wanted.includes(count));
  for (const [count, frames, turns] of plan)
    for (const pitch of [0, 45]) {
      const layers = layersOf(count);
      const times: Record<Kind, number[]> = { own: [], plain: [], smooth: [] };
      for (let turn = 0; turn < turns; turn++)
        // Turn about, and none always after the same.
        for (const which of [...KINDS.slice(turn % 3), ...KINDS.slice(0, turn % 3)]) {
          const layer: Layer = layers[which].clone({}) as Layer;
          deck.setProps({ layers: [layer] });
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
