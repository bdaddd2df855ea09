import type { Map as MapLibreMap } from 'maplibre-gl';
import type { LngLat } from '../model/place';
import { cameraOf, type Camera } from '../model/query';
import type { Reach } from '../model/reach';
import {
  besideCard,
  boundsOf,
  CLOSE_ZOOM,
  GLIDE,
  paddingWithin,
  SWING,
  tiltedZoom,
  type MapControls,
  type Padding,
} from './camera';

interface Told {
  /** Null until it is there. */
  readonly map: () => MapLibreMap | null;
  readonly padding: () => Padding;
  readonly reach: () => Reach;
  /** Nothing moves by itself: it is there at once. */
  readonly isStill: () => boolean;
  /** The reader has moved the map, and it stands still; null: he looks at the whole region. */
  readonly onmoved: (camera: Camera | null) => void;
}

/** Where a map looks. */
export function lookOf(map: MapLibreMap): Camera {
  const { lng, lat } = map.getCenter();
  const [pitch, bearing] = [map.getPitch(), map.getBearing()];
  return cameraOf({ lng, lat, zoom: map.getZoom(), pitch, bearing });
}

/** The ways of a MapLibre map's camera. */
export class MapMoves implements MapControls {
  constructor(readonly told: Told) {}

  zoomBy(steps: number): void {
    this.#remembering()?.zoomTo((this.told.map()?.getZoom() ?? 0) + steps, this.#glide);
  }

  panBy(right: number, down: number): void {
    this.#remembering()?.panBy([right, down], this.#glide);
  }

  showRegion(): void {
    const { whole } = this.told.reach();
    this.told
      .map()
      ?.fitBounds(whole, { padding: this.#free(), pitch: 0, linear: true, ...this.#swing });
    this.told.onmoved(null);
  }

  lookAt(camera: Camera | null): void {
    const map = this.told.map();
    map?.setMinZoom(this.told.reach().minZoom);
    if (camera) map?.jumpTo({ pitch: 0, bearing: 0, ...camera, center: [camera.lng, camera.lat] });
    else
      map?.fitBounds(this.told.reach().whole, { padding: this.#free(), pitch: 0, animate: false });
  }

  showPoints(points: readonly LngLat[], isSheet: boolean): void {
    const bounds = boundsOf(points);
    const map = this.told.map();
    if (!map || !bounds) return;
    const { clientHeight } = map.getContainer();
    const look = map.cameraForBounds(bounds, {
      padding: this.#free(besideCard(this.told.padding(), isSheet, clientHeight)),
      maxZoom: Math.max(CLOSE_ZOOM, map.getZoom()),
      bearing: map.getBearing(),
    });
    if (!look) return;
    const zoom = tiltedZoom(look.zoom ?? map.getZoom(), map.getPitch(), this.told.reach());
    this.#remembering()?.easeTo({ ...look, zoom, ...this.#swing });
  }

  /** Nearer to one point. */
  approach(center: LngLat, zoom: number): void {
    this.#remembering()?.easeTo({ center: [...center], zoom, ...this.#swing });
  }

  get #glide() {
    return { ...GLIDE, animate: !this.told.isStill() };
  }

  get #swing() {
    return { ...SWING, animate: !this.told.isStill() };
  }

  /** The map, whose next stop will be told of: also where no motion is wanted and it is there at once. */
  #remembering(): MapLibreMap | null {
    const map = this.told.map();
    map?.once('moveend', () => this.told.map() && this.told.onmoved(lookOf(map)));
    return map;
  }

  /** What to keep clear, as far as the window has room for it. */
  #free(wanted = this.told.padding()): Padding {
    const { clientWidth = 0, clientHeight = 0 } = this.told.map()?.getContainer() ?? {};
    return { ...paddingWithin(wanted, clientWidth, clientHeight) };
  }
}
