import type { View } from './aggregateFlows';
import type { Language } from './bilingual';
import type { Dataset } from './dataset';
import type { Query } from './query';
import type { TableRow } from './tableRows';

/** A matrix as a file has it: lines of cells, the names of the columns first, and what its signs mean. */
export interface MatrixFile {
  readonly lines: readonly (readonly (string | number | null)[])[];
  readonly notes: readonly (readonly [name: string, said: string])[];
}

/** Everything a file of the table is made of, as it was when the reader asked for it. */
export interface TableSnapshot {
  readonly dataset: Dataset;
  readonly query: Query;
  readonly view: View;
  /** In the order on the screen. */
  readonly rows: readonly TableRow[];
  /** null: the rows one by one. */
  readonly matrix: MatrixFile | null;
  /** The finding of the view, and what it shows. */
  readonly title: string;
  readonly subtitle: string;
  /** Link that opens the same view again. */
  readonly address: string;
  readonly language: Language;
}
