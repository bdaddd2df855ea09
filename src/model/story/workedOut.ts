import type { Dataset } from '../dataset';
import { decimal } from '../decimal';
import type { Bound } from '../measure';
import { lengthOf, type Period } from '../period';
import { NONE } from '../flowTable';
import { overlaps } from '../place';
import { boundOf } from '../pairValue';
import { faulty, type Figure, type FigureValue, type Footing } from './storyFigure';

type Amount = Extract<FigureValue, { type: 'amount' }>;

const both = (a: Figure, b: Figure) => ({
  rows: [...new Set([...a.rows, ...b.rows])],
  sources: [...new Set([...a.sources, ...b.sources])],
});

const amountOf = ({ value }: Figure): Amount | null => (value.type === 'amount' ? value : null);

/** What stands in the way of two figures, if anything does: what is missing is told as missing. */
const obstacle = (...figures: readonly Figure[]): Figure | null =>
  figures.find(({ value }) => value.type === 'fault') ??
  figures.find(({ value }) => value.type === 'missing') ??
  (figures.every((figure) => amountOf(figure)) ? null : faulty('syntax', 'amount'));

const isSamePeriod = (a: Period | null, b: Period | null): boolean =>
  a !== null && b !== null && a.start === b.start && a.end === b.end;

/** Do two figures count the same, of the same places or at the same time? Stretches of time are equally long. */
function areAlike(a: Footing, b: Footing): boolean {
  if (a.key !== b.key) return false;
  if (isSamePeriod(a.period, b.period)) return true;
  if (a.ends !== b.ends || !a.period || !b.period) return false;
  return lengthOf(a.period) !== null && lengthOf(a.period) === lengthOf(b.period);
}

/** A result is exact when both are; where only what is counted is a lower bound, so is the result. */
const looser = (a: Bound | null, b: Bound | null): Bound | null => (b === null ? a : 'about');

type Work = (now: Amount, then: Amount) => FigureValue | null;

const WORKS = {
  change: (a, b) => ({
    type: 'change',
    value: decimal(a.value - b.value),
    bound: looser(a.bound, b.bound),
    measure: a.measure,
  }),
  times: (a, b) =>
    b.value > 0
      ? { type: 'times', value: a.value / b.value, bound: looser(a.bound, b.bound) }
      : null,
  growth: (a, b) =>
    b.value > 0
      ? { type: 'growth', value: a.value / b.value - 1, bound: looser(a.bound, b.bound) }
      : null,
  share: (a, b) =>
    b.value >= a.value && b.value > 0 && isSamePeriod(a.footing.period, b.footing.period)
      ? { type: 'share', value: a.value / b.value, bound: looser(a.bound, b.bound) }
      : null,
} satisfies Readonly<Record<string, Work>>;

export type WorkName = keyof typeof WORKS;
export const WORK_NAMES = Object.keys(WORKS) as readonly WorkName[];

/** One figure set against another of its like. */
export function workOut(name: WorkName, a: Figure, b: Figure): Figure {
  const stop = obstacle(a, b);
  const [now, then] = [amountOf(a), amountOf(b)];
  if (stop || !now || !then) return stop ?? faulty('syntax', name);
  if (!areAlike(now.footing, then.footing)) return faulty('unlike', name);
  const value = WORKS[name](now, then);
  return value ? { value, ...both(a, b) } : faulty('none', name);
}

/** Figures of flows of one footing and time, of which no two share ground, added. */
export function addFigures(dataset: Dataset, figures: readonly Figure[]): Figure {
  const stop = obstacle(...figures);
  const amounts = figures.flatMap((figure) => amountOf(figure) ?? []);
  const [first, ...rest] = amounts;
  if (stop || !first || figures.length < 2) return stop ?? faulty('syntax', 'add');
  const rows = figures.flatMap((figure) => figure.rows);
  if (!figures.every((figure) => isAdditive(dataset, figure))) return faulty('none', 'add');
  const isLike = ({ footing }: Amount): boolean =>
    footing.key === first.footing.key && isSamePeriod(footing.period, first.footing.period);
  const areApart = amounts.every((one, index) =>
    amounts
      .slice(0, index)
      .every((other) => isApart(one.footing.ends, other.footing.ends, dataset)),
  );
  if (!rest.every(isLike) || !areApart) return faulty('unlike', 'add');
  const value = decimal(amounts.reduce((sum, one) => sum + one.value, 0));
  const ends = amounts.map(({ footing }) => footing.ends).join('+');
  return {
    value: {
      ...first,
      value,
      bound: boundOf(dataset.flows, rows),
      footing: { ...first.footing, ends },
    },
    rows,
    sources: [...new Set(figures.flatMap((figure) => figure.sources))],
  };
}

/** Shares are no parts, nor is what is not a flow; a sum is not added again, for its parts might be. */
function isAdditive({ flows: table, measuresById }: Dataset, figure: Figure): boolean {
  const isSum = amountOf(figure)?.footing.ends.includes('+') ?? true;
  const measures = figure.rows.map((row) => table.measures[table.measure[row] ?? NONE] ?? '');
  return !isSum && measures.length > 0 && measures.every((id) => measuresById.get(id)?.additive);
}

/** Do two flows have nothing in common? Their origins are apart, or their destinations. */
function isApart(one: string, other: string, { gazetteer }: Dataset): boolean {
  const [from = '', to = ''] = one.split('~');
  const [origin = '', destination = ''] = other.split('~');
  return !overlaps(from, origin, gazetteer) || !overlaps(to, destination, gazetteer);
}
