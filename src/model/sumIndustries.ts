import { decimal } from './decimal';
import { NONE, type FlowTable } from './flowTable';
import { boundOf, envelope, type PairValue } from './pairValue';

const endOf = ({ period }: PairValue): number => period?.end ?? NONE;
/** An unknown start sorts as the earliest. */
const startOf = ({ period }: PairValue): number => period?.start ?? 0;

/**
 * The figure of several industries of a pair, from the value of each. Only values of one and the same period are added:
 * the latest, and of those that end together the longest, and only those that count as much: single projects of one
 * industry are not added to all of another. An industry that is part of another one is not added to it.
 */
export function sumIndustries(table: FlowTable, values: readonly PairValue[]): PairValue | null {
  const all = values.flatMap((one) => one.rows);
  const isPart = (one: PairValue): boolean =>
    one.rows.some((row) => all.includes(table.partOf[row] ?? NONE));
  const wholes = values.filter((one) => !isPart(one));
  const [first] = [...wholes].sort((a, b) => endOf(b) - endOf(a) || startOf(a) - startOf(b));
  if (!first) return null;
  const isSame = (one: PairValue): boolean =>
    endOf(one) === endOf(first) && startOf(one) === startOf(first);
  const scopeOf = ({ rows: [row = 0] }: PairValue): number => table.scope[row] ?? NONE;
  const scope = Math.min(...wholes.filter(isSame).map(scopeOf));
  const same = wholes.filter((one) => isSame(one) && scopeOf(one) === scope);
  const rows = same.flatMap((one) => one.rows);
  return {
    value: decimal(same.reduce((sum, one) => sum + one.value, 0)),
    rows,
    setAside: [
      ...same.flatMap((one) => one.setAside),
      ...values.filter(isPart).flatMap(asParts),
      ...wholes
        .filter((one) => !same.includes(one))
        .flatMap((one) => asideFor(one, isSame(one) ? 'other-scope' : 'other-period')),
    ],
    period: envelope(same.flatMap((one) => one.period ?? [])),
    bound: boundOf(table, rows),
  };
}

/** The records of an industry as set aside because what they are part of is shown. */
export const asParts = (value: PairValue): PairValue['setAside'] =>
  asideFor(value, 'part-of-whole');

function asideFor(
  { rows, setAside }: PairValue,
  reason: 'part-of-whole' | 'other-period' | 'other-scope',
): PairValue['setAside'] {
  return [...rows.map((row) => ({ row, reason })), ...setAside];
}
