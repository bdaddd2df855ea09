import type { Lookups } from '../../../scripts/aggregate/lookups';

export interface RecordRow {
  readonly origin: string;
  readonly destination: string;
  readonly industry: string;
  readonly date: string;
  readonly amount: string;
}

const HEAD = 'origin,destination,industry,year,measure,value,unit';

/** Millionths, as whole numbers: no binary fraction comes in between. */
function millionths(amount: string): bigint {
  const [whole = '', part = ''] = amount.split('.');
  return BigInt(whole + part.padEnd(6, '0'));
}

function written(sum: bigint): string {
  const digits = sum.toString().padStart(7, '0');
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`.replace(/\.?0+$/, '');
}

/** A date that lies between 1900 and 2099, by the parts it has. */
function yearOf(date: string): string | null {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
  if (!parts) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2] ?? 1), Number(parts[3] ?? 1)];
  const isDate = year >= 1900 && year <= 2099 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  return isDate ? (parts[1] ?? null) : null;
}

/** The flows of records as plain code finds them, one record after the other; null is a record that is not used. */
export function naiveFlows(
  records: readonly RecordRow[],
  { places, industries }: Lookups,
  threshold: number,
): { flows: string; used: number } {
  const cells = new Map<string, { key: string[]; count: number; sum: bigint }>();
  let used = 0;
  for (const record of records) {
    const origin = places.get(record.origin.slice(0, 6));
    const destination = places.get(record.destination.slice(0, 6));
    const industry = industries.get(record.industry);
    const year = yearOf(record.date);
    const isAmount = /^\d{1,12}(\.\d{1,6})?$/.test(record.amount);
    if (!origin || !destination || industry === undefined || !year || !isAmount) continue;
    used++;
    const key = [origin, destination, industry, year];
    const cell = cells.get(key.join()) ?? { key, count: 0, sum: 0n };
    cell.count++;
    cell.sum += millionths(record.amount);
    cells.set(key.join(), cell);
  }
  const byBytes = (a: readonly string[], b: readonly string[]): number => {
    const at = a.findIndex((part, index) => part !== b[index]);
    return at < 0 ? 0 : Buffer.compare(Buffer.from(a[at] ?? ''), Buffer.from(b[at] ?? ''));
  };
  const lines = [...cells.values()]
    .sort((a, b) => byBytes(a.key, b.key))
    .flatMap(({ key, count, sum }) => {
      const told = (value: string): string => (count < threshold ? 'withheld' : value);
      return [
        [...key, '记录数', told(String(count)), ''].join(),
        [...key, '金额', told(written(sum)), '万元'].join(),
      ];
    });
  return { flows: `${[HEAD, ...lines].join('\n')}\n`, used };
}
