import type { Map as MapLibreMap } from 'maplibre-gl';
import { toPixels } from '../layers/svgProjection';
import type { MapControls } from '../map/camera';
import { isTooSlow, nextBudget, type PixelBudget } from '../model/show/pixelBudget';
import type { LngLat } from '../model/place';
import type { Camera } from '../model/query';

/** Begins and ends gently. */
const easing = (t: number): number => (t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2);

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The map on a stage: where it looks, how it gets there, and where on the stage a place is. */
export class StageMap {
  /** MapLibre's map; null while SVG draws. */
  #map: MapLibreMap | null = $state.raw(null);
  controls: MapControls | null = $state.raw(null);
  /** Where it looks; null while it is on its way. */
  at: Camera | null = $state.raw(null);
  #target: Camera | null = null;
  #budget: PixelBudget;
  #frames = 0;
  #since = 0;
  /** Graphics too slow for a flight: scenes are cut. */
  isSlow = $state(false);

  constructor(budget: PixelBudget) {
    this.#budget = budget;
  }

  attach = (map: MapLibreMap | null): void => {
    this.#map = map;
    if (!map) return;
    map.setPixelRatio(this.#budget.ratio);
    map.on('movestart', () => (this.at = null));
    map.on('moveend', () => this.#stopped(map));
    map.on('render', () => this.#frames++);
    if (this.#target) this.#jump(this.#target);
    this.#stopped(map);
  };

  /** For another size of stage. */
  allow(budget: PixelBudget): void {
    this.#budget = budget;
    this.#map?.setPixelRatio(budget.ratio);
  }

  /** In so many milliseconds; 0: at once. */
  goTo(camera: Camera, ms: number): void {
    const map = this.#map;
    this.#target = camera;
    if (!map || ms === 0 || this.isSlow) return this.#jump(camera);
    this.#frames = 0;
    this.#since = performance.now();
    const { lng, lat, zoom, pitch = 0, bearing = 0 } = camera;
    map.easeTo({ center: [lng, lat], zoom, pitch, bearing, duration: ms, easing });
  }

  /** Ends a flight where it was going. */
  finish(): void {
    if (this.#map?.isMoving() && this.#target) this.#jump(this.#target);
  }

  /** Back to where the show was, from wherever somebody has moved the map. */
  restore(): void {
    if (this.#target) this.#jump(this.#target);
  }

  /** Pixels from the upper left corner of a stage of a size; null while the map moves. */
  project(point: LngLat, { width, height }: Size): readonly [number, number] | null {
    if (!this.at) return null;
    if (this.#map) {
      const { x, y } = this.#map.project([point[0], point[1]]);
      return [x, y];
    }
    const { lng, lat, zoom } = this.at;
    const [middle, at] = [toPixels([lng, lat], zoom), toPixels(point, zoom)];
    return [width / 2 + at[0] - middle[0], height / 2 + at[1] - middle[1]];
  }

  #jump(camera: Camera): void {
    this.#since = 0;
    const map = this.#map;
    if (map) {
      const { lng, lat, zoom, pitch = 0, bearing = 0 } = camera;
      map.stop();
      map.jumpTo({ center: [lng, lat], zoom, pitch, bearing });
      return;
    }
    this.controls?.lookAt(camera);
    // A drawing lies flat.
    this.at = { lng: camera.lng, lat: camera.lat, zoom: camera.zoom };
  }

  #stopped(map: MapLibreMap): void {
    const { lng, lat } = map.getCenter();
    this.at = { lng, lat, zoom: map.getZoom() };
    const time = performance.now() - this.#since;
    const wasFlight = this.#since > 0 && this.#frames > 2;
    this.#since = 0;
    if (!wasFlight) return;
    const frame = time / this.#frames;
    this.isSlow = isTooSlow(frame);
    this.#budget = nextBudget(this.#budget, frame);
    map.setPixelRatio(this.#budget.ratio);
  }
}
