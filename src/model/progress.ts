import type { DataFile } from './dataFile';

/** How far the loading of the data has come. */
export interface Progress {
  /** Files that are there, of all that are wanted; 0 of 0 while not even their list is there. */
  readonly done: number;
  readonly files: number;
  /** Bytes, of those that the list announces. */
  readonly received: number;
  readonly bytes: number;
  /** A file that is still to come. */
  readonly next: DataFile | null;
  /** Counted from 1 while a pause before another try is kept, else null. */
  readonly retry: number | null;
}
