import { MapLibreOverlay } from '@deck.gl/maplibre';
import type { Layer } from '@deck.gl/core';
import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from '../../src/map/mapWorker.ts?worker&url';
import { regionShapes } from './regionShapes';
import settings from './settings.json';

setWorkerUrl(workerUrl);

/** Layers of deck.gl above the counties of the region, in one canvas. */
export interface DeckGround {
  /** Ends when the map has nothing left to draw. */
  show(layer: Layer): Promise<void>;
  /** The same, when a layer has changed by itself. */
  settle(): Promise<void>;
  pan(pixels: number): void;
}

const idle = (map: MapLibreMap): Promise<void> =>
  new Promise((done) => {
    map.once('idle', () => done());
    map.triggerRepaint();
  });

export async function layGround(stage: HTMLElement): Promise<DeckGround> {
  const { lng, lat, zoom } = settings.camera;
  const map = new MapLibreMap({
    container: stage,
    attributionControl: false,
    center: [lng, lat],
    zoom,
    fadeDuration: 0,
    style: {
      version: 8,
      sources: { counties: { type: 'geojson', data: await regionShapes() } },
      layers: [
        { id: 'fill', type: 'fill', source: 'counties', paint: { 'fill-color': '#eef1f4' } },
        { id: 'line', type: 'line', source: 'counties', paint: { 'line-color': '#b8c2cc' } },
      ],
    },
  });
  const overlay = new MapLibreOverlay({ interleaved: true, layers: [] });
  map.addControl(overlay);
  const isLoaded = new Promise<unknown>((done) => map.once('load', done));
  return {
    async show(layer) {
      await isLoaded;
      overlay.setProps({ layers: [layer] });
      await idle(map);
    },
    settle: () => idle(map),
    pan: (pixels) => map.panBy([pixels, 0], { animate: false }),
  };
}
