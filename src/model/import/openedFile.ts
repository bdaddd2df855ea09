import type { Sheet } from './sheet';

export const IMPORT_FORMATS = [
  'delimited',
  'xlsx',
  'geojson',
  'json',
  'parquet',
  'zip',
  'pasted',
] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** Encodings that a table is looked at in; GB18030 contains GBK and GB 2312, Windows-1252 Latin-1. */
export const ENCODINGS = [
  'utf-8',
  'gb18030',
  'utf-16le',
  'utf-16be',
  'big5',
  'windows-1252',
] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Something the reader must know about how a file was read; `count` tells how often, `name` where. */
export interface FileRemark {
  readonly kind:
    | 'formulas'
    /** Formulas that no program has worked out yet: their cells are empty. */
    | 'formulas-without-value'
    /** Cells that span rows: their content stands in each of these rows. */
    | 'merged-cells'
    | 'macros'
    | 'external-links'
    | 'hidden-sheets'
    | 'ragged-rows'
    | 'errors-in-cells'
    | 'skipped-entries'
    | 'skipped-geometries'
    | 'replaced-characters';
  readonly count: number;
  readonly name: string;
  /** The first of them, counted from 1, where they are rows. */
  readonly rows?: readonly number[];
}

/** A file that has been read into tables, and in what manner. */
export interface OpenedFile {
  /** As the reader's machine calls it. */
  readonly name: string;
  readonly format: ImportFormat;
  /** null where the format leaves no choice. */
  readonly encoding: Encoding | null;
  /** Whether mark or contents leave no doubt about the encoding. */
  readonly isEncodingSure: boolean;
  readonly sheets: readonly Sheet[];
  readonly remarks: readonly FileRemark[];
}

export const IMPORT_FAULTS = [
  'too-large',
  'too-many-rows',
  'too-many-columns',
  'cell-too-long',
  'too-deep',
  'too-many-vertices',
  'too-many-entries',
  'too-compressed',
  'nested-archive',
  'too-slow',
  'unknown-format',
  'old-excel',
  'locked',
  'damaged',
  'empty',
  'forbidden-key',
  'foreign-address',
  'unreachable',
  'no-worker',
  'stopped',
] as const;
export type ImportFault = (typeof IMPORT_FAULTS)[number];

/** A file that could not be read: why, and where as far as that is known. The reader's words are made in `text`. */
export class ImportError extends Error {
  constructor(
    readonly reason: ImportFault,
    readonly file: string,
    /** Place in the file, or the limit that was passed: `row 17`, `50 MB`. */
    readonly detail = '',
  ) {
    super(`${file}: ${reason} (${detail})`);
    this.name = 'ImportError';
  }
}
