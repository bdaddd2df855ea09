import {
  GPUInitializationError,
  LngLat,
  Map as MapLibreMap,
  setWorkerUrl,
  type StyleSpecification,
} from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { Camera } from '../model/query';
import type { Reach } from '../model/reach';
import { clampCamera, paddingWithin, MAX_ZOOM, type Padding } from './camera';
import { FULL_TILT } from './FlowArcLayer/arcGeometry';
import workerUrl from './mapWorker.ts?worker&url';

// Without it the map is blank in a bundle only: flows draw, polygons and labels do not.
setWorkerUrl(workerUrl);

interface MapOptions {
  readonly container: HTMLElement;
  readonly style: StyleSpecification;
  readonly camera: Camera | null;
  readonly padding: Padding;
  /** How far the map goes at present. */
  readonly reach: () => Reach;
  /** The reader prefers no motion. */
  readonly isStill: boolean;
}

/** Why a map could not be drawn, or not any longer. */
export type MapTrouble = 'noWebGl' | 'mapFailed' | 'silent' | 'shader' | 'lost';

/** What an error of MapLibre, or one thrown while it draws, means for the map; null: it goes on. */
export function troubleOf(error: unknown): MapTrouble | null {
  if (error instanceof GPUInitializationError) return 'noWebGl';
  const message = error instanceof Error ? error.message : '';
  if (message.startsWith('Worker failed to load')) return 'silent';
  return /could not compile|failed to link|GLSL compilation|Link error/i.test(message)
    ? 'shader'
    : null;
}

/** A map of the region, without MapLibre's own controls and attribution: the app shows its own, always. */
export function createMap({
  container,
  style,
  camera,
  padding,
  reach,
  isStill,
}: MapOptions): MapLibreMap {
  const at = camera && clampCamera(camera, reach());
  const free = paddingWithin(padding, container.clientWidth, container.clientHeight);
  const map = new MapLibreMap({
    container,
    style,
    ...(at
      ? { center: [at.lng, at.lat] as [number, number], ...at }
      : { bounds: reach().whole, fitBoundsOptions: { padding: { ...free } } }),
    transformConstrain: ({ lng, lat }, zoom) => {
      const kept = clampCamera({ lng, lat, zoom }, reach());
      return { center: new LngLat(kept.lng, kept.lat), zoom: kept.zoom };
    },
    minZoom: reach().minZoom,
    maxZoom: MAX_ZOOM,
    attributionControl: false,
    maxPitch: FULL_TILT,
    renderWorldCopies: false,
    fadeDuration: isStill ? 0 : 150,
    localIdeographFontFamily: false,
  });
  return map;
}
