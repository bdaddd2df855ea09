import { NONE } from '../../model/flowTable';
import type { Sheet } from '../../model/import/sheet';
import { BASES, isStock } from '../../model/measure';
import type { PackedFlows, SliceHead } from '../../model/packed/packedFlows';
import { packFlows } from '../../model/packed/packFlows';
import { periodOf } from '../../model/period';
import { CONFIDENCES } from '../../model/source';
import { Interner } from './interner';
import type { UsedPeriod } from './periodBook';
import { spotsOf } from './spotsOf';
import type { Reading } from './tableReading';

const UNDATED: UsedPeriod = { start: '', end: '', isCumulative: false };

/** The records that were gathered, in slices. null where there are none. */
export function buildTable(reading: Reading, sheets: readonly Sheet[]): PackedFlows | null {
  const { collector, places, industries, measures } = reading;
  const taken = Uint32Array.from(collector.value.keys()).filter((record) =>
    collector.isTaken(record),
  );
  if (taken.length === 0) return null;
  const column = (list: readonly number[]): Float64Array =>
    Float64Array.from(taken, (record) => list[record] ?? 0);
  const records = {
    ...{ footing: column(collector.footing), count: column(collector.count) },
    ...{ bound: column(collector.bound), missing: column(collector.missing) },
  };
  return packFlows({
    ...{ places: places.ids, industries: industries.ids, measures: measures.ids },
    origins: Int32Array.from(collector.origins),
    destinations: Int32Array.from(collector.destinations),
    ...headsOf(reading, records),
    pair: column(collector.pair),
    value: column(collector.value).map(withoutRest),
    ...spotsOf(reading, sheets, taken),
  });
}

/** What sums of decimal fractions leave behind: 0.1 + 0.2 is 0.3. */
const withoutRest = (value: number): number =>
  Number.isInteger(value) ? value : Number(value.toPrecision(14));

interface Columns {
  readonly footing: Float64Array;
  readonly count: Float64Array;
  readonly bound: Float64Array;
  readonly missing: Float64Array;
}

/** The footing of a record, and how exact and how sure its value is: one head for all that agree in these. */
function headsOf(reading: Reading, { footing, count, bound, missing }: Columns) {
  const heads: SliceHead[] = [];
  const numbers = new Interner();
  const head = Uint32Array.from(footing, (own, record) => {
    const exactness = Math.max(bound[record] ?? NONE, NONE) + 1;
    const isSum = (count[record] ?? 1) > 1;
    const kind = (exactness * 16 + (missing[record] ?? NONE) + 1) * 2 + Number(isSum);
    const number = numbers.of(own, kind);
    heads[number] ??= {
      ...footingAt(reading, own),
      bound: exactness - 1,
      missing: missing[record] ?? NONE,
      confidence: CONFIDENCES.indexOf(isSum ? 'computed' : 'reported'),
    };
    return number;
  });
  return { heads, head };
}

function footingAt({ collector, periods }: Reading, number: number) {
  const { period: time, ...rest } = collector.footings[number] ?? NO_FOOTING;
  const { start, end, isCumulative } = periods.all[time] ?? UNDATED;
  // A stock is known for its date alone.
  const periodStart = isStock(BASES[rest.basis] ?? 'actual') ? end : start;
  const period = periodOf(periodStart, end);
  return {
    ...rest,
    ...{ periodStart, periodEnd: end, cumulative: Number(isCumulative) },
    ...{ start: period?.start ?? NONE, end: period?.end ?? NONE },
  };
}

const NO_FOOTING = { period: NONE, industry: NONE, measure: 0, kind: 0, basis: 0, scope: NONE };
