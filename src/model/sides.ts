import { aggregateFlows, type View } from './aggregateFlows';
import { hasModes, inYear, singleYear } from './comparison';
import type { Dataset } from './dataset';
import { comparableYears } from './likeRows';
import { BASES, type Basis, type Measure } from './measure';
import type { Beside, ComparedBy, PeriodChoice, Query } from './query';
import { yearsWithLines } from './timeSteps';
import { measureChoices, viewOf } from './view';

/** One of the views that are compared. */
export interface Side {
  /** As in `Beside.other`: years, an industry, a measure with its basis. */
  readonly id: string;
  /** The whole view: plain lines, nothing left to defaults. */
  readonly query: Query;
}

export type SideName = 'first' | 'second';

export interface Comparison {
  readonly by: ComparedBy;
  /** What can be chosen as a side, in the order of time or of the tables. */
  readonly choices: readonly string[];
  /** Two of them, in the same order; null where there are not two. */
  readonly sides: readonly [Side, Side] | null;
}

/** What a query asks to be compared, completed by what the data suggest. */
export function comparisonOf(dataset: Dataset, query: Query): Comparison {
  const by = query.beside?.by ?? 'period';
  const view = viewOf(dataset, query);
  const choices = sideChoices(dataset, view, by);
  const own = ownId(view, by);
  const minus = by === 'period' && query.minus !== null ? String(query.minus) : null;
  const asked = query.beside?.other ?? minus;
  const both = twoOf(own, asked === own ? null : asked, suggestions(dataset, view, by, choices));
  if (!both) return { by, choices, sides: null };
  const rank = (id: string): number => (by === 'period' ? yearsOf(id)[0] : choices.indexOf(id));
  const [first, second] = [...both].sort((a, b) => rank(a) - rank(b) || a.localeCompare(b, 'en'));
  const side = (id = ''): Side => ({ id, query: sideQuery(query, view, by, id) });
  return { by, choices, sides: [side(first), side(second)] };
}

/** What to ask for so that the best two are compared; null where nothing needs to be said. */
export function suggestedBeside(dataset: Dataset, query: Query, by: ComparedBy): Beside | null {
  if (by === 'period') return null;
  const { sides } = comparisonOf(dataset, { ...query, beside: { by, other: null } });
  const own = ownId(viewOf(dataset, query), by);
  return { by, other: sides?.find(({ id }) => id !== own)?.id ?? null };
}

/** The choices that have lines: years with figures of their own, industries, measures of one unit. */
function sideChoices(dataset: Dataset, view: View, by: ComparedBy): string[] {
  if (by === 'period') return yearsWithLines(dataset, view).map(String);
  const plain = { ...view, mode: 'directed', minus: null } as const;
  const hasLines = (own: Partial<View>): boolean =>
    aggregateFlows(dataset, { ...plain, ...own }).pairs.some(({ unbroken }) => !unbroken);
  if (by === 'industry')
    return dataset.industries.flatMap(({ id }) =>
      hasLines({ industries: new Set([id]) }) ? [id] : [],
    );
  const own = dataset.measuresById.get(view.measure ?? '');
  return measureChoices(dataset, view.topic).flatMap(({ measure, bases }) =>
    isOfUnit(dataset.measuresById.get(measure), own)
      ? bases.flatMap((basis) => (hasLines({ measure, basis }) ? [measureId(measure, basis)] : []))
      : [],
  );
}

const isOfUnit = (one: Measure | undefined, other: Measure | undefined): boolean =>
  one !== undefined && one.unit === other?.unit && one.unitName.zh === other.unitName.zh;

const measureId = (measure: string, basis: Basis): string => `${measure}~${basis}`;

