import { group } from 'd3';
import type { FlowView, View } from './aggregateFlows';
import { figuresOf, OF_ALL, pairIdOf, signedChange, type Figures, type PairFlow } from './pairFlow';
import { comparableTotal } from './comparableTotal';
import type { Dataset } from './dataset';
import { endsAt, figureAt, idAt, sourcesAt } from './flowTable';
import { isPlan, type Basis, type Bound } from './measure';
import type { MissingReason } from './missing';
import { yearOf, type Period } from './period';
import type { Confidence } from './source';
import { placedAmong } from './sumOfWholes';

/** Why a row has no line on the map; the order in which such rows follow the drawn ones. */
export const NOT_DRAWN = [
  'beyond-top',
  'below-min',
  'missing',
  'unsplit',
  'inside',
  'tie',
  'unpaired',
  'once',
] as const;
export type NotDrawn = (typeof NOT_DRAWN)[number];

/** From the one to lean on least. */
export const WEAKEST_FIRST: readonly Confidence[] = [
  'conflicting',
  'computed',
  'reported',
  'two-sources',
];

/** Do the records tell of what is, of what is meant to be, or of both? */
export const FOOTINGS = ['fact', 'mixed', 'plan'] as const;
export type Footing = (typeof FOOTINGS)[number];

/** One line of the view, or one record that the view knows and cannot draw. */
export interface TableRow {
  readonly key: string;
  /** 1 for the largest; rows of one value share a rank. null where there is nothing to rank. */
  readonly rank: number | null;
  readonly origin: string;
  readonly destination: string;
  readonly directed: boolean;
  /** The line that stands for the row, drawn or not; null for records that no line can stand for. */
  readonly pair: PairFlow | null;
  /** In the unit of the view's measure, a decrease negative; null when not published. */
  readonly value: number | null;
  /** The value is the number of records. */
  readonly counted: boolean;
  /** What the value is worked out from: forth and back, or one year and the other; null for a plain figure. */
  readonly figures: Figures | null;
  readonly bound: Bound | null;
  readonly missing: MissingReason | null;
  /** Share of the total of all lines that match, 0 to 1; null where they do not add up. */
  readonly share: number | null;
  readonly period: Period | null;
  readonly industries: readonly string[];
  readonly footing: Footing;
  /** null when the records stand on several. */
  readonly basis: Basis | null;
  /** A filter by industry is on and the figure is not broken down: drawn faint, not ranked. */
  readonly unbroken: boolean;
  /** One figure for several places, never split: it stands here once. */
  readonly joint: boolean;
  readonly whyNotDrawn: NotDrawn | null;
  /** Records behind the value, as rows of the flow table. */
  readonly records: readonly number[];
  /** The weakest of the records. */
  readonly confidence: Confidence;
  readonly sources: readonly string[];
}

/** What a row says of its own; the rest follows from its records. */
type Own = Omit<
  TableRow,
  'industries' | 'footing' | 'basis' | 'joint' | 'records' | 'confidence' | 'sources'
>;

/**
 * All that a view knows, largest first: every pair that matches, drawn or not, and after them the records that no
 * line can stand for. `min` is the threshold of the query, so that a row can say what keeps it off the map.
 */
export function tableRows(
  dataset: Dataset,
  view: View,
  flowView: FlowView,
  drawn: readonly PairFlow[],
  min: number | null,
): TableRow[] {
  const lines = flowView.pairs.map(lineRows(dataset, view, flowView.pairs, drawn, min));
  return lines.concat(asideRows(dataset, view, flowView));
}

/** What makes a row of one of the lines of a view. */
export function lineRows(
  dataset: Dataset,
  view: View,
  pairs: readonly PairFlow[],
  drawn: readonly PairFlow[],
  min: number | null,
): (pair: PairFlow) => TableRow {
  const isDrawn = new Set(drawn.map(pairIdOf));
  const isAdditive = dataset.measuresById.get(view.measure ?? '')?.additive ?? true;
  const total = isAdditive ? comparableTotal(pairs, dataset.gazetteer) : null;
  const ranks = ranksOf(placedAmong(pairs));
  const isCount = view.measure === null;
  return (pair) => {
    const { origin, destination, directed, bound, period, value, unbroken } = pair;
    const key = pairIdOf(pair);
    const isBelow = min !== null && value < min;
    const own: Own = {
      ...{ key, origin, destination, directed, bound, period, unbroken, pair },
      value: signedChange(pair) ?? value,
      figures: figuresOf(pair),
      rank: unbroken ? null : (ranks.get(value) ?? null),
      counted: isCount,
      missing: null,
      share: total && !unbroken ? value / total : null,
      whyNotDrawn: isDrawn.has(key) ? null : isBelow ? 'below-min' : 'beyond-top',
    };
    return new LateRow(dataset, own, () => pair.rows);
  };
}

/** Why a record has no line in a view, in the order of the table. */
export const ASIDE = ['missing', 'unsplit', 'inside', 'tie', 'unpaired', 'once'] as const;

/** The rows of records that no line can stand for. */
export const asideRows = (dataset: Dataset, view: View, { undrawn }: FlowView): TableRow[] =>
  ASIDE.flatMap((why) =>
    view.measure === null
      ? countedRows(dataset, undrawn[why], why)
      : recordRows(dataset, undrawn[why], why),
  ).map((row) => withYear(dataset, row, view));

