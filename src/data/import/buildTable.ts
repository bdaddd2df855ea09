import type { Bilingual } from '../../model/bilingual';
import type { FlowTable } from '../../model/flowTable';
import { NONE } from '../../model/flowTable';
import { OWN } from '../../model/import/importedTable';
import type { RowKind, Sheet } from '../../model/import/sheet';
import { periodOf } from '../../model/period';
import { BASES, isStock } from '../../model/measure';
import { CONFIDENCES } from '../../model/source';
import { RowDetails } from './rowDetails';
import type { Reading } from './tableReading';
import type { UsedPeriod } from './periodBook';

/** Id of the source that every record names: the file itself. */
export const OWN_SOURCE = `${OWN}source`;

const UNDATED: UsedPeriod = { start: '', end: '', isCumulative: false };
const ROW_WORDS: Readonly<Record<RowKind, { zh: string; en: string; ens: string }>> = {
  row: { zh: '行', en: 'row', ens: 'rows' },
  record: { zh: '条', en: 'record', ens: 'records' },
  feature: { zh: '个要素', en: 'feature', ens: 'features' },
};

/** The records that were gathered, as flows. null where there are none. */
export function buildTable(reading: Reading, sheets: readonly Sheet[]): FlowTable | null {
  const { collector, places, industries, measures } = reading;
  const taken = collector.value.flatMap((_, record) => (collector.isTaken(record) ? [record] : []));
  if (taken.length === 0) return null;
  const footings = taken.map((record) => footingAt(reading, record));
  const times = footings.map(({ period }) => periodOf(period.start, period.end));
  const column = (list: readonly number[]): number[] => taken.map((record) => list[record] ?? 0);
  return {
    length: taken.length,
    places: places.ids,
    industries: industries.ids,
    measures: measures.ids,
    origin: Int32Array.from(column(collector.origin)),
    destination: Int32Array.from(column(collector.destination)),
    kind: Int8Array.from(footings, ({ kind }) => kind),
    industry: Int16Array.from(footings, ({ industry }) => industry),
    measure: Int16Array.from(footings, ({ measure }) => measure),
    basis: Int8Array.from(footings, ({ basis }) => basis),
    scope: Int8Array.from(footings, ({ scope }) => scope),
    value: Float64Array.from(column(collector.value), withoutRest),
    bound: Int8Array.from(column(collector.bound), (bound) => Math.max(bound, NONE)),
    missing: Int8Array.from(column(collector.missing)),
    start: Int32Array.from(times, (time) => time?.start ?? NONE),
    end: Int32Array.from(times, (time) => time?.end ?? NONE),
    cumulative: Uint8Array.from(footings, ({ period }) => Number(period.isCumulative)),
    partOf: new Int32Array(taken.length).fill(NONE),
    confidence: Int8Array.from(column(collector.count), (count) =>
      CONFIDENCES.indexOf(count > 1 ? 'computed' : 'reported'),
    ),
    details: detailsOf(reading, sheets, taken, footings),
  };
}

/** What sums of decimal fractions leave behind: 0.1 + 0.2 is 0.3. */
const withoutRest = (value: number): number =>
  Number.isInteger(value) ? value : Number(value.toPrecision(14));

function footingAt({ collector, periods }: Reading, record: number) {
  const footing = collector.footings[collector.footing[record] ?? 0];
  const none = { period: NONE, industry: NONE, measure: 0, kind: 0, basis: 0, scope: NONE };
  const { period: number, ...rest } = footing ?? none;
  const period = periods.all[number] ?? UNDATED;
  const basis = BASES[rest.basis] ?? 'actual';
  // A stock is known for its date alone.
  return { ...rest, period: isStock(basis) ? { ...period, start: period.end } : period };
}

function detailsOf(
  { collector, plan, known }: Reading,
  sheets: readonly Sheet[],
  taken: readonly number[],
  footings: readonly { readonly period: UsedPeriod }[],
): FlowTable['details'] {
  const [sources, nothing]: [string[], string[]] = [[OWN_SOURCE], []];
  const details = new RowDetails(sheets, plan, known.sources);
  const more = taken.map((record) => details.of(collector.rows, 6 * record));
  const isOne = new Set(collector.rows.filter((at, part) => part % 2 === 0 && at >= 0)).size < 2;
  return {
    id: taken.map((_, at) => `${OWN}${at + 1}`),
    periodStart: footings.map(({ period }) => period.start),
    periodEnd: footings.map(({ period }) => period.end),
    sources: more.map(({ cited }) => (cited.length > 0 ? [OWN_SOURCE, ...cited] : sources)),
    conflictsWith: taken.map(() => nothing),
    where: taken.map((record) => {
      const rows = collector.rows.slice(6 * record, 6 * record + 6);
      return whereText(rows, collector.count[record] ?? 1, sheets, isOne);
    }),
    note: more.map(({ note }) => note),
  };
}

/** 第 5、17、203 行等 12 行: where in the file a record comes from. */
function whereText(
  spots: readonly number[],
  count: number,
  sheets: readonly Sheet[],
  isOne: boolean,
): Bilingual {
  const first = sheets[spots[0] ?? 0];
  const kind = first?.rowKind ?? 'row';
  const numbers = [1, 3, 5].flatMap((part) => {
    const row = spots[part] ?? -1;
    return row < 0 ? [] : [row + (kind === 'row' ? 1 : 0)];
  });
  const { zh, en, ens } = ROW_WORDS[kind];
  const more = count - numbers.length;
  const lead = isOne || !first?.name ? '' : `${first.name}: `;
  return {
    zh: `${lead}第${numbers.join('、')}${zh}${more > 0 ? `等${count}${zh}` : ''}`,
    en: `${lead}${numbers.length > 1 ? ens : en} ${numbers.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  };
}
