import { LANGUAGES, type Bilingual } from './bilingual';

/** A name shorter than this is a word that may stand for anything. */
const SHORTEST = { zh: 4, en: 12 } as const;

/**
 * The names that something goes by: in full, without brackets at the end, and what is in these: the name
 * 京冀曹妃甸协同发展示范区（北京（曹妃甸）现代产业发展试验区） holds an older one.
 */
function namesOf(name: string): string[] {
  const [, plain = '', inner = ''] = /^(.+?)\s*[（(](.*)[）)]$/u.exec(name) ?? [];
  return plain ? [name, plain, inner.replace(/^原/u, '')] : [name];
}

/** Does a text name something in full, in either language? A part of a name, such as its town, is not enough. */
export function isNamedIn(name: Bilingual, text: Bilingual): boolean {
  return LANGUAGES.some((language) =>
    namesOf(name[language]).some(
      (one) => one.length >= SHORTEST[language] && text[language].includes(one),
    ),
  );
}
