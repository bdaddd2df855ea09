import type { ImportedTable } from './importedTable';
import type { ImportPlan, SheetShape } from './importPlan';
import type { EntryLine, ImportReport, Reason } from './importReport';
import type { Known } from './known';
import type { TableReader } from './tableReader';

/** A file as it was understood by a plan; the fates of its entries stay where they were worked out. */
export interface Understanding {
  /** As it was worked out: with everything decided that follows from what the reader chose. */
  readonly plan: ImportPlan;
  /** null where no entry can be used. */
  readonly imported: ImportedTable | null;
  readonly report: ImportReport;
}

/** What the reader has already decided about a sheet; the rest of it is guessed. */
export interface Decided {
  readonly shape?: SheetShape;
  /** null: there is none. */
  readonly headingRow?: number | null;
}

/** Reads a file, and tells what it means: all of it beside the page. What follows `open` is of the file that is open. */
export interface TableImporter extends TableReader {
  /** What the tables seem to be. */
  guess(known: Known): Promise<ImportPlan>;
  /** The same plan, with one sheet looked at in another way. */
  reshape(plan: ImportPlan, sheet: number, decided: Decided): Promise<ImportPlan>;
  understand(plan: ImportPlan): Promise<Understanding>;
  /** Entries with one of these reasons as of the last understanding, in the order of the file. */
  lines(reasons: readonly Reason[], from: number, count: number): Promise<readonly EntryLine[]>;
}
