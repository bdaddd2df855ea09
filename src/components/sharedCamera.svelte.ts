import { select, zoom as zoomBehaviour, type D3ZoomEvent } from 'd3';
import { cameraOver, fromPixels, toPixels } from '../layers/svgProjection';
import { clampCamera } from '../map/camera';
import type { Camera } from '../model/query';
import type { Reach } from '../model/reach';
import { cameraOf, transformOf } from './zoomTransform';

/** Pixels between the region and the edge of a small map. */
export const MARGIN = { top: 8, right: 8, bottom: 8, left: 8 };

/** Pixels: small maps take smaller steps than the large one. */
const STEP = 40;
const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};
const ZOOMS: Readonly<Record<string, number>> = { '+': 0.5, '=': 0.5, '-': -0.5 };

type MapElement = SVGSVGElement;

/** One camera for maps of one size: what a hand does on one of them happens on all. */
export class SharedCamera {
  /** Of each map, pixels. */
  width = $state(0);
  height = $state(0);
  #look: Camera | null = $state.raw(null);
  #isAligning = false;
  readonly #maps = new Set<MapElement>();

  readonly #reach: () => Reach;
  readonly #region = $derived.by(() => cameraOver(this.#reach().whole, this, MARGIN));
  readonly at = $derived(this.#look ?? this.#region);
  readonly #gestures = zoomBehaviour<MapElement, unknown>()
    // A finger scrolls the page past the maps, two move them.
    .filter((event: Event) =>
      'touches' in event
        ? (event.touches as TouchList).length > 1
        : !('button' in event && event.button),
    )
    .on('zoom', ({ transform, sourceEvent }: D3ZoomEvent<MapElement, unknown>) => {
      if (sourceEvent && !this.#isAligning) this.#turn(cameraOf(transform, this));
    });

  constructor(reach: () => Reach) {
    this.#reach = reach;
  }

  attach = (svg: MapElement): (() => void) => {
    this.#maps.add(svg);
    select(svg).call(this.#gestures);
    this.#align();
    return () => void this.#maps.delete(svg);
  };

  zoomBy(steps: number): void {
    this.#turn({ ...this.at, zoom: this.at.zoom + steps });
  }

  /** By so many pixels. */
  pan(right: number, down: number): void {
    const { lng, lat, zoom } = this.at;
    const [x, y] = toPixels([lng, lat], zoom);
    const [east, north] = fromPixels([x + right, y + down], zoom);
    this.#turn({ lng: east, lat: north, zoom });
  }

  /** Arrows move, + and − zoom, as on the large map. */
  press = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const step = STEPS[event.key];
    const zoom = ZOOMS[event.key];
    if (step) this.pan(...step);
    else if (zoom) this.zoomBy(zoom);
    else return;
    event.preventDefault();
  };

  whole = (): void => this.#turn(null);

  /** Not further away than the whole region, and not off it. */
  #turn(to: Camera | null): void {
    this.#look = to && clampCamera(to, { ...this.#reach(), minZoom: this.#region.zoom });
    this.#align();
  }

  /** Each map remembers where it stands: the next gesture must begin where the last one on another ended. */
  #align(): void {
    const transform = transformOf(this.at, this);
    this.#isAligning = true;
    for (const svg of this.#maps) this.#gestures.transform(select(svg), transform);
    this.#isAligning = false;
  }
}
