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
  /** Which retry this is, or is about to be after a pause; 0 at the first try. */
  readonly retry: number;
}
