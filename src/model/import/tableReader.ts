import type { Encoding, OpenedFile } from './openedFile';
import type { Cell, Sheet } from './sheet';

/** Where a table comes from: a file that was dropped or picked, text that was pasted, an address of this site. */
export type TableSource =
  | { readonly kind: 'file'; readonly name: string; readonly blob: Blob }
  | { readonly kind: 'text'; readonly name: string; readonly text: string }
  | { readonly kind: 'address'; readonly address: string };

export interface ReadProgress {
  /** Bytes that have been looked at, of how many; an archive tells what came out of it. */
  readonly bytes: number;
  readonly size: number;
  readonly rows: number;
}

export interface OpenOptions {
  /** Chosen by the reader; null: as the file looks. */
  readonly encoding: Encoding | null;
  /** The reader has agreed to a file of more than 50 MB. */
  readonly isLargeAllowed: boolean;
}

/** A table without its contents, which stay where they were read. */
export interface SheetOutline extends Pick<Sheet, 'name' | 'rowKind' | 'rowCount'> {
  readonly columnCount: number;
}

export interface FileOutline extends Omit<OpenedFile, 'sheets'> {
  readonly sheets: readonly SheetOutline[];
}

/** How the rows of a column are filled, its first row left out, for it may be a heading. */
export interface ColumnCounts {
  readonly blank: number;
  readonly numbers: number;
  readonly texts: number;
  /** Different contents. */
  readonly distinct: number;
}

/** The first rows of a table as they stand in the file, and how its columns are filled. */
export interface SheetPreview {
  readonly rows: readonly (readonly Cell[])[];
  readonly columns: readonly ColumnCounts[];
}

/**
 * Reads one file at a time and keeps it; everything throws ImportError. Opening another file, or stopping, lets go of
 * what was read before.
 */
export interface TableReader {
  open(
    source: TableSource,
    options: OpenOptions,
    onprogress: (progress: ReadProgress) => void,
  ): Promise<FileOutline>;
  preview(sheet: number, rows: number): Promise<SheetPreview>;
  /** The table itself; it is moved, not copied, and with it goes the file: ask last. */
  take(sheet: number): Promise<Sheet>;
  stop(): void;
}
