/** Numbers couples of small whole numbers in order of appearance: (origin, destination), (footing, pair) … */
export class Interner {
  /** By the first number; lists of small numbers are looked up without making anything. */
  readonly #rows: (Map<number, number> | undefined)[] = [];
  #size = 0;

  /** The number of a couple; a new one is the count of those before it. Few first numbers are best. */
  of(first: number, second: number): number {
    const row = (this.#rows[first] ??= new Map<number, number>());
    const known = row.get(second);
    if (known !== undefined) return known;
    row.set(second, this.#size);
    return this.#size++;
  }
}
