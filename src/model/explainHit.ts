import type { Language } from './bilingual';
import type { Range } from './matchKey';
import type { SearchHit, SearchMatch } from './search';

/** Why something was found: the typed parts of the name that the reader sees, and another name if it was that. */
export interface Explanation {
  readonly ranges: readonly Range[];
  readonly reason: SearchMatch | null;
}

/** In the reader's language. The place that a thing lies in needs no reason: it stands beside the name. */
export function explainHit({ matches }: SearchHit, language: Language): Explanation {
  const own = matches.find(({ key }) => key.of === 'name' && key.language === language);
  const ranges = own?.ranges ?? [];
  if (own?.isWhole) return { ranges, reason: null };
  const best = matches.find((match) => match !== own);
  const isPlain = best?.key.of === 'path' && best.key.language === language;
  return { ranges, reason: isPlain ? null : (best ?? null) };
}

/** A text cut where a marked part begins or ends, in its order. */
export function markedParts(
  text: string,
  ranges: readonly Range[],
): { readonly text: string; readonly isMarked: boolean }[] {
  const cuts = [0, ...ranges.flat(), text.length].sort((a, b) => a - b);
  return cuts.flatMap((start, index) => {
    const part = text.slice(start, cuts[index + 1] ?? start);
    const isMarked = ranges.some(([from, to]) => from <= start && start < to);
    return part === '' ? [] : [{ text: part, isMarked }];
  });
}
