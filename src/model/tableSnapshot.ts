import type { Language } from './bilingual';
import type { MapApproval } from './mapApproval';
import type { Shown } from './shown';
import type { TableRow } from './tableRows';

/** A matrix as a file has it: lines of cells, the names of the columns first, and what its signs mean. */
export interface MatrixFile {
  readonly lines: readonly (readonly (string | number | null)[])[];
  readonly notes: readonly (readonly [name: string, said: string])[];
}

/** What of a view its files are made of. */
type Taken = Pick<
  Shown,
  'dataset' | 'query' | 'topic' | 'view' | 'flowView' | 'parks' | 'clusters'
>;

/** Everything a file of the view is made of, as it was when the reader asked for it. */
export interface TableSnapshot extends Taken {
  /** In the order on the screen. */
  readonly rows: readonly TableRow[];
  /** null: the rows one by one. */
  readonly matrix: MatrixFile | null;
  /** The finding of the view, and what it shows. */
  readonly title: string;
  readonly subtitle: string;
  /** Link that opens the same view again. */
  readonly address: string;
  /** The day of the reader, `2026-11-23`. */
  readonly accessed: string;
  readonly approval: MapApproval | null;
  readonly language: Language;
}
