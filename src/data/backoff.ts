import type { DataError } from '../model/dataError';

export const MAX_RETRIES = 6;
const FIRST = 500;
const LONGEST = 8000;

/**
 * Milliseconds before retry 0, 1, 2 …: doubled each time up to a limit, by chance up to half shorter, so that many
 * readers whose network comes back at once do not ask at once.
 */
export function delayBefore(retry: number, random: () => number): number {
  const full = Math.min(FIRST * 2 ** retry, LONGEST);
  return full * (1 - random() / 2);
}

/** How often a failed file is asked for again without being told to. */
export function retriesFor({ reason, detail }: DataError): number {
  switch (reason) {
    case 'unreachable':
      return MAX_RETRIES;
    case 'refused':
      return /^(408|416|425|429|5\d\d)$/.test(detail) ? MAX_RETRIES : 0;
    case 'cut-short':
      return 2;
    // Perhaps a new edition was put there between its manifest and this file.
    case 'other-edition':
      return 1;
    default:
      return 0;
  }
}
