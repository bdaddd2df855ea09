import { aggregateFlows, type View } from '../model/aggregateFlows';
import type { Dataset } from '../model/dataset';
import type { PairFlow } from '../model/pairFlow';
import type { ScaleChoice } from '../model/query';
import { extentOf, extentOfLines, viewsAlike } from './extents';
import { pixelsPerWorld } from './overview';

/** Widths in pixels at 1080p (rule R7): floor, and the most that a cap may be. */
export const MIN_WIDTH = 1.5;
const MAX_WIDTH = 12;
/**
 * The least that a cap may be, so that widths can still be told apart. Short hops ask for less: at 1280 × 720
 * Daxing–Gu'an, Tongzhou–Beisanxian and Beijing–Langfang are 23 to 35 pixels at the overview, 12 % of which is 2.7 to
 * 4.2. Under a cap of 6 half of the 43 lines of all ties and 41 of 60 trains would lie at the floor, all dots;
 * under 8 it is none and 29, and the legend has a third sample.
 */
const MIN_CAP = 8;
/** Of the shortest chord, that the widest line may take (rule R8). */
const CAP_SHARE = 0.12;

/**
 * How an amount becomes a width and a step of lightness. `linear` for measures; `square-root` for counts of records,
 * whose widest line would leave all others at the floor. Both go through zero; the legend says which.
 */
export interface FlowScale {
  readonly type: 'linear' | 'square-root';
  /** The amount drawn at the cap. */
  readonly max: number;
  /** Width of the widest line, pixels at 1080p: less where lines are short (rule R8). */
  readonly cap: number;
  /** CSS pixels per pixel at 1080p: more on a wall, where everything grows alike. */
  readonly unit: number;
}

const shareOf = (scale: FlowScale, value: number): number => {
  if (!(value > 0) || !(scale.max > 0)) return 0;
  const share = Math.min(value / scale.max, 1);
  return scale.type === 'linear' ? share : Math.sqrt(share);
};

/** Pixels; never below the floor, so ask `isBelowFloor` too. */
export const widthOf = (scale: FlowScale, value: number): number =>
  Math.max(shareOf(scale, value) * scale.cap, MIN_WIDTH) * scale.unit;

/** True for an amount that is drawn wider than it is. */
export const isBelowFloor = (scale: FlowScale, value: number): boolean =>
  shareOf(scale, value) * scale.cap < MIN_WIDTH;

/** The amount drawn at exactly the floor. */
export function floorValue({ type, max, cap }: FlowScale): number {
  const share = MIN_WIDTH / cap;
  return max * (type === 'linear' ? share : share * share);
}

/** Step of lightness, 0 (little) to 4 (much). */
export const stepOf = (scale: FlowScale, value: number): 0 | 1 | 2 | 3 | 4 =>
  Math.min(4, Math.floor(shareOf(scale, value) * 5)) as 0 | 1 | 2 | 3 | 4;

const ROUND = [1, 2, 5];

/** Up to four round amounts, largest first, whose lines a legend shows at their true width. */
export function legendSamples(scale: FlowScale): number[] {
  if (!(scale.max > 0)) return [];
  const isCount = scale.type === 'square-root';
  const rounds: number[] = [];
  for (let power = Math.floor(Math.log10(scale.max)); power > -7; power--) {
    for (const digit of [...ROUND].reverse()) {
      const value = digit * 10 ** power;
      if (value <= scale.max && (!isCount || value >= 1)) rounds.push(value);
    }
  }
  const step = (scale.cap / 6) * scale.unit;
  const samples: number[] = [];
  for (const value of rounds) {
    const width = widthOf(scale, value);
    const last = samples[samples.length - 1];
    const isTellable = last === undefined || widthOf(scale, last) - width >= step;
    if (isTellable && !isBelowFloor(scale, value) && samples.length < 4) samples.push(value);
  }
  return samples;
}

/** Pixels at 1080p, in halves: widths must not creep while a window is dragged. */
function capOf(chord: number): number {
  const share = Math.floor(chord * CAP_SHARE * 2) / 2;
  return Math.min(MAX_WIDTH, Math.max(MIN_CAP, share));
}

/**
 * The scale of a view, fixed for all its filters and for every time of the same sort (rule R18): figures of a period,
 * sums of several periods, and running totals have one scale each, so that two years can be compared. So is the cap.
 * Bilateral sums have their own, and so have changes: that of all between any two years.
 * `auto` fits it to what the filters leave instead; the legend says so. `overview`: the zoom of the whole region.
 */
export function flowScaleOf(
  dataset: Dataset,
  view: View,
  choice: ScaleChoice,
  unit: number,
  overview: number,
): FlowScale {
  const extents =
    choice === 'auto'
      ? [extentOfLines(dataset, aggregateFlows(dataset, view).pairs.filter(isPlaced))]
      : viewsAlike(dataset, view).map((one) => extentOf(dataset, one));
  const chord = Math.min(...extents.map((one) => one.chord));
  return {
    type: view.measure === null ? 'square-root' : 'linear',
    max: Math.max(0, ...extents.map(({ max }) => max)),
    cap: capOf((chord * pixelsPerWorld(overview)) / unit),
    unit,
  };
}

const isPlaced = ({ unbroken }: PairFlow): boolean => !unbroken;
