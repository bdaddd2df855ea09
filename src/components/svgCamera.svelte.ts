import { select, zoom as zoomBehaviour, type D3ZoomEvent } from 'd3';
import { untrack } from 'svelte';
import { cameraOver, fromPixels, round, toPixels } from '../layers/svgProjection';
import { clampCamera, CLOSE_ZOOM, MAX_ZOOM, MIN_ZOOM, REGION, type Padding } from '../map/camera';
import type { Camera } from '../model/query';
import { cameraOf, transformOf } from './zoomTransform';

interface Given {
  readonly padding: Padding;
  /** Without a card. */
  readonly usualPadding: Padding;
  /** Where to look at first; null: at the whole region. */
  readonly camera: Camera | null;
}

/** Where the SVG map looks: moved by hand (drag, wheel, pinch) or by its buttons and keys. */
export class SvgCamera {
  /** Of the window, pixels. */
  width = $state(0);
  height = $state(0);
  #look: Camera | null = $state.raw(null);
  readonly #given: Given;
  #svg: SVGSVGElement | null = null;
  /** Nobody has looked anywhere else yet. */
  #isWhole: boolean;

  readonly at = $derived.by(
    () => this.#look ?? clampCamera(this.#given.camera ?? this.#wholeRegion()),
  );
  readonly zoom = $derived(this.at.zoom);
  readonly #middle = $derived(toPixels([this.at.lng, this.at.lat], this.at.zoom));
  /** How far the drawing is moved, for a `transform`. */
  readonly shift = $derived(
    [this.width / 2 - this.#middle[0], this.height / 2 - this.#middle[1]].map((by) => round(by, 2)),
  );

  readonly #gestures = zoomBehaviour<SVGSVGElement, unknown>()
    .scaleExtent([2 ** MIN_ZOOM, 2 ** MAX_ZOOM])
    .constrain((transform) => transformOf(clampCamera(cameraOf(transform, this)), this));

  /** `onmoved`: a hand has moved the camera, and it stands still again. */
  constructor(given: Given, onmoved: () => void) {
    this.#given = given;
    this.#isWhole = untrack(() => given.camera === null);
    this.#gestures
      .on('zoom', ({ transform, sourceEvent }: D3ZoomEvent<SVGSVGElement, unknown>) => {
        if (sourceEvent) this.#isWhole = false;
        this.#look = cameraOf(transform, this);
      })
      .on('end', ({ sourceEvent }: D3ZoomEvent<SVGSVGElement, unknown>) => {
        if (sourceEvent) onmoved();
      });
  }

  attach(svg: SVGSVGElement): void {
    this.#svg = svg;
    select(svg).call(this.#gestures);
  }

  /** The window, or what stands around the map, has another size: the middle stays there, the whole region whole. */
  resized(): void {
    const hasRoom = this.width > 0 && this.height > 0 && this.#given.usualPadding.top > 0;
    if (hasRoom) untrack(() => this.turn(this.#isWhole ? null : this.at));
  }

  /** null: to the whole region. */
  turn(to: Camera | null): void {
    if (!this.#svg) return;
    this.#isWhole = to === null;
    const transform = transformOf(clampCamera(to ?? this.#wholeRegion()), this);
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
    return cameraOver(REGION, this, this.#given.padding);
  }
}
