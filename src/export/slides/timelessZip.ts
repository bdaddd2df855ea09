import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const CORE = 'docProps/core.xml';

/**
 * The same Office file without a clock: PptxGenJS 4.0 writes the moment of its making into it, so that no two are
 * alike. `date`: what takes its place, `2026-11-22`.
 */
export function timelessZip(file: Uint8Array, date: string): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(file);
  const about = parts[CORE];
  if (about)
    parts[CORE] = strToU8(
      strFromU8(about).replace(/(<dcterms:\w+ [^>]*>)[^<]*/g, `$1${date}T00:00:00Z`),
    );
  const [year = 2000, month = 1, day = 1] = date.split('-').map(Number);
  // ZIP knows no time zones: the day as it is written, everywhere.
  return zipSync(parts, { mtime: new Date(year, month - 1, day) });
}
