/** A text reduced to what is compared: letters and digits alone, folded, with the way back to the text. */
export interface FoldedText {
  /** Lower case, half width, without diacritics, blanks and punctuation. */
  readonly letters: string;
  /** Where in the text each letter stands. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** Letters that begin a word. */
  readonly starts: ReadonlySet<number>;
}

const LETTER = /[\p{L}\p{N}]/u;
/** Marks upon letters, and what has no width: zero-width and bidi characters. */
const INVISIBLE = /[\p{M}\p{Cf}]/u;
/** Within a word: Xi'an is found by xian. */
const APOSTROPHE = /['’‘ʼ]/u;

export function foldText(text: string): FoldedText {
  let letters = '';
  const [from, to]: [number[], number[]] = [[], []];
  const starts = new Set<number>();
  let isStart = true;
  let at = 0;
  for (const character of text) {
    for (const part of character.normalize('NFKC').toLowerCase().normalize('NFD')) {
      if (LETTER.test(part)) {
        if (isStart) starts.add(letters.length);
        isStart = false;
        letters += part;
        for (let unit = 0; unit < part.length; unit++) {
          from.push(at);
          to.push(at + character.length);
        }
      } else if (!INVISIBLE.test(part) && !APOSTROPHE.test(part)) isStart = true;
    }
    at += character.length;
  }
  return { letters, from, to, starts };
}

/** The words of a folded text. */
export function wordsOf({ letters, starts }: FoldedText): string[] {
  const cuts = [...starts, letters.length];
  return [...starts].map((start, index) => letters.slice(start, cuts[index + 1]));
}
