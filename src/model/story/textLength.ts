/** A figure in a text, as long as most of them are. */
const FIGURE = /\{\{[^}]*\}\}/g;
const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

/** How long a story text is on the stage, in Chinese characters: Latin letters and digits are half as wide. */
export function textLength(text: string): number {
  const said = text.replace(FIGURE, '0,000 亿元').replace(/\*\*/g, '');
  return Array.from(said).reduce((sum, letter) => sum + (WIDE.test(letter) ? 1 : 0.5), 0);
}