/** The side that the view itself is; null where it is none, such as all years or several industries. */
export function ownId({ period, industries, measure, basis }: View, by: ComparedBy): string | null {
  if (by === 'measure') return measure && basis && measureId(measure, basis);
  if (by === 'industry') return industries?.size === 1 ? ([...industries][0] ?? null) : null;
  const year = singleYear(period);
  if (year !== null) return String(year);
  const isRange = period.mode === 'span' && period.from !== null && period.to !== null;
  return isRange ? yearsId(period.from, period.to) : null;
}

/** Pairs of sides, the best first: of years those whose figures can be subtracted, the latest. */
function suggestions(
  dataset: Dataset,
  view: View,
  by: ComparedBy,
  choices: readonly string[],
): readonly (readonly [string, string])[] {
  const latestFirst = by === 'period' ? [...choices].reverse() : choices;
  const any = latestFirst.flatMap((a, index) =>
    latestFirst.slice(index + 1).map((b) => [a, b] as const),
  );
  const like =
    by === 'period' && hasModes(view.topic)
      ? comparableYears(dataset, view).map(({ now, then }) => [String(now), String(then)] as const)
      : [];
  const offered = like.filter((both) => both.every((id) => choices.includes(id)));
  return [...offered, ...any];
}

/** Two different sides: those that are given, completed by the best suggestion that holds them. */
function twoOf(
  own: string | null,
  asked: string | null,
  suggested: readonly (readonly [string, string])[],
): readonly [string, string] | null {
  if (own !== null && asked !== null) return [own, asked];
  const given = own ?? asked;
  const best = suggested.find((both) => given === null || both.includes(given));
  if (best) return best;
  const other = suggested[0]?.[0];
  return given !== null && other !== undefined ? [given, other] : null;
}

/** Which side the view is, or whether it is their difference; null for neither. */
export const viewedSide = (view: View, { by, sides }: Comparison): SideName | 'minus' | null => {
  if (view.minus !== null && by === 'period') return 'minus';
  const own = ownId(view, by);
  if (own === sides?.[0].id) return 'first';
  return own === sides?.[1].id ? 'second' : null;
};

/** First and last year of a side by period. */
export function yearsOf(id: string): readonly [number, number] {
  const [from = 0, to = from] = id.split('..').map(Number);
  return from <= to ? [from, to] : [to, from];
}

const yearsId = (from: number, to: number): string =>
  from === to ? String(from) : `${from}..${to}`;

/** A side by period that begins in another year, and ends no earlier; a single year stays one. */
export function beginningIn(id: string, year: number): string {
  const [from, to] = yearsOf(id);
  return yearsId(year, from === to ? year : Math.max(to, year));
}

/** A side by period that ends in another year. */
export const endingIn = (id: string, year: number): string => yearsId(yearsOf(id)[0], year);

function periodOfSide(id: string): PeriodChoice {
  const [from, to] = yearsOf(id);
  return from === to ? inYear(from) : { mode: 'span', from, to };
}

/** The view of a side. All else is as in the query, what that leaves open as in its view. */
export function sideQuery(query: Query, view: View, by: ComparedBy, id: string): Query {
  const { topic, measure, basis, period } = view;
  const same: Query = {
    ...query,
    ...{ topic, measure, basis, period, mode: 'directed', minus: null, beside: null },
  };
  if (by === 'period') return { ...same, period: periodOfSide(id) };
  if (by === 'industry') return { ...same, industries: [id] };
  const [own = '', footing = ''] = id.split('~');
  return { ...same, measure: own, basis: BASES.find((one) => one === footing) ?? null };
}

/** What makes a side the view, with the other one beside it. `minus`: the view is the second less the first. */
export function asView(
  by: ComparedBy,
  [first, second]: readonly [Side, Side],
  which: SideName | 'minus',
): Partial<Query> {
  const [own, other] = which === 'first' ? [first, second] : [second, first];
  const { measure, basis, period, industries } = own.query;
  return {
    ...{ measure, basis, period, industries, mode: 'directed' },
    minus: which === 'minus' ? yearsOf(first.id)[0] : null,
    beside: { by, other: other.id },
  };
}
