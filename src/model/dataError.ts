export type DataFault =
  | 'offline'
  | 'unreachable'
  | 'refused'
  | 'stalled'
  | 'stopped'
  | 'web-page'
  | 'cut-short'
  | 'other-edition'
  | 'other-version'
  | 'wrong-form';

/** A data file that could not be used: which, and why. The reader's message is made from `reason` in `text`. */
export class DataError extends Error {
  constructor(
    readonly file: string,
    readonly reason: DataFault,
    readonly detail = '',
  ) {
    super(`${file}: ${reason} (${detail})`);
    this.name = 'DataError';
  }
}
