import type { SvgElement } from '../../src/layers/svgTree';

/**
 * The same picture for a rasteriser: to cut the map to its frame takes resvg longer than to draw it, so the map comes
 * first, uncut, and the ground of the bands above and below covers what is too much of it.
 */
export function unclipped(picture: SvgElement): SvgElement {
  const isElement = (child: SvgElement | string): child is SvgElement => typeof child !== 'string';
  const children = picture.children.filter(isElement);
  const map = children.find(({ name, attributes }) => name === 'svg' && attributes.overflow);
  const ground = children.find(({ name }) => name === 'rect');
  if (!map || !ground) return picture;
  const [top, high] = [Number(map.attributes.y ?? 0), Number(map.attributes.height)];
  const band = (y: number, height: number): SvgElement => ({
    ...ground,
    attributes: { ...ground.attributes, y: String(y), height: String(height) },
  });
  const bands = [band(0, top), band(top + high, Number(picture.attributes.height) - top - high)];
  const open = { ...map, attributes: { ...map.attributes, overflow: 'visible' } };
  const rest = children.filter((child) => child !== map && child !== ground);
  return { ...picture, children: [open, ...bands, ...rest] };
}
