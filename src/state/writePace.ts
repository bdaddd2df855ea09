/** Writes that may follow each other at once. */
const AT_ONCE = 30;
/** Milliseconds after which one more may be made. */
const EVERY = 450;

/**
 * How fast the address may be written: Safari throws at more than 100 writes in 30 seconds, Chromium drops what is
 * more than 200 in 10. A hand never notices, a held key or a script does.
 */
export class WritePace {
  #left = AT_ONCE;
  #at = 0;

  /** Takes a write and gives 0, or gives the milliseconds to wait for one. `now` never goes back. */
  take(now: number): number {
    this.#left = Math.min(AT_ONCE, this.#left + (now - this.#at) / EVERY);
    this.#at = now;
    if (this.#left < 1) return Math.ceil((1 - this.#left) * EVERY);
    this.#left -= 1;
    return 0;
  }
}
