import { readSvg, type SvgElement } from '../layers/svgTree';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Elements from markup that this atlas has written itself, made one by one: the page's policy lets no text become
 * markup, and a picture in an `img` is not there yet when the browser prints.
 */
export const svgNodes = (markup: string): Element => nodeOf(readSvg(markup));

function nodeOf({ name, attributes, children }: SvgElement): Element {
  const node = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes))
    if (key !== 'xmlns') node.setAttribute(key, value);
  node.append(...children.map((child) => (typeof child === 'string' ? child : nodeOf(child))));
  return node;
}
