import { aggregateFlows, type FlowView, type View } from '../model/aggregateFlows';
import type { Dataset } from '../model/dataset';
import { UNFILTERED } from '../model/flowFilter';
import { oncePerView } from '../model/oncePerView';
import { largestFigure, placeFigures } from '../model/placeFigures';
import type { ScaleChoice } from '../model/query';
import { timesLike } from '../model/view';

/** Radii in pixels at 1080p: floor, and the most and least that a cap may be. */
const MIN_RADIUS = 4;
export const MAX_RADIUS = 20;
const MIN_CAP = 10;
/** The overview from which on the cap is whole: Beijing and Tianjin are five times as far apart there as it is long. */
const ROOMY_ZOOM = 5.75;

/** How an amount becomes a circle: area through zero, so that one twice as large stands for twice as much (rule R16). */
export interface PlaceScale {
  /** The amount drawn at the cap. */
  readonly max: number;
  /** Radius of the largest circle, pixels at 1080p: less where the region is small, so that it leaves room for lines. */
  readonly cap: number;
  /** As in `FlowScale`. */
  readonly unit: number;
}

/** Pixels, without the floor: ask `circleRadius` for a circle that can be seen. */
export const radiusOf = ({ max, cap, unit }: PlaceScale, value: number): number =>
  max > 0 && value > 0 ? Math.sqrt(Math.min(value / max, 1)) * cap * unit : 0;

export const circleRadius = (scale: PlaceScale, value: number): number =>
  Math.max(radiusOf(scale, value), MIN_RADIUS * scale.unit);

/** The amount whose circle is exactly as small as the floor. */
export const floorFigure = ({ max, cap }: PlaceScale): number => max * (MIN_RADIUS / cap) ** 2;

/** In halves, as the cap of widths. */
function capOf(overview: number, unit: number): number {
  const grown = MAX_RADIUS * 2 ** (overview - Math.log2(unit) - ROOMY_ZOOM);
  return Math.min(MAX_RADIUS, Math.max(MIN_CAP, Math.floor(grown * 2) / 2));
}

/**
 * The scale of a view: as for widths, one for all filters and for every time of the same sort (rule R18), or fitted to
 * what the filters leave. `unit` and `overview` as in `flowScaleOf`.
 */
export function placeScaleOf(
  dataset: Dataset,
  view: View,
  flowView: FlowView,
  choice: ScaleChoice,
  unit: number,
  overview: number,
): PlaceScale {
  const max =
    choice === 'auto'
      ? largestFigure(placeFigures(dataset, view, flowView, flowView.pairs))
      : largestEver(dataset, view);
  return { max, cap: capOf(overview, unit), unit };
}

/** Of a view without filters. */
export const largestCircle = oncePerView((dataset, view) => {
  const flowView = aggregateFlows(dataset, view);
  return largestFigure(placeFigures(dataset, view, flowView, flowView.pairs));
});

/** Of a view, whatever is filtered. */
function largestEver(dataset: Dataset, view: View): number {
  const whole = { ...view, ...UNFILTERED, level: view.level };
  const times = timesLike(dataset, view);
  return Math.max(...times.map((period) => largestCircle(dataset, { ...whole, period })));
}

/** Up to three round amounts, largest first, whose circles a legend shows nested. */
export function circleSamples(scale: PlaceScale): number[] {
  if (!(scale.max > 0)) return [];
  const samples: number[] = [];
  for (let power = Math.floor(Math.log10(scale.max)); power > -7 && samples.length < 3; power--) {
    for (const digit of [5, 2, 1]) {
      const value = digit * 10 ** power;
      const last = samples[samples.length - 1];
      const isTellable = last === undefined || value <= last / 4;
      if (value <= scale.max && value >= floorFigure(scale) && isTellable) samples.push(value);
    }
  }
  return samples.slice(0, 3);
}
