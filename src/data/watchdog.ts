import { DataError } from '../model/dataError';

/** Seconds without a byte of any file. */
const PATIENCE = 30;

/**
 * Ends the loading when nothing comes any more, or when the reader has had enough. It counts ticks of its own, not the
 * clock: while a laptop sleeps or a tab is frozen no time passes for it.
 */
export class Watchdog {
  readonly #controller = new AbortController();
  readonly #timer: ReturnType<typeof setInterval>;
  #quiet = 0;
  #reason: 'stalled' | 'stopped' | null = null;

  constructor(stop: AbortSignal) {
    this.#timer = setInterval(() => {
      if (++this.#quiet >= PATIENCE) this.#end('stalled');
    }, 1000);
    if (stop.aborted) this.#end('stopped');
    else stop.addEventListener('abort', () => this.#end('stopped'));
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  feed(): void {
    this.#quiet = 0;
  }

  rest(): void {
    clearInterval(this.#timer);
  }

  /** What went wrong with a file: the end that it was put to comes before what the browser makes of it. */
  judge(file: string, error: unknown): DataError {
    if (this.#reason) return new DataError(file, this.#reason);
    if (error instanceof DataError) return error;
    return new DataError(file, 'wrong-form', error instanceof Error ? error.message : '');
  }

  #end(reason: 'stalled' | 'stopped'): void {
    this.rest();
    this.#reason = reason;
    this.#controller.abort();
  }
}
