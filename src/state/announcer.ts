/** Milliseconds between two messages. */
const PACE = 1000;

/** What is told of a view, part by part: its finding, what is looked at, how many lines. */
export type Told = readonly string[];

/** The parts that are not as they were; all of them where nothing was told before. */
export const newParts = (before: Told, now: Told): string[] =>
  now.filter((part, index) => part !== '' && part !== before[index]);

/**
 * Tells a screen reader what has changed, once things have come to rest: at most one message a second, of which the
 * last state wins. What the page opens with is no change, and what ends as it was is none either.
 */
export class Announcer {
  readonly #say: (message: string) => void;
  readonly #join: (parts: readonly string[]) => string;
  #told: Told;
  #next: Told;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(
    opening: Told,
    say: (message: string) => void,
    join: (parts: readonly string[]) => string,
  ) {
    this.#told = this.#next = opening;
    this.#say = say;
    this.#join = join;
  }

  tell(now: Told): void {
    this.#next = now;
    // The first change starts the second; whatever follows within it is told together.
    if (this.#timer === null) this.#timer = setTimeout(() => this.#speak(), PACE);
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #speak(): void {
    this.#timer = null;
    const parts = newParts(this.#told, this.#next);
    this.#told = this.#next;
    if (parts.length > 0) this.#say(this.#join(parts));
  }
}
