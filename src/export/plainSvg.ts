import { element, escapeXml } from '../layers/svgMarkup';
import { round } from '../layers/svgProjection';
import type { SvgElement } from '../layers/svgTree';

type Attributes = Readonly<Record<string, string>>;

/**
 * The same picture without what only browsers understand, for drawing programs, office suites and our own PDF: lines
 * whose width does not grow with their path get the width that they have, and the halo of letters becomes letters
 * of its own below them.
 */
export function plainSvg(node: SvgElement): SvgElement {
  const { name, attributes } = node;
  const children = node.children.flatMap((child): (SvgElement | string)[] =>
    typeof child === 'string' ? [child] : halved(child).map(plainSvg),
  );
  return { name, attributes: withOwnWidth(attributes), children };
}

/** Letters with a halo as two: the halo, then the letters. */
function halved(node: SvgElement): SvgElement[] {
  const { 'paint-order': order, ...attributes } = node.attributes;
  if (order === undefined) return [node];
  const { stroke = 'none', 'stroke-width': _, 'stroke-linejoin': __, ...letters } = attributes;
  const plain = { ...node, attributes: letters };
  if (stroke === 'none') return [plain];
  const halo = { ...attributes, fill: stroke, 'aria-hidden': 'true' };
  return [{ ...node, attributes: halo }, plain];
}

function withOwnWidth(attributes: Attributes): Attributes {
  const { 'vector-effect': effect, ...rest } = attributes;
  if (effect === undefined) return attributes;
  const scale = Number(/^scale\((.+)\)$/.exec(rest.transform ?? '')?.[1] ?? 1);
  const scaled = (text: string): string =>
    text.replace(/[\d.]+/g, (number) => String(round(Number(number) / scale, 3)));
  const lengths = ['stroke-width', 'stroke-dasharray'].flatMap((name) => {
    const value = rest[name];
    return value === undefined ? [] : [[name, scaled(value)] as const];
  });
  return { ...rest, ...Object.fromEntries(lengths) };
}

export const svgMarkup = ({ name, attributes, children }: SvgElement): string =>
  element(
    name,
    attributes,
    ...children.map((child) => (typeof child === 'string' ? escapeXml(child) : svgMarkup(child))),
  );
