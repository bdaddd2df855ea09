import { LIMITS, megabytes } from '../../model/import/importLimits';
import { ImportError } from '../../model/import/openedFile';

export const mostBytes = (isLargeAllowed: boolean): number =>
  isLargeAllowed ? LIMITS.largeBytes : LIMITS.bytes;

/** Refuses a file by its size alone, before anything of it is read. */
export function checkSize(name: string, size: number, isLargeAllowed: boolean): void {
  const most = mostBytes(isLargeAllowed);
  if (size > most) throw new ImportError('too-large', name, megabytes(most));
  if (size === 0) throw new ImportError('empty', name);
}