/** By value, of lines that come the largest first. */
function ranksOf(pairs: readonly PairFlow[]): ReadonlyMap<number, number> {
  const ranks = new Map<number, number>();
  pairs.forEach(({ value }, at) => {
    if (!ranks.has(value)) ranks.set(value, at + 1);
  });
  return ranks;
}

/** A figure of one year, among the changes between two: it is none itself. */
export const isOfOneYear = ({ pair, figures }: TableRow): boolean =>
  pair === null && figures !== null;

/** A figure that a comparison of two years does not compare stands under its own. */
function withYear(dataset: Dataset, row: TableRow, { minus }: View): TableRow {
  if (minus === null || row.value === null || !row.period) return row;
  const figure = { value: row.value, bound: row.bound, period: row.period, rows: row.records };
  const isThen = yearOf(row.period.end) === minus;
  const figures: Figures = isThen ? [null, figure] : [figure, null];
  return rowOf(dataset, { ...row, figures }, row.records);
}

function recordRows(dataset: Dataset, rows: readonly number[], why: NotDrawn): TableRow[] {
  return rows.map((row) => {
    const { origin, destination, value, bound, missing, period } = figureAt(dataset.flows, row);
    const own = { origin, destination, value, bound, missing, period, ...UNRANKED };
    const key = { key: idAt(dataset.flows, row), directed: why !== 'inside', counted: false };
    return rowOf(dataset, { ...own, ...key, whyNotDrawn: why }, [row]);
  });
}

/** Where lines count records whatever their direction, so do the rows without a line. */
function countedRows(dataset: Dataset, rows: readonly number[], why: NotDrawn): TableRow[] {
  const sortedEnds = (row: number): string[] => {
    const { origin, destination } = endsAt(dataset.flows, row);
    return [origin, destination].sort();
  };
  const byPair = group(rows, (row) => sortedEnds(row).join('~'));
  return [...byPair].map(([id, own]) => {
    const [first = 0] = own;
    const [origin = '', destination = ''] = sortedEnds(first);
    const ends = { key: `${why}:${id}`, origin, destination, directed: false };
    const value = { value: own.length, bound: null, missing: null, period: null, counted: true };
    return rowOf(dataset, { ...UNRANKED, ...ends, ...value, whyNotDrawn: why }, own);
  });
}

const UNRANKED = { pair: null, rank: null, share: null, unbroken: false, figures: null };

const rowOf = (dataset: Dataset, own: Own, records: readonly number[]): TableRow =>
  new LateRow(dataset, own, () => records);

type Figure = ReturnType<typeof figureAt>;

/** A row that looks at its records when somebody asks: of tens of thousands a screen shows a few. */
class LateRow implements TableRow {
  declare readonly key: string;
  declare readonly rank: number | null;
  declare readonly origin: string;
  declare readonly destination: string;
  declare readonly directed: boolean;
  declare readonly pair: PairFlow | null;
  declare readonly value: number | null;
  declare readonly counted: boolean;
  declare readonly figures: Figures | null;
  declare readonly bound: Bound | null;
  declare readonly missing: MissingReason | null;
  declare readonly share: number | null;
  declare readonly period: Period | null;
  declare readonly unbroken: boolean;
  declare readonly whyNotDrawn: NotDrawn | null;
  declare private readonly dataset: Dataset;
  declare private readonly list: () => readonly number[];

  constructor(dataset: Dataset, own: Own, list: () => readonly number[]) {
    this.dataset = dataset;
    this.list = list;
    this.key = own.key;
    this.rank = own.rank;
    this.origin = own.origin;
    this.destination = own.destination;
    this.directed = own.directed;
    this.pair = own.pair;
    this.value = own.value;
    this.counted = own.counted;
    this.figures = own.figures;
    this.bound = own.bound;
    this.missing = own.missing;
    this.share = own.share;
    this.period = own.period;
    this.unbroken = own.unbroken;
    this.whyNotDrawn = own.whyNotDrawn;
  }

  get records(): readonly number[] {
    return this.list();
  }

  get industries(): readonly string[] {
    if (this.pair?.industry) return [this.pair.industry];
    if (this.pair?.counted?.industries === OF_ALL) return [];
    return [...new Set(this.flows().flatMap(({ industry }) => industry ?? []))];
  }

  get basis(): Basis | null {
    const bases = this.bases();
    return bases.length === 1 ? (bases[0] ?? null) : null;
  }

  get footing(): Footing {
    const bases = this.bases();
    const plans = bases.filter(isPlan).length;
    return plans === 0 ? 'fact' : plans === bases.length ? 'plan' : 'mixed';
  }

  get joint(): boolean {
    const { gazetteer } = this.dataset;
    const isJoint = (id: string): boolean => (gazetteer.get(id)?.members.length ?? 0) > 1;
    return isJoint(this.origin) || isJoint(this.destination);
  }

  get confidence(): Confidence {
    const flows = this.flows();
    return (
      WEAKEST_FIRST.find((one) => flows.some(({ confidence }) => confidence === one)) ?? 'reported'
    );
  }

  get sources(): readonly string[] {
    const known = this.pair?.counted?.sources;
    const { flows } = this.dataset;
    return known ?? [...new Set(this.records.flatMap((row) => sourcesAt(flows, row)))];
  }

  private flows(): Figure[] {
    return this.records.map((row) => figureAt(this.dataset.flows, row));
  }

  private bases(): Basis[] {
    return [...new Set(this.flows().map(({ basis }) => basis))];
  }
}
