const SVG = 'http://www.w3.org/2000/svg';
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
 * Elements from markup that this atlas has written itself (`layers/svgMarkup`), made one by one: the page's policy
 * lets no text become markup, and a picture in an `img` is not there yet when the browser prints.
 */
export function svgNodes(markup: string): Element {
  const root: Element = document.createElementNS(SVG, 'g');
  const open: Element[] = [root];
  for (const [, isEnd, name = '', given = '', isEmpty, letters] of markup.matchAll(TAG)) {
    const at = open[open.length - 1] ?? root;
    if (letters !== undefined) at.append(plain(letters));
    else if (isEnd === '/') open.pop();
    else {
      const node: Element = document.createElementNS(SVG, name);
      for (const [, key = '', value = ''] of given.matchAll(/ ([a-zA-Z0-9:-]+)="([^"]*)"/g))
        if (key !== 'xmlns') node.setAttribute(key, plain(value));
      at.append(node);
      if (isEmpty === '') open.push(node);
    }
  }
  return root.firstElementChild ?? root;
}
