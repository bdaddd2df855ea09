import { select, zoom as zoomBehaviour, type D3ZoomEvent } from 'd3';
import { untrack } from 'svelte';
import { cameraOver, fromPixels, round, toPixels } from '../layers/svgProjection';
import { clampCamera, CLOSE_ZOOM, MAX_ZOOM, type Padding } from '../map/camera';
import type { Camera } from '../model/query';
import type { Reach } from '../model/reach';
import { cameraOf, transformOf } from './zoomTransform';

interface Given {
  readonly padding: Padding;
  /** Without a card. */
  readonly usualPadding: Padding;
  readonly reach: Reach;
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
    () => this.#look ?? this.#clamp(this.#given.camera ?? this.#wholeRegion()),
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

  /**
   * `onmoved`: a hand has moved the camera, and it stands still again. `isShared`: the wheel alone and one finger belong
   * to the page around.
   */
  constructor(given: Given, onmoved: () => void, isShared: () => boolean) {
    this.#given = given;
    this.#isWhole = untrack(() => given.camera === null);
    this.#gestures
      .filter((event: Event) => isForMap(event, isShared()))
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
    const { usualPadding } = this.#given;
    const hasRoom = this.width > 0 && this.height > 0 && usualPadding.top > 0;
    if (hasRoom) untrack(() => this.turn(this.#isWhole ? null : this.at));
  }

  /** null: to the whole region. */
  turn(to: Camera | null): void {
    if (!this.#svg) return;
    this.#isWhole = to === null;
    this.#gestures.scaleExtent([2 ** this.#given.reach.minZoom, 2 ** MAX_ZOOM]);
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
    return cameraOver(this.#given.reach.whole, this, this.#given.padding);
  }

  #clamp(camera: Camera): Camera {
    return clampCamera(camera, this.#given.reach);
  }
}

/** d3's own rule; beside it, in a frame the wheel zooms with Ctrl or ⌘ only, and a finger moves with another one only. */
function isForMap(event: Event, isShared: boolean): boolean {
  const { type } = event;
  const { ctrlKey, metaKey, button } = event as MouseEvent;
  if (isShared && type === 'wheel') return ctrlKey || metaKey;
  if (isShared && type === 'touchstart') return (event as TouchEvent).touches.length > 1;
  return (!ctrlKey || type === 'wheel') && !button;
}
