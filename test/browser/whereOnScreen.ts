import { layoutOf, mapPadding } from '../../src/components/layout';
import { flowHeights } from '../../src/layers/flowHeights';
import { layOutFlows } from '../../src/layers/flowLayout';
import { flowStyleOf } from '../../src/layers/flowStyleOf';
import { overviewZoom } from '../../src/layers/overview';
import { shownPlaces } from '../../src/layers/shownPlaces';
import { REGION } from '../../src/map/camera';
import { pointAt } from '../../src/map/FlowArcLayer/arcGeometry';
import type { Dataset } from '../../src/model/dataset';
import { pairIdOf } from '../../src/model/pairFlow';
import type { LngLat } from '../../src/model/place';
import { shownBy } from '../../src/model/shown';
import { decodeQuery } from '../../src/state/urlState';
import { seenFrom } from '../fixtures/perspective';
import type { Pixel } from './picture';

/** A curve of the map on the screen. */
export interface ScreenCurve {
  readonly fromPlace: string | null;
  readonly toPlace: string | null;
  /** A point of the curve, 0 at its start, 1 at its end. */
  at(t: number): Pixel;
  /** A point of the straight line between its ends. */
  straight(t: number): Pixel;
}

/** Where a link with a camera (`c=`) puts things in a window. The map fills the window. */
export class Screen {
  readonly #seen: ReturnType<typeof seenFrom>;

  constructor(
    readonly dataset: Dataset,
    readonly search: string,
    readonly window = { width: 1280, height: 720 },
  ) {
    const { camera } = decodeQuery(search).query;
    if (!camera) throw new Error(`no camera in ${search}`);
    this.#seen = seenFrom(camera, window.height);
  }

  pixel(point: LngLat): Pixel {
    const [x, y, w] = this.#seen(point);
    return this.#fromMiddle([x / w, y / w]);
  }

  #fromMiddle([right, up]: Pixel): Pixel {
    return [this.window.width / 2 + right, this.window.height / 2 - up];
  }

  /** What bars take is about right: the page goes in steps, too. */
  get #overview(): number {
    const layout = layoutOf(this.window.width, this.window.height);
    const { topic } = decodeQuery(this.search).query;
    const strip = topic === 'clusters' || topic === 'context' ? 0 : 120;
    const foot = layout.name === 'wide' ? strip + 68 : 48;
    return overviewZoom(
      REGION,
      this.window,
      mapPadding(layout, { bar: 74, rail: 320, foot, right: 272 }),
    );
  }

  place(id: string): Pixel {
    const point = this.dataset.gazetteer.get(id)?.point;
    if (!point) throw new Error(`${id} has no point`);
    return this.pixel(point);
  }

  /** The curves of a flow: one, or trunk and strands of a joint one. */
  curves(pair: string): ScreenCurve[] {
    const { dataset } = this;
    const shown = shownBy(dataset, decodeQuery(this.search).query);
    const { pairs } = shown;
    const { overview, scale } = flowStyleOf(shown, 'dark', 1, this.#overview);
    const { rims } = shownPlaces(shown, 1, overview);
    const all = layOutFlows(pairs, dataset.gazetteer, { overview, scale, rims });
    const heights = flowHeights(all);
    const found = all.flatMap((curve, index) => {
      if (pairIdOf(pairs[curve.pair]!) !== pair) return [];
      const [from, control, to] = heights[index]!;
      const arc = {
        from: this.#seen(curve.from, from),
        control: this.#seen(curve.control, control),
        to: this.#seen(curve.to, to),
      };
      const [a, b] = [pointAt(arc, 0), pointAt(arc, 1)];
      return {
        fromPlace: curve.fromPlace,
        toPlace: curve.toPlace,
        at: (t: number) => this.#fromMiddle(pointAt(arc, t)),
        straight: (t: number) =>
          this.#fromMiddle([a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t]),
      };
    });
    if (found.length === 0) throw new Error(`${pair} is not drawn by ${this.search}`);
    return found;
  }

  /** Of some points of a curve the one that is furthest from any park or place, which would be hit instead. */
  free(curve: ScreenCurve, from = 0.3, to = 0.75): Pixel {
    const marks = [...this.dataset.gazetteer.values()]
      .filter(({ level }) => level !== 'county')
      .flatMap(({ point }) => (point ? [this.pixel(point)] : []));
    const room = ([x, y]: Pixel): number =>
      Math.min(...marks.map(([a, b]) => Math.hypot(a - x, b - y)));
    const points = Array.from({ length: 19 }, (_, step) =>
      curve.at(from + ((to - from) * step) / 18),
    );
    return points.reduce((best, one) => (room(one) > room(best) ? one : best));
  }
}
