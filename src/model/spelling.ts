import type { FoldedText } from './foldText';

/** One Chinese character, or one letter between them, and the ways in which it can be typed. */
export interface Unit {
  /** First and last letter in the folded text. */
  readonly start: number;
  readonly end: number;
  /** As printed, as spelt in full, and by its initial: 中 zhong z zh. */
  readonly printed: string;
  readonly spelt: string;
  readonly initials: readonly string[];
}

const HAN = /\p{Script=Han}/u;

/** The units of a Chinese text and its pinyin, one syllable for every Chinese character. */
export function unitsOf({ letters }: FoldedText, pinyin: string): Unit[] {
  const syllables = pinyin.split(' ');
  let start = 0;
  let next = 0;
  return Array.from(letters, (printed) => {
    const spelt = HAN.test(printed) ? (syllables[next++] ?? '') : '';
    const unit = {
      start,
      end: start + printed.length,
      printed,
      spelt,
      initials: initialsOf(spelt),
    };
    start = unit.end;
    return unit;
  });
}

const initialsOf = (syllable: string): string[] =>
  syllable === '' ? [] : [syllable.slice(0, 1), ...(/^[zcs]h/.exec(syllable) ?? [])];

/** Units that a typed word covers, from the first to the last. */
export interface Spelling {
  readonly first: number;
  readonly last: number;
  /** No syllable but the last was shortened. */
  readonly isFull: boolean;
  /** The last one is whole, or an initial, not in the middle of being typed. */
  readonly isComplete: boolean;
}

/**
 * How a word is spelt by the units that begin at `first`: bd, baod, baoding and 保d all are 保定. Only the last
 * syllable may stop anywhere. null when it is not.
 */
export function spellingAt(word: string, units: readonly Unit[], first: number): Spelling | null {
  if (!isBegunBy(word, units[first])) return null;
  // Letters used up so far, and whether every syllable was spelt in full.
  let reached: ReadonlyMap<number, boolean> = new Map([[0, true]]);
  for (let last = first; last < units.length && reached.size > 0; last++) {
    const unit = units[last];
    if (!unit) break;
    const ends = [...reached].filter(([used]) => endsIn(unit, word.slice(used)));
    if (ends.length > 0) {
      const isComplete = ends.some(([used]) => waysToType(unit).includes(word.slice(used)));
      return { first, last, isFull: ends.some(([, isFull]) => isFull), isComplete };
    }
    reached = stepOver(unit, word, reached);
  }
  return null;
}

/** Most units are not: that must cost nothing. */
const isBegunBy = (word: string, unit: Unit | undefined): boolean =>
  unit !== undefined && (word[0] === unit.spelt[0] || word.startsWith(unit.printed));

const waysToType = ({ printed, spelt, initials }: Unit): string[] =>
  [printed, spelt, ...initials].filter((way) => way !== '');

const endsIn = ({ printed, spelt }: Unit, rest: string): boolean =>
  rest === printed || spelt.startsWith(rest);

function stepOver(
  unit: Unit,
  word: string,
  reached: ReadonlyMap<number, boolean>,
): ReadonlyMap<number, boolean> {
  const next = new Map<number, boolean>();
  for (const [used, isFull] of reached)
    for (const way of waysToType(unit)) {
      if (!word.startsWith(way, used)) continue;
      const at = used + way.length;
      const stays = isFull && (way === unit.printed || way === unit.spelt);
      next.set(at, stays || next.get(at) === true);
    }
  return next;
}
