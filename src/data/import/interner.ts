/** Largest second number of a couple; a couple of both must stay a whole number that is exact. */
const WIDTH = 2 ** 26;

/** Numbers couples of numbers in order of appearance: (origin, destination), (pair, footing) … */
export class Interner {
  readonly #numbers = new Map<number, number>();

  /** The number of a couple; a new one is the count of those before it. */
  of(first: number, second: number): number {
    const key = first * WIDTH + second;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const next = this.#numbers.size;
    this.#numbers.set(key, next);
    return next;
  }

  get size(): number {
    return this.#numbers.size;
  }
}
