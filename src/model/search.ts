import type { Bilingual } from './bilingual';
import { foldText, wordsOf } from './foldText';
import { matchKey, type KeyMatch, type Range } from './matchKey';
import { NAMED_TYPES, type NamedType } from './names';
import type { SearchEntry, SearchIndex, SearchKey } from './searchIndex';

/** Longer texts are cut: nothing here has so long a name. */
export const MAX_LENGTH = 200;

/** A text by which a record was found, and the parts of it that were typed. */
export interface SearchMatch {
  readonly key: SearchKey;
  readonly ranges: readonly Range[];
  /** All that was typed is in it. */
  readonly isWhole: boolean;
}

export interface SearchHit {
  readonly type: NamedType;
  readonly id: string;
  readonly name: Bilingual;
  /** Best first; never empty. */
  readonly matches: readonly SearchMatch[];
}

export interface SearchGroup {
  readonly type: NamedType;
  /** Best first, at most as many as asked for. */
  readonly hits: readonly SearchHit[];
  readonly total: number;
}

/**
 * Finds a typed text among the names of everything, by plain comparison of letters: whole names before beginnings
 * before words before parts, Chinese before pinyin before initials before English before codes. Where nothing holds
 * all of it together, each word must be found. Groups come in the order of `NAMED_TYPES`; empty ones are left out.
 */
export function search(index: SearchIndex, text: string, limit: number): SearchGroup[] {
  const folded = foldText(text.slice(0, MAX_LENGTH));
  if (folded.letters === '') return [];
  const words = [...new Set(wordsOf(folded))];
  const together = findAll(index, [folded.letters]);
  const found = together.length > 0 || words.length < 2 ? together : findAll(index, words);
  return NAMED_TYPES.flatMap((type) => {
    const own = found.filter(({ entry }) => entry.type === type);
    const hits = own
      .slice(0, limit)
      .map(({ entry: { id, name }, matches }): SearchHit => ({ type, id, name, matches }));
    return own.length > 0 ? [{ type, hits, total: own.length }] : [];
  });
}

interface Found {
  readonly entry: SearchEntry;
  readonly matches: readonly SearchMatch[];
  /** Lower is better. */
  readonly score: number;
}

const findAll = (index: SearchIndex, words: readonly string[]): Found[] =>
  index
    .flatMap((entry) => find(entry, words) ?? [])
    .sort(
      (a, b) =>
        a.score - b.score ||
        a.entry.rank - b.entry.rank ||
        a.entry.name.zh.length - b.entry.name.zh.length,
    );

/** null unless every word is found, and one of them in a name of its own rather than in the place it lies in. */
function find(entry: SearchEntry, words: readonly string[]): Found | null {
  const byKey = new Map<SearchKey, KeyMatch[]>();
  let score = 0;
  for (const word of words) {
    let best = Infinity;
    for (const key of entry.keys) {
      const match = matchKey(key, word, words.length > 1);
      if (!match) continue;
      best = Math.min(best, match.score);
      byKey.set(key, [...(byKey.get(key) ?? []), match]);
    }
    if (best === Infinity) return null;
    score = Math.max(score, best);
  }
  const found = [...byKey];
  if (!found.some(([, matches]) => matches.some(({ isOwn }) => isOwn))) return null;
  const matches = found
    .sort(([, a], [, b]) => b.length - a.length || scoreOf(a) - scoreOf(b))
    .map(([key, parts]) => ({
      key,
      ranges: parts.map(({ range }) => range),
      isWhole: parts.length === words.length,
    }));
  return { entry, matches, score };
}

const scoreOf = (matches: readonly KeyMatch[]): number =>
  Math.max(...matches.map(({ score }) => score));
