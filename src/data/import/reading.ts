import { LIMITS, megabytes } from '../../model/import/importLimits';
import {
  ImportError,
  type Encoding,
  type FileRemark,
  type ImportFault,
} from '../../model/import/openedFile';
import type { Sheet } from '../../model/import/sheet';
import type { ReadProgress } from '../../model/import/tableReader';
import type { ByteSource } from './byteSource';

/** Steps of work between two looks at the clock. */
const STRIDE = 2 ** 14;
/** Rows that a remark names. */
const NAMED_ROWS = 20;
/** So little cannot hurt, however tightly it was packed. */
const HARMLESS = 2 ** 20;

/** Reads the table of a Parquet file, which it names. */
export type ParquetReader = (source: ByteSource, name: string, reading: Reading) => Promise<Sheet>;

/** What the reading of a file needs of the world; a test brings its own. */
export interface Surroundings {
  /** Milliseconds. */
  readonly now: () => number;
  readonly onprogress: (progress: ReadProgress) => void;
  /**
   * null on the page itself: a file may be made so that hyparquet comes to no end, and a worker can be ended, the page
   * cannot.
   */
  readonly loadParquet: (() => Promise<ParquetReader>) | null;
}

/** What all parts of a file take together. */
class Meter {
  steps = 0;
  bytes = 0;
  size = 0;
  unzipped = 0;
  rows = 0;
  cells = 0;
  vertices = 0;
  readonly begun: number;

  constructor(readonly around: Surroundings) {
    this.begun = around.now();
  }
}

/** One file, or one member of an archive, while it is read: what may still be taken, and what is to be said. */
export class Reading {
  readonly remarks: FileRemark[];
  private readonly meter: Meter;

  constructor(
    readonly file: string,
    /** Chosen by the reader; null: as the file looks. */
    readonly encoding: Encoding | null,
    around: Surroundings,
    private readonly whole: Reading | null = null,
  ) {
    this.remarks = whole?.remarks ?? [];
    this.meter = whole ? whole.meter : new Meter(around);
  }

  /** The same reading, of a file within the file. */
  within(name: string): Reading {
    return new Reading(name, this.encoding, this.meter.around, this);
  }

  get around(): Surroundings {
    return this.meter.around;
  }

  get isMember(): boolean {
    return this.whole !== null;
  }

  fail(reason: ImportFault, detail = ''): never {
    throw new ImportError(reason, this.file, detail);
  }

  remark(kind: FileRemark['kind'], count: number, name: string, rows?: readonly number[]): void {
    if (count === 0) return;
    this.remarks.push({ kind, count, name, ...(rows && { rows: rows.slice(0, NAMED_ROWS) }) });
  }

  /** A unit of work is done; called for every row, tag and token, so that nothing goes on for ever. */
  step(): void {
    if (++this.meter.steps % STRIDE === 0) this.look();
  }

  get steps(): number {
    return this.meter.steps;
  }

  /** Looks at the clock, and says how far it has come. */
  look(): void {
    const { around, begun, bytes, size, rows } = this.meter;
    if (around.now() - begun > LIMITS.seconds * 1000) this.fail('too-slow', `${LIMITS.seconds} s`);
    around.onprogress({ bytes: Math.min(bytes, size), size, rows });
  }

  expect(bytes: number): void {
    this.meter.size += bytes;
  }

  seen(bytes: number): void {
    this.meter.bytes += bytes;
    this.look();
  }

  /** So many bytes came out of an archive; `all` of this entry so far, out of `packed`. */
  unzipped(bytes: number, all: number, packed: number): void {
    this.meter.unzipped += bytes;
    if (all > HARMLESS && all > packed * LIMITS.ratio)
      this.fail('too-compressed', `${LIMITS.ratio}:1`);
    if (this.meter.unzipped > LIMITS.unzipped)
      this.fail('too-compressed', megabytes(LIMITS.unzipped));
    this.step();
  }

  /** A table has grown by so many rows and cells, blank ones too. */
  grown(rows: number, cells: number): void {
    this.meter.rows += rows;
    this.meter.cells += cells;
    if (this.meter.rows > LIMITS.rows) this.fail('too-many-rows', `${LIMITS.rows}`);
    if (this.meter.cells > LIMITS.cells) this.fail('too-many-rows', `${LIMITS.cells} cells`);
  }

  vertex(): void {
    if (++this.meter.vertices > LIMITS.vertices)
      this.fail('too-many-vertices', String(LIMITS.vertices));
    this.step();
  }
}
