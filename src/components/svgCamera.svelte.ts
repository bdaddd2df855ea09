import { select, zoom as zoomBehaviour, type D3ZoomEvent } from 'd3';
import { untrack } from 'svelte';
import { cameraOver, fromPixels, round, toPixels } from '../layers/svgProjection';
import { clampCamera, CLOSE_ZOOM, MAX_ZOOM, type Padding } from '../map/camera';
import type { Camera } from '../model/query';
import type { Reach } from '../model/reach';
import { cameraOf, transformOf } from './zoomTransform';

interface Given {
  readonly padding: Padding;
  readonly reach: Reach;
  /** Where to look at first; null: at the whole region. */
  readonly camera: Camera | null;
  /** Nobody has looked elsewhere than at the whole region. */
  readonly isWhole: boolean;
}

/** Where the SVG map looks: moved by hand (drag, wheel, pinch) or by its buttons and keys. */
export class SvgCamera {
  /** Of the window, pixels. */
  width = $state(0);
  height = $state(0);
  #look: Camera | null = $state.raw(null);
  readonly #given: () => Given;
  #svg: SVGSVGElement | null = null;

  readonly at = $derived.by(
    () => this.#look ?? this.#clamp(this.#given().camera ?? this.#wholeRegion()),
  );
  readonly zoom = $derived(this.at.zoom);
  readonly #middle = $derived(toPixels([this.at.lng, this.at.lat], this.at.zoom));
  /** How far the drawing is moved, for a `transform`. */
  readonly shift = $derived(
    [this.width / 2 - this.#middle[0], this.height / 2 - this.#middle[1]].map((by) => round(by, 2)),
  );

  readonly #gestures = zoomBehaviour<SVGSVGElement, unknown>().constrain((transform) =>
    transformOf(this.#clamp(cameraOf(transform, this)), this),
  );

  /** `onmove`: the camera stands still again; `isReaders`: a hand has moved it. */
  constructor(given: () => Given, onmove: (camera: Camera, isReaders: boolean) => void) {
    this.#given = given;
    this.#gestures
      .on('zoom', ({ transform }: D3ZoomEvent<SVGSVGElement, unknown>) => {
        this.#look = cameraOf(transform, this);
      })
      .on('end', ({ sourceEvent }: D3ZoomEvent<SVGSVGElement, unknown>) => {
        onmove(this.at, Boolean(sourceEvent));
      });
  }

  attach(svg: SVGSVGElement): void {
    this.#svg = svg;
    select(svg).call(this.#gestures);
  }

  /** The window has another size: who sees the whole region goes on seeing it, else its middle stays where it was. */
  resized(): void {
    if (this.width === 0 || this.height === 0) return;
    untrack(() => this.turn(this.#given().isWhole ? null : this.at));
  }

  /** null: to the whole region. */
  turn(to: Camera | null): void {
    if (!this.#svg) return;
    this.#gestures.scaleExtent([2 ** this.#given().reach.minZoom, 2 ** MAX_ZOOM]);
    const transform = transformOf(this.#clamp(to ?? this.#wholeRegion()), this);
    this.#gestures.transform(select(this.#svg), transform);
  }

  /** So that bounds (west–south–east–north) are in view; not further away from a point than the reader is. */
  fit(bounds: readonly [number, number, number, number], padding: Padding): void {
    this.turn(cameraOver(bounds, this, padding, Math.max(CLOSE_ZOOM, this.zoom)));
  }

  /** By so many pixels. */
  pan(right: number, down: number): void {
    const [lng, lat] = fromPixels([this.#middle[0] + right, this.#middle[1] + down], this.zoom);
    this.turn({ ...this.at, lng, lat });
  }

  #wholeRegion(): Camera {
    return cameraOver(this.#given().reach.whole, this, this.#given().padding);
  }

  #clamp(camera: Camera): Camera {
    return clampCamera(camera, this.#given().reach);
  }
}
