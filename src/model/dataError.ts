/** A data file that could not be used: which, and why. The reader's message is made from `reason` in `text`. */
export class DataError extends Error {
  constructor(
    readonly file: string,
    readonly reason: 'unreachable' | 'refused' | 'not-json' | 'wrong-form',
    readonly detail: string,
  ) {
    super(`${file}: ${reason} (${detail})`);
    this.name = 'DataError';
  }
}
