import { aggregateFlows, type View } from './aggregateFlows';
import { inYear } from './comparison';
import type { Dataset } from './dataset';
import { isStock } from './measure';
import type { PeriodChoice } from './query';
import { periodChoices } from './view';

/** The years in which a view has at least one line, ascending: figures of that year alone, never running totals. */
export function yearsWithLines(dataset: Dataset, view: View): number[] {
  return periodChoices(dataset, view).years.flatMap(({ year }) => {
    const ofYear = { ...view, minus: null, period: inYear(year) };
    if (dataset.flows.packed?.hasLine(dataset, ofYear)) return [year];
    const { pairs } = aggregateFlows(dataset, ofYear);
    return pairs.some(({ unbroken }) => !unbroken) ? [year] : [];
  });
}

/** Can the figures of several years be added up? Not those of a stock, and records are counted, not added. */
export const mayAddYears = ({ basis, measure }: View): boolean =>
  measure !== null && basis !== null && !isStock(basis);

/**
 * What playing shows one after the other: each year by itself, or all from the first to it. Either way figures of a
 * period: a running total that a source has published is in none of them.
 */
export const timeSteps = (years: readonly number[], isAdding: boolean): PeriodChoice[] =>
  years.map((year) => (isAdding ? { mode: 'span', from: null, to: year } : inYear(year)));

/** Does a choice of time add up from the beginning? */
export const isAddingUp = (period: PeriodChoice): boolean =>
  period.mode === 'span' && period.from === null && period.to !== null;

/** The step after or before a choice of time; null at the end. Whatever is no step itself is before the first. */
export function stepBeside(
  steps: readonly PeriodChoice[],
  period: PeriodChoice,
  by: 1 | -1,
): PeriodChoice | null {
  const end = endOf(period);
  const beyond = steps.filter((step) => (endOf(step) - end) * by > 0);
  return (by > 0 ? beyond[0] : beyond[beyond.length - 1]) ?? null;
}

const endOf = (period: PeriodChoice): number =>
  period.mode === 'span' ? (period.to ?? -Infinity) : -Infinity;
