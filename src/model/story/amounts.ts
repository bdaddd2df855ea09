import { comparableTotal } from '../comparableTotal';
import type { Dataset } from '../dataset';
import { flowAt, type FlowTable } from '../flowTable';
import { MISSING_REASONS } from '../missing';
import { boundOf, envelope } from '../pairValue';
import { isBetween, type PairFlow } from '../pairFlow';
import { periodOf } from '../period';
import { isCounted } from '../placeTotals';
import type { Shown } from '../shown';
import { wholesAmong } from '../sumOfWholes';
import { faulty, unitOf, type Figure, type Footing } from './storyFigure';

/** A record of a flow, by its id. */
export function flowFigure({ flows: table, measuresById }: Dataset, id: string): Figure {
  const row = table.details.id.indexOf(id);
  if (row < 0) return faulty('unknown-id', id);
  const flow = flowAt(table, row);
  const { sources, missing, value, bound } = flow;
  const measure = measuresById.get(flow.measure);
  if (!measure) return faulty('unknown-id', flow.measure);
  if (value === null)
    return { value: { type: 'missing', reason: missing ?? 'not-reported' }, rows: [row], sources };
  const ends = `${flow.origin}~${flow.destination}`;
  const footing = { key: rowsKey(table, [row]), ends, period: flow.period };
  return { value: { type: 'amount', value, bound, measure, footing }, rows: [row], sources };
}

/** The line of a view between two places. */
export function pairFigure(shown: Shown, id: string): Figure {
  const [origin = '', destination = ''] = id.split('~');
  const { gazetteer } = shown.dataset;
  const strange = [origin, destination].find((one) => !gazetteer.has(one));
  if (strange !== undefined) return faulty('unknown-id', strange || id);
  const pair = shown.flowView.pairs.find((one) => isBetween(one, { origin, destination }));
  return pair ? sumFigure(shown, [pair], id) : noFigure;
}

/** A figure that nobody has published: the gap of a row of bars. */
export function missingFigure(word: string): Figure {
  const reason = MISSING_REASONS.find((one) => one === word);
  return reason ? { ...noFigure, value: { type: 'missing', reason } } : faulty('syntax', word);
}

const noFigure: Figure = {
  value: { type: 'missing', reason: 'not-reported' },
  rows: [],
  sources: [],
};

/**
 * What goes out of a place or comes into it in a view (`out:beijing`), added as `placeTotals` adds: a whole and its part
 * once, a joint figure in no member's total. `all`: the total of the view, where its figures make one.
 */
export function totalFigure(shown: Shown, what: string): Figure {
  const [side = '', place = ''] = what.split(':');
  const { gazetteer } = shown.dataset;
  if (!shown.measure?.additive) return faulty('none', what);
  const plain = shown.flowView.pairs.filter((pair) => isCounted(pair) && pair.directed);
  if (side === 'all')
    return comparableTotal(plain, gazetteer) === null
      ? faulty('none', what)
      : sumFigure(shown, wholesAmong(plain, gazetteer), what);
  if (side !== 'out' && side !== 'in') return faulty('syntax', what);
  if (!gazetteer.has(place)) return faulty('unknown-id', place);
  const end = side === 'out' ? 'origin' : 'destination';
  const own = plain.filter((pair) => pair[end] === place);
  return own.length === 0 ? noFigure : sumFigure(shown, wholesAmong(own, gazetteer), what);
}

/** The values of some pairs of a view, of which none is a part of another, added. */
function sumFigure(
  { dataset: { flows: table }, measure, view }: Shown,
  pairs: readonly PairFlow[],
  ends: string,
): Figure {
  const rows = pairs.flatMap((pair) => pair.rows);
  const sources = [...new Set(rows.flatMap((row) => table.details.sources[row] ?? []))];
  const only = pairs.length === 1 ? pairs[0] : undefined;
  const sum = pairs.reduce((total, { value }) => total + value, 0);
  const value = only?.change && only.change.now.value < only.change.then.value ? -sum : sum;
  const bound = only ? only.bound : boundOf(table, rows);
  const known = measure ?? unitOf({ zh: '条', en: 'records' });
  if (view.minus !== null)
    return { value: { type: 'change', value, bound, measure: known }, rows, sources };
  const periods = pairs.flatMap(({ period }) => period ?? []);
  const footing: Footing = {
    key: measure ? rowsKey(table, rows) : 'records',
    ends,
    period: periods.length === pairs.length ? envelope(periods) : null,
  };
  return { value: { type: 'amount', value, bound, measure: known, footing }, rows, sources };
}

/** What some records count, as a key; rows of several footings have several in it, so that only their like is alike. */
function rowsKey(table: FlowTable, rows: readonly number[]): string {
  const columns = ['measure', 'basis', 'scope', 'kind', 'industry', 'cumulative'] as const;
  const keys = rows.map((row) => columns.map((column) => table[column][row]).join('/'));
  return [...new Set(keys)].sort().join(' ');
}

/** A share, ratio or statement of the table of annotations. */
export function annotationFigure({ annotations, quantities }: Dataset, id: string): Figure {
  const found = annotations.find((one) => one.id === id);
  if (!found) return faulty('unknown-id', id);
  const { value, bound, quantity, sources, origin, destination } = found;
  const measure = unitOf(quantities.get(quantity)?.unit ?? null);
  if (value === null)
    return { value: { type: 'missing', reason: 'not-reported' }, rows: [], sources };
  const footing = {
    key: quantity,
    ends: destination === null ? origin : `${origin}~${destination}`,
    period: periodOf(found.periodStart, found.periodEnd),
  };
  return { value: { type: 'amount', value, bound, measure, footing }, rows: [], sources };
}

/** A yearly figure of one place. */
export function indicatorFigure({ indicators, quantities }: Dataset, id: string): Figure {
  const found = indicators.find((one) => one.id === id);
  if (!found) return faulty('unknown-id', id);
  const { value, bound, quantity, place, year, source } = found;
  const measure = unitOf(quantities.get(quantity)?.unit ?? null);
  const footing = { key: quantity, ends: place, period: periodOf(year, year) };
  return { value: { type: 'amount', value, bound, measure, footing }, rows: [], sources: [source] };
}
