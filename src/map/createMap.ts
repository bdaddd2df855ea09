import { LngLat, Map as MapLibreMap, setWorkerUrl, type StyleSpecification } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { Camera } from '../model/query';
import type { Reach } from '../model/reach';
import { scriptAddress } from '../model/scriptAddress';
import { clampCamera, paddingWithin, FULL_TILT, MAX_ZOOM, type Padding } from './camera';
import workerUrl from './mapWorker.ts?worker&url';

/** MapLibre 6.17 knows nothing of Trusted Types: it reads the ending of the address as of a text before it uses it. */
function workerAddress(): string {
  const address = scriptAddress('jjj-map-worker', workerUrl);
  if (typeof address === 'string') return address;
  const endsWith = (end: string): boolean => workerUrl.endsWith(end);
  const split = (by: RegExp): string[] => workerUrl.split(by);
  return Object.assign(address, { endsWith, split }) as unknown as string;
}

// Without it the map is blank in a bundle only: flows draw, polygons and labels do not.
setWorkerUrl(workerAddress());

interface MapOptions {
  readonly container: HTMLElement;
  readonly style: StyleSpecification;
  readonly camera: Camera | null;
  readonly padding: Padding;
  /** How far the map goes at present. */
  readonly reach: () => Reach;
  /** The reader prefers no motion. */
  readonly isStill: boolean;
  /** Wheel and one finger belong to the page around, of which these words tell; null: to the map. */
  readonly hints: { readonly windows: string; readonly mac: string; readonly touch: string } | null;
  /** What a large stage asks of the canvas. */
  readonly canvas:
    { readonly maxCanvasSize: [number, number]; readonly pixelRatio: number } | undefined;
}

/** A map of the region, without MapLibre's own controls and attribution: the app shows its own, always. */
export function createMap({
  container,
  style,
  camera,
  padding,
  reach,
  isStill,
  hints,
  canvas,
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
    ...(isStill && { reduceMotion: true }),
    localIdeographFontFamily: false,
    ...canvas,
    ...(hints && {
      cooperativeGestures: true,
      locale: {
        'CooperativeGesturesHandler.WindowsHelpText': hints.windows,
        'CooperativeGesturesHandler.MacHelpText': hints.mac,
        'CooperativeGesturesHandler.MobileHelpText': hints.touch,
      },
    }),
  });
  return map;
}
