/** An element of markup that this atlas has written itself (`svgMarkup`). */
export interface SvgElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (SvgElement | string)[];
}

const TAG = /<(\/?)([a-zA-Z]+)((?: [a-zA-Z0-9:-]+="[^"<]*")*)(\/?)>|([^<]+)/g;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
};

const plain = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '');

/**
 * Reads our own markup again: the page's policy lets no text become markup, and other formats want a picture's shapes
 * one by one.
 */
export function readSvg(markup: string): SvgElement {
  const root = { name: 'g', attributes: {}, children: [] as (SvgElement | string)[] };
  const open = [root];
  for (const [, isEnd, name = '', given = '', isEmpty, letters] of markup.matchAll(TAG)) {
    const at = open[open.length - 1] ?? root;
    if (letters !== undefined) at.children.push(plain(letters));
    else if (isEnd === '/') open.pop();
    else {
      const pairs = [...given.matchAll(/ ([a-zA-Z0-9:-]+)="([^"]*)"/g)];
      const attributes = Object.fromEntries(
        pairs.map(([, key = '', value = '']) => [key, plain(value)]),
      );
      const element = { name, attributes, children: [] };
      at.children.push(element);
      if (isEmpty === '') open.push(element);
    }
  }
  const [first] = root.children;
  return typeof first === 'object' ? first : root;
}

export const textIn = ({ children }: SvgElement): string =>
  children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
