import { group } from 'd3';
import { isStock } from '../src/model/measure';
import { isWithin, type Gazetteer } from '../src/model/place';
import type { Flow } from '../src/model/flow';
import type { Facts, Typed } from './facts';
import { errorAt, problem, type Problem } from './problem';

/** What must hold of one flow: value or reason, period, footing, unit. */
export function checkFlow(at: Typed<Flow>, facts: Facts): Problem[] {
  const { record } = at;
  const found: Problem[] = [];
  if (record.value !== null && record.value < 0)
    found.push(
      errorAt(at, 'value', `${record.value} is negative`, 'turn the flow round or correct it'),
    );
  if (record.value === null && record.missing === null)
    found.push(errorAt(at, 'missing', 'has no reason for the empty value', 'give the reason'));
  if (record.value !== null && record.missing !== null)
    found.push(
      errorAt(at, 'missing', 'gives a reason although there is a value', 'empty one of the two'),
    );
  if (record.cumulative && record.periodStart === '')
    found.push(
      errorAt(
        at,
        'period_start',
        'is empty in a running total',
        'give the start, or write unknown',
      ),
    );
  if (record.cumulative && record.periodEnd === '')
    found.push(
      errorAt(at, 'period_end', 'is empty in a running total', 'give the date it runs to'),
    );
  if (isStock(record.basis) && (record.cumulative || record.periodStart !== record.periodEnd))
    found.push(
      errorAt(
        at,
        'period_start',
        'differs from the end of a stock',
        'repeat the date of the count',
      ),
    );
  const { start = null, end = 0 } = record.period ?? {};
  if (start !== null && end < start)
    found.push(errorAt(at, 'period_end', 'lies before the start', 'swap or correct the dates'));
  if (record.confidence === 'two-sources' && record.sources.length < 2)
    found.push(
      problem(
        'warning',
        at.row,
        'sources',
        'names one of two sources',
        'add the second if it is in sources.csv',
      ),
    );
  const measure = facts.measures.find((one) => one.record.id === record.measure)?.record;
  const money = ['in-place', 'completed', 'subscribed', 'registered', 'agreed', 'intended'];
  if (measure && measure.unit !== '100m-cny' && money.includes(record.basis))
    found.push(
      errorAt(
        at,
        'basis',
        `“${record.basis}” is a footing of money, ${measure.id} counts`,
        'choose another basis',
      ),
    );
  if (measure?.unit === 'count' && record.value !== null && record.value % 1 > 0)
    found.push(
      errorAt(at, 'value', `${record.value} is no count`, `${measure.id} takes whole numbers`),
    );
  return found;
}

/** The same fact typed twice. */
export function duplicateFacts(flows: readonly Typed<Flow>[]): Problem[] {
  const lines = new Map<string, number>();
  return flows.flatMap((at) => {
    const { record } = at;
    // Single projects of one pair and month are different facts, told apart by their notes.
    const key = [
      record.origin,
      record.destination,
      record.kind,
      record.measure,
      record.basis,
      record.scope,
      record.industry,
      record.periodStart,
      record.periodEnd,
      record.sources[0],
      record.partOf,
      record.scope === 'single' || record.scope === 'sub-area' || record.scope === 'one-maker'
        ? record.id
        : '',
    ].join('|');
    const earlier = lines.get(key);
    lines.set(key, at.row.line);
    return earlier === undefined
      ? []
      : [
          errorAt(
            at,
            'id',
            `repeats the fact of line ${earlier}`,
            'remove one, or tell them apart by basis, scope or part_of',
          ),
        ];
  });
}

/** A whole that is smaller than its own parts of the same footing and period points to a slip. */
export function partsAboveWholes(flows: readonly Typed<Flow>[], gazetteer: Gazetteer): Problem[] {
  return flows.flatMap((whole) => {
    const { value, industry } = whole.record;
    const parts = flows.filter((part) => isPartOf(part.record, whole.record, gazetteer));
    // Parts by sector, by scope and by place each make up the whole in their own way.
    const ways = group(parts, ({ record }) => `${record.scope}/${record.industry === industry}`);
    return [...ways.values()].flatMap((some) => {
      const sum = some.reduce((total, part) => total + (part.record.value ?? 0), 0);
      const lines = some.map((part) => part.row.line).join(', ');
      const what = `${value} is less than its parts together (${sum}, lines ${lines})`;
      return value !== null && sum > value + 1e-6
        ? [problem('warning', whole.row, 'value', what, 'check both; definitions may differ')]
        : [];
    });
  });
}

/** Declared as a part, or one by its places; more than “at least” is no contradiction. */
function isPartOf(part: Flow, whole: Flow, gazetteer: Gazetteer): boolean {
  const isSame = (keys: readonly (keyof Flow)[]): boolean =>
    keys.every((key) => part[key] === whole[key]);
  if (part === whole || whole.bound === 'at-least') return false;
  if (!isSame(['measure', 'basis', 'periodStart', 'periodEnd', 'cumulative'])) return false;
  if (part.partOf !== null) return part.partOf === whole.id;
  return (
    whole.scope !== 'single' &&
    isSame(['scope', 'industry']) &&
    !isSame(['origin', 'destination']) &&
    isWithin(part.origin, whole.origin, gazetteer) &&
    isWithin(part.destination, whole.destination, gazetteer)
  );
}
