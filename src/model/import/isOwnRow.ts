import type { FlowTable } from '../flowTable';
import { isOwn } from './importedTable';

/** Is a record one of the reader's own? */
export const isOwnRow = (table: FlowTable, row: number): boolean =>
  isOwn(table.details.id[row] ?? '');
