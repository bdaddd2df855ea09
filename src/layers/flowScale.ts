import { aggregateFlows, type View } from '../model/aggregateFlows';
import type { Dataset } from '../model/dataset';
import { UNFILTERED } from '../model/flowFilter';
import { largestChange } from '../model/largestChange';
import type { PeriodChoice, ScaleChoice } from '../model/query';
import { EVERY_YEAR, periodChoices } from '../model/view';

/** Widths in pixels at 1080p (rule R7): floor, cap. */
export const MIN_WIDTH = 1.5;
const MAX_WIDTH = 12;

/**
 * How an amount becomes a width and a step of lightness. `linear` for measures; `square-root` for counts of records,
 * whose widest line would leave all others at the floor. Both go through zero; the legend says which.
 */
export interface FlowScale {
  readonly type: 'linear' | 'square-root';
  /** The amount drawn at `MAX_WIDTH`. */
  readonly max: number;
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
  Math.max(shareOf(scale, value) * MAX_WIDTH, MIN_WIDTH) * scale.unit;

/** True for an amount that is drawn wider than it is. */
export const isBelowFloor = (scale: FlowScale, value: number): boolean =>
  shareOf(scale, value) * MAX_WIDTH < MIN_WIDTH;

/** The amount drawn at exactly the floor. */
export function floorValue({ type, max }: FlowScale): number {
  const share = MIN_WIDTH / MAX_WIDTH;
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
  const samples: number[] = [];
  for (const value of rounds) {
    const width = widthOf(scale, value);
    const last = samples.at(-1);
    const isTellable = last === undefined || widthOf(scale, last) - width >= 2 * scale.unit;
    if (isTellable && !isBelowFloor(scale, value) && samples.length < 4) samples.push(value);
  }
  return samples;
}

/**
 * The scale of a view, fixed for all its filters and for every time of the same sort (rule R18): figures of a period,
 * sums of several periods, and running totals have one scale each, so that two years can be compared.
 * Bilateral sums have their own, and so have changes: that of the largest one between any two years.
 * `auto` fits it to what the filters leave instead; the legend says so.
 */
export function flowScaleOf(
  dataset: Dataset,
  view: View,
  choice: ScaleChoice,
  unit: number,
): FlowScale {
  const type = view.measure === null ? 'square-root' : 'linear';
  if (choice === 'auto') {
    const placed = aggregateFlows(dataset, view).pairs.filter(({ unbroken }) => !unbroken);
    return { type, max: placed[0]?.value ?? 0, unit };
  }
  if (view.minus !== null) return { type, max: largestChange(dataset, view), unit };
  const mode = view.mode === 'sum' ? 'sum' : 'directed';
  const isSum =
    view.period.mode === 'span' &&
    (view.period.from === null || view.period.from !== view.period.to);
  const largestPair = (period: PeriodChoice): number =>
    aggregateFlows(dataset, { ...view, ...UNFILTERED, mode, level: view.level, period }).pairs[0]
      ?.value ?? 0;
  if (isSum) return { type, max: largestPair(EVERY_YEAR), unit };
  if (view.period.mode === 'cumulative') return { type, max: largestPair(view.period), unit };
  const years = periodChoices(dataset, view).years.map(({ year }) => year);
  const times: PeriodChoice[] = [
    { mode: 'latest' },
    ...years.map((year) => ({ mode: 'span', from: year, to: year }) as const),
  ];
  return { type, max: Math.max(...times.map(largestPair)), unit };
}
