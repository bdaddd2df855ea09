import { LIMITS } from '../../model/import/importLimits';
import type { TableSource } from '../../model/import/tableReader';

/** Is it a file that may be read, but only after the reader has agreed to wait? */
export const isLarge = (source: TableSource): boolean =>
  source.kind === 'file' &&
  source.blob.size > LIMITS.bytes &&
  source.blob.size <= LIMITS.largeBytes;
