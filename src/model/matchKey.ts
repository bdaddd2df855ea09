import type { SearchKey } from './searchIndex';
import { spellingAt } from './spelling';

/** Part of a text, as for `slice`. */
export type Range = readonly [start: number, end: number];

export interface KeyMatch {
  /** In the text of the key. */
  readonly range: Range;
  /** Lower is better: how much of the name first, then in which writing. */
  readonly score: number;
  /** It reaches into the record's own name, not only that of the place it lies in. */
  readonly isOwn: boolean;
}

/** A match in letters of the folded text. */
interface Found {
  readonly start: number;
  readonly end: number;
  readonly quality: number;
  readonly writing: number;
}

const [WHOLE, BEGINNING, WORD, PART] = [0, 1, 2, 3];
const [CHINESE, PINYIN, INITIALS, ENGLISH, CODE] = [0, 1, 2, 3, 4];
/** Latin letters without which a match within a name, or within a word, means nothing. */
const [FEWEST_FOR_WORD, FEWEST_FOR_PART] = [2, 3];

/** The best match of a folded word. A path must be matched from its beginning into its second part, unless the words stand apart. */
export function matchKey(key: SearchKey, word: string, isApart: boolean): KeyMatch | null {
  const [best] = [...printed(key, word), ...spelt(key, word)]
    .filter(({ start, end }) => key.of !== 'path' || isApart || (start === 0 && end > key.lead))
    .sort((a, b) => a.quality - b.quality || a.writing - b.writing);
  if (!best) return null;
  const { folded, lead, of } = key;
  return {
    range: [folded.from[best.start] ?? 0, folded.to[best.end - 1] ?? key.text.length],
    score: best.quality * 100 + (of === 'name' || of === 'code' ? 0 : 10) + best.writing,
    isOwn: best.end > lead,
  };
}

function isTooLittle(word: string, quality: number): boolean {
  const fewest = quality === PART ? FEWEST_FOR_PART : quality === WORD ? FEWEST_FOR_WORD : 1;
  return word.length < fewest && /^[a-z0-9]*$/.test(word);
}

function qualityOf(key: SearchKey, start: number, end: number): number {
  if (start > 0) return key.folded.starts.has(start) ? WORD : PART;
  return end >= key.short ? WHOLE : BEGINNING;
}

/** The word as it stands in the text, wherever. A code is only read from its beginning. */
function printed(key: SearchKey, word: string): Found[] {
  const { letters } = key.folded;
  const writing = key.of === 'code' ? CODE : key.language === 'en' ? ENGLISH : CHINESE;
  const all: Found[] = [];
  for (let start = letters.indexOf(word); start >= 0; start = letters.indexOf(word, start + 1)) {
    const end = start + word.length;
    const quality = qualityOf(key, start, end);
    if (!isTooLittle(word, quality) && (writing !== CODE || start === 0))
      all.push({ start, end, quality, writing });
  }
  return all;
}

/** The word as it is typed: pinyin in full, shortened or by initials. */
function spelt(key: SearchKey, typed: string): Found[] {
  const { units } = key;
  // Whoever has no ü types v or u.
  const word = typed.replace(/v/g, 'u');
  if (!/[a-z]/.test(word)) return [];
  return units.flatMap((unit, first): Found[] => {
    // Every county would be found by xian.
    const isEnding = unit.start > 0 && unit.start >= key.short;
    const spelling = isEnding ? null : spellingAt(word, units, first);
    const last = spelling && units[spelling.last];
    if (!last) return [];
    const { isFull, isComplete } = spelling;
    const quality = qualityOf(key, unit.start, last.end);
    // A single syllable somewhere in a long name is a coincidence.
    const isChance = quality === PART && spelling.last === first;
    if (isChance || isTooLittle(word, quality)) return [];
    return [
      {
        start: unit.start,
        end: last.end,
        quality: quality === WHOLE && !isComplete ? BEGINNING : quality,
        writing: isFull ? PINYIN : INITIALS,
      },
    ];
  });
}
