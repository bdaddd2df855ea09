const MB = 2 ** 20;

/** What a file of the reader's may take. A spreadsheet as long as Excel allows fits; what is made to hurt does not. */
export const LIMITS = {
  /** Bytes of the file; the larger one after the reader has agreed to wait. */
  bytes: 50 * MB,
  largeBytes: 200 * MB,
  /** Of all tables of the file together. */
  rows: 2_000_000,
  columns: 200,
  /** Rows times columns, of all tables together: four bytes each. */
  cells: 60_000_000,
  /** UTF-16 units of one cell. */
  cell: 10_240,
  vertices: 2_000_000,
  /** Of lists and objects within each other. */
  depth: 32,
  /** Files in an archive, and parts in a workbook, whose pictures and notes count too. */
  entries: 100,
  parts: 1000,
  /** Bytes that come out of an archive, and how many for one that went in. */
  unzipped: 300 * MB,
  ratio: 100,
  /** Seconds of work. */
  seconds: 30,
  /** Bytes that are read beside the page itself where a browser starts no worker. */
  withoutWorker: 2 * MB,
} as const;

export const megabytes = (bytes: number): string => `${Math.round(bytes / MB)} MB`;
