import type { FlowTable } from '../flowTable';
import { isOwn, OWN } from './importedTable';

/** Is a record one of the reader's own? What is told of those comes with their table, not with the atlas. */
export const isOwnRow = (table: FlowTable, row: number): boolean =>
  isOwn(table.details.id[row] ?? OWN);
