import type { Language } from '../model/bilingual';
import type { Words } from '../model/import/known';
import { DICTIONARIES } from './format';

/** How the atlas writes kinds, bases, scopes, bounds and reasons, in languages that are loaded. */
export function importWords(languages: readonly Language[]): Words {
  const wordsOf = (list: 'kinds' | 'bases' | 'scopes' | 'bounds' | 'missing') =>
    languages.flatMap((language) =>
      Object.entries(DICTIONARIES[language][list]).map(
        ([id, said]: [string, string]) => [said.trim(), id] as const,
      ),
    );
  return {
    kind: wordsOf('kinds'),
    basis: wordsOf('bases'),
    scope: wordsOf('scopes'),
    bound: wordsOf('bounds'),
    missing: wordsOf('missing'),
  };
}
