import { line, max, min, range, scaleLinear } from 'd3';
import { yearOf } from './period';
import type { SeriesMark, TimeSeries } from './timeSeries';

/** A mark with its place in the drawing, in the drawing's units from the upper left corner. */
export interface PlacedMark {
  readonly mark: SeriesMark;
  /** Which of the given series it is of. */
  readonly series: number;
  readonly x: number;
  /** On the axis when the value is missing. */
  readonly y: number;
  /** From and to on the time axis, for a stretch; else both are x. */
  readonly left: number;
  readonly right: number;
}

/** Marks at about one place of the time axis, pointed at together, and the strip of the drawing that is theirs. */
export interface Stop {
  readonly marks: readonly PlacedMark[];
  readonly left: number;
  readonly right: number;
}

export interface Tick {
  readonly at: number;
  readonly value: number;
}

export interface TimeChartLayout {
  readonly marks: readonly PlacedMark[];
  readonly paths: readonly { readonly series: number; readonly d: string }[];
  /** Labels, in the middle of their years. */
  readonly years: readonly Tick[];
  /** Where years begin and end. */
  readonly borders: readonly number[];
  readonly values: readonly Tick[];
  readonly stops: readonly Stop[];
  /** The last mark of the first series that has a value: the one with a label of its own. */
  readonly last: PlacedMark | null;
}

export interface ChartSize {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Marks closer than this share a stop: a finger cannot tell them apart. */
const NEAR = 10;
/** A stretch of a month would be invisible. */
const SHORTEST = 6;
/** Room that a label of an axis takes along it. */
const YEAR_LABEL = 40;
const TICK_LABEL = 35;

/** Places series on one time axis and one axis of values from zero. */
export function layOutTimeChart(series: readonly TimeSeries[], size: ChartSize): TimeChartLayout {
  const all = series.flatMap(({ marks }) => marks);
  const first = yearOf(min(all, firstMonth) ?? 0);
  const end = yearOf(max(all, ({ period }) => period.end) ?? 0) + 1;
  const x = scaleLinear([first * 12, end * 12], [size.left, size.width - size.right]);
  const top = max(all, ({ value }) => value ?? 0) ?? 0;
  const y = scaleLinear([0, top || 1], [size.height - size.bottom, size.top]).nice(3);
  const steps = Math.max(1, Math.floor((size.height - size.top - size.bottom) / TICK_LABEL));
  const place = (mark: SeriesMark, index: number): PlacedMark => {
    const at = x(middleMonth(mark));
    const half = Math.max(SHORTEST, x(mark.period.end + 1) - x(firstMonth(mark))) / 2;
    const reach = mark.form === 'stretch' ? half : 0;
    const height = y(mark.value ?? 0);
    return { mark, series: index, x: at, y: height, left: at - reach, right: at + reach };
  };
  const marks = series.flatMap((one, index) => one.marks.map((mark) => place(mark, index)));
  const path = line<PlacedMark>(
    (placed) => placed.x,
    (placed) => placed.y,
  );
  const known = marks.filter(
    ({ mark, series: of }) => of === 0 && mark.value !== null && !mark.isRival,
  );
  return {
    marks,
    paths: series.flatMap(({ lines }, index) =>
      lines.map((own) => ({
        series: index,
        d: path(own.map((mark) => place(mark, index))) ?? '',
      })),
    ),
    years: yearTicks(first, end - 1, (year) => x(year * 12 + 6)),
    borders: range(first, end + 1).map((year) => x(year * 12)),
    values: y.ticks(steps).map((value) => ({ value, at: y(value) })),
    stops: stopsOf(marks, size),
    last: known[known.length - 1] ?? null,
  };
}

const firstMonth = ({ form, period }: SeriesMark): number =>
  form === 'running' || form === 'date' ? period.end : (period.start ?? period.end);

/** Where a mark stands: in the middle of its time, or at its date. */
const middleMonth = (mark: SeriesMark): number => (firstMonth(mark) + mark.period.end + 1) / 2;

/** First and last year, and as many in between, evenly, as have room for their labels. */
function yearTicks(first: number, last: number, at: (year: number) => number): Tick[] {
  const room = Math.max(1, Math.floor((at(last) - at(first)) / YEAR_LABEL));
  const step = Math.max(1, Math.ceil((last - first) / room));
  const years: number[] = [];
  for (let year = last; year >= first; year -= step) years.unshift(year);
  return years.map((value) => ({ value, at: at(value) }));
}

/** Every mark's strip reaches half-way to its neighbours, so that no part of the drawing is nobody's. */
function stopsOf(marks: readonly PlacedMark[], { width }: ChartSize): Stop[] {
  const groups: PlacedMark[][] = [];
  for (const placed of [...marks].sort((a, b) => a.x - b.x || a.series - b.series)) {
    const before = groups[groups.length - 1];
    if (before?.[0] && placed.x - before[0].x < NEAR) before.push(placed);
    else groups.push([placed]);
  }
  const at = groups.map((group) => group[0]?.x ?? 0);
  const border = (index: number): number => ((at[index - 1] ?? 0) + (at[index] ?? 0)) / 2;
  return groups.map((group, index) => ({
    marks: group,
    left: index === 0 ? 0 : border(index),
    right: index === groups.length - 1 ? width : border(index + 1),
  }));
}
