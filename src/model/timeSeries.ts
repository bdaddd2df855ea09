import type { Bound } from './measure';
import type { MissingReason } from './missing';
import { isWholeYear, type Period } from './period';

/** How a figure stands in time: for a year, at a date, for another stretch, or running since a start. */
export type MarkForm = 'year' | 'date' | 'stretch' | 'running';

/** One figure on a time axis. */
export interface SeriesMark {
  /** Row of the table of flows, or place in a list of indicators. */
  readonly row: number;
  readonly form: MarkForm;
  readonly period: Period;
  /** null when missing: it has a place in time and a reason, but no height. */
  readonly value: number | null;
  readonly missing: MissingReason | null;
  readonly bound: Bound | null;
  /** Another account of the same time is preferred to this one. */
  readonly isRival: boolean;
  /** Some source says otherwise. */
  readonly isDisputed: boolean;
}

/** Figures of one thing over time, earliest first. */
export interface TimeSeries {
  readonly marks: readonly SeriesMark[];
  /** Marks with nothing missing between them: what may be joined by a line. */
  readonly lines: readonly (readonly SeriesMark[])[];
  /** Figures without a date: on no axis. */
  readonly undated: number;
}

/** A year at most lies between two marks of a line. */
const STEP = 12;

/**
 * Marks in order of their ends, of those that end together the longest last, and the lines that join them: years that follow each other, dates and running totals
 * less than a year apart, running totals only from one and the same known start. A gap stays a gap.
 */
export function seriesOf(marks: readonly SeriesMark[], undated = 0): TimeSeries {
  const sorted = [...marks].sort(
    (a, b) =>
      a.period.end - b.period.end ||
      startOf(b) - startOf(a) ||
      Number(b.isRival) - Number(a.isRival),
  );
  const lines: SeriesMark[][] = [];
  for (const mark of sorted) {
    if (mark.value === null || mark.isRival || mark.form === 'stretch') continue;
    const line = lines.find((one) => follows(one[one.length - 1], mark));
    if (line) line.push(mark);
    else lines.push([mark]);
  }
  return { marks: sorted, lines: lines.filter(({ length }) => length > 1), undated };
}

/** An unknown start sorts as the latest: it must not outrank one that is known. */
const startOf = ({ period }: SeriesMark): number => period.start ?? period.end;

function follows(before: SeriesMark | undefined, mark: SeriesMark): boolean {
  if (!before || before.form !== mark.form) return false;
  const months = mark.period.end - before.period.end;
  if (months <= 0 || months > STEP) return false;
  const { start } = mark.period;
  return mark.form !== 'running' || (start !== null && start === before.period.start);
}

/** The form of a figure that is neither running nor a stock. */
export const formOf = (period: Period): MarkForm => (isWholeYear(period) ? 'year' : 'stretch');
