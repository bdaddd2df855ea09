/** Pixels per second, the same for every line: speed says nothing about amounts (rule R20). */
const SPEED = 36;
/** A frame that comes later, from a slow machine or a page that was hidden, counts as one of these: milliseconds. */
const LONGEST_FRAME = 100;

/** Has frames drawn while dots run along the lines, and none while they rest or the page is hidden. */
export class DotRun {
  #travel = 0;
  #last = 0;
  #frame = 0;

  constructor(readonly repaint: () => void) {}

  /** How far the dots have come, pixels. */
  readonly travel = (): number => this.#travel;

  start(): void {
    cancelAnimationFrame(this.#frame);
    this.#last = performance.now();
    this.#frame = requestAnimationFrame(this.#step);
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
  }

  readonly #step = (now: number): void => {
    if (!document.hidden) {
      this.#travel += (SPEED * Math.min(LONGEST_FRAME, Math.max(0, now - this.#last))) / 1000;
      this.repaint();
    }
    this.#last = now;
    this.#frame = requestAnimationFrame(this.#step);
  };
}
