import { maxLength, nonEmpty, object, pipe, string, transform, trim, union } from 'valibot';
import type { Bilingual } from './bilingual';

/** As long as a line of the band may be. */
export const line = pipe(string(), trim(), nonEmpty(), maxLength(80));

/** What a site writes in both languages, or once for both. */
export const bilingualLine = union([
  pipe(
    line,
    transform((both): Bilingual => ({ zh: both, en: both })),
  ),
  object({ zh: line, en: line }),
]);
