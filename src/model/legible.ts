/** Longer than any honest name or text of the tables, which hold 200 characters at most. */
const LONGEST_TEXT = 400;
const LONGEST_NAME = 100;

/** Characters that turn the direction of what follows, beyond the text they stand in. */
const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** Characters that nobody sees, except the joiners that emoji and some scripts need. */
// eslint-disable-next-line no-control-regex -- they are what is sought
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b\u2060\ufeff]/g;
/** Marks on one letter beyond what any script needs: they would climb over the lines above. */
const HEAP_OF_MARKS = /(\p{M}{3})\p{M}+/gu;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const WIDE_LETTER = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/;
/** A button must have a name that one can see. */
const NOTHING_SEEN = '\ufffd';
/** Whatever is not plain Chinese, Latin, digits and their punctuation. */
const UNUSUAL =
  /[^\t\n\u0020-\u007e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u2070-\u2bff\u3000-\u9fff\uff00-\uffee]/;

/**
 * A text of the data as it may stand among others: clipped, turned only within itself, without what cannot be seen.
 * For the screen alone; what is saved and searched stays as it was written.
 */
export function legible(text: string, longest = LONGEST_TEXT): string {
  if (text.length <= longest && !UNUSUAL.test(text)) return text;
  const seen = text.replace(TURNING, '').replace(UNSEEN, '').replace(HEAP_OF_MARKS, '$1');
  const letters = Array.from(seen.slice(0, longest * 4));
  const short =
    letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : letters.join('');
  if (short === '') return text && NOTHING_SEEN;
  return RIGHT_TO_LEFT.test(short) ? `\u2068${short}\u2069` : short;
}

/** The same for a name, which shares its line with others. */
export const legibleName = (name: string): string => legible(name, LONGEST_NAME);

/** The same on the map, where a line holds few letters: Chinese ones are twice as wide as Latin. */
export const legibleLabel = (name: string): string =>
  legible(name, WIDE_LETTER.test(name) ? LONGEST_NAME * 0.4 : LONGEST_NAME);
