import { LngLat, Map as MapLibreMap, setWorkerUrl, type StyleSpecification } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { Camera } from '../model/query';
import { clampCamera, paddingWithin, MAX_ZOOM, MIN_ZOOM, REGION, type Padding } from './camera';
import { FULL_TILT } from './FlowArcLayer/arcGeometry';
import workerUrl from './mapWorker.ts?worker&url';

// Without it the map is blank in a bundle only: flows draw, polygons and labels do not.
setWorkerUrl(workerUrl);

interface MapOptions {
  readonly container: HTMLElement;
  readonly style: StyleSpecification;
  readonly camera: Camera | null;
  readonly padding: Padding;
  /** The reader prefers no motion. */
  readonly isStill: boolean;
}

/** A map of the region, without MapLibre's own controls and attribution: the app shows its own, always. */
export function createMap({ container, style, camera, padding, isStill }: MapOptions): MapLibreMap {
  const at = camera && clampCamera(camera);
  const free = paddingWithin(padding, container.clientWidth, container.clientHeight);
  const map = new MapLibreMap({
    container,
    style,
    ...(at
      ? { center: [at.lng, at.lat] as [number, number], ...at }
      : { bounds: REGION, fitBoundsOptions: { padding: { ...free } } }),
    transformConstrain: ({ lng, lat }, zoom) => {
      const kept = clampCamera({ lng, lat, zoom });
      return { center: new LngLat(kept.lng, kept.lat), zoom: kept.zoom };
    },
    minZoom: MIN_ZOOM,
    maxZoom: MAX_ZOOM,
    attributionControl: false,
    maxPitch: FULL_TILT,
    renderWorldCopies: false,
    fadeDuration: isStill ? 0 : 150,
    localIdeographFontFamily: false,
  });
  return map;
}
