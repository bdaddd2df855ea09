import type { Language } from '../model/bilingual';
import type { Top } from '../model/query';
import { MOST } from '../model/visibleFlows';
import { DICTIONARIES, formatShare } from './format';

/** Which lines are drawn, as part of a sentence. `isSummed`: there is a total to carry a share of. */
export function linesText(top: Top, isSummed: boolean, language: Language): string {
  const words = DICTIONARIES[language].layout;
  if (top === null) return words.all;
  if (top !== 'most') return words.number(top);
  return isSummed
    ? words.most(formatShare(MOST.share), MOST.least, MOST.lines)
    : words.mostUnsummed(MOST.lines);
}
