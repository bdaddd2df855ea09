import { addressOf } from './addressOf';

/** What loading needs of the world; a test brings its own. */
export interface Network {
  readonly fetch: (url: URL, init: RequestInit) => Promise<Response>;
  readonly isOnline: () => boolean;
  /** 0 to 1, as `Math.random`. */
  readonly random: () => number;
}

export const WEB: Network = {
  fetch: (url, init) => fetch(addressOf(url.href), init),
  isOnline: () => navigator.onLine,
  random: () => Math.random(),
};

/** Waits so many milliseconds, or until the signal says that there is nothing to wait for any more. */
export const wait = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, signal.aborted ? 0 : milliseconds);
    signal.addEventListener('abort', end);
  });
