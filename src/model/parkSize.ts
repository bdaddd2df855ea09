import { BASES } from './measure';
import { endsAt, type FlowTable } from './flowTable';
import { rowsAt } from './recordsOf';

const ENTERPRISES = 'enterprises';
const TENANTS = BASES.indexOf('tenants');

/**
 * Row of the newest published count of a park's tenants, wherever they come from; null where none is published. It is
 * the only size that is known as a number of several parks; areas and sums of money count different things.
 */
export function tenantsRow(table: FlowTable, park: string): number | null {
  const measure = table.measures.indexOf(ENTERPRISES);
  const rows = rowsAt(table, park).filter(
    (row) =>
      table.measure[row] === measure &&
      table.basis[row] === TENANTS &&
      !Number.isNaN(table.value[row]) &&
      endsAt(table, row).destination === park,
  );
  const endOf = (row: number): number => table.end[row] ?? 0;
  return rows.sort((a, b) => endOf(b) - endOf(a) || a - b)[0] ?? null;
}
