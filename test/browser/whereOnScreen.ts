import { layoutOf, mapPadding } from '../../src/components/layout';
import { layOutFlows } from '../../src/layers/flowLayout';
import { flowScaleOf } from '../../src/layers/flowScale';
import { add, scale, subtract, toMercator, type Vector } from '../../src/layers/mercator';
import { overviewZoom } from '../../src/layers/overview';
import { placeRadii } from '../../src/layers/placeRadii';
import { REGION } from '../../src/map/camera';
import { pairIdOf } from '../../src/model/pairFlow';
import type { Dataset } from '../../src/model/dataset';
import type { LngLat } from '../../src/model/place';
import { placeTotals, totalsAt } from '../../src/model/placeTotals';
import type { Camera } from '../../src/model/query';
import { decodeQuery } from '../../src/state/urlState';
import { drawnOf } from '../fixtures/drawn';
import type { Pixel } from './picture';

/** Width of the world at zoom 0, in pixels (MapLibre). */
const WORLD = 512;

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
  readonly #camera: Camera;

  constructor(
    readonly dataset: Dataset,
    readonly search: string,
    readonly window = { width: 1280, height: 720 },
  ) {
    const { camera } = decodeQuery(search).query;
    if (!camera) throw new Error(`no camera in ${search}`);
    this.#camera = camera;
  }

  pixel(point: LngLat): Pixel {
    return this.#fromMercator(toMercator(point));
  }

  #fromMercator(point: Vector): Pixel {
    const { lng, lat, zoom } = this.#camera;
    const [right, up] = scale(subtract(point, toMercator([lng, lat])), WORLD * 2 ** zoom);
    return [this.window.width / 2 + right, this.window.height / 2 - up];
  }

  /** What bars take is about right: the page goes in steps, too. */
  get #overview(): number {
    const layout = layoutOf(this.window.width, this.window.height);
    const foot = layout.name === 'wide' ? 88 : 48;
    return overviewZoom(
      REGION,
      this.window,
      mapPadding(layout, { bar: 64, rail: 320, foot, right: 272 }),
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
    const { query } = decodeQuery(this.search);
    const { view, flowView, drawn: pairs } = drawnOf(dataset, query);
    const overview = this.#overview;
    const widths = flowScaleOf(dataset, view, query.scale, 1, overview);
    const isAdditive = dataset.measuresById.get(view.measure ?? '')?.additive;
    const totals = placeTotals(flowView.pairs, dataset.gazetteer, isAdditive);
    const rims = placeRadii(totalsAt(pairs, totals, dataset.gazetteer), 1);
    const found = layOutFlows(pairs, dataset.gazetteer, { overview, scale: widths, rims }).filter(
      (curve) => pairIdOf(pairs[curve.pair]!) === pair,
    );
    if (found.length === 0) throw new Error(`${pair} is not drawn by ${this.search}`);
    return found.map((curve) => {
      const [a, c, b] = [curve.from, curve.control, curve.to].map(toMercator) as [
        Vector,
        Vector,
        Vector,
      ];
      return {
        fromPlace: curve.fromPlace,
        toPlace: curve.toPlace,
        at: (t) =>
          this.#fromMercator(
            add(add(scale(a, (1 - t) ** 2), scale(c, 2 * t * (1 - t))), scale(b, t * t)),
          ),
        straight: (t) => this.#fromMercator(add(scale(a, 1 - t), scale(b, t))),
      };
    });
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
