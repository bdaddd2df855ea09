import { readSvg, type SvgElement } from '../layers/svgTree';
import type { PictureWish } from '../state/pictures';
import { plainSvg } from './plainSvg';
import { svgMap } from './svgMap';

/** How often a picture is laid out again at most. */
const TRIES = 4;

/**
 * The picture of a wish, in shapes that every program knows. A long legend would make it grow beyond its paper: it is
 * laid out larger then, in the same proportions, and so comes out smaller in all its parts.
 */
export function pictureTree(wish: PictureWish, isSlide = false): SvgElement {
  const { layout, page, ...rest } = wish;
  let { width, height } = layout;
  for (let tries = 1; ; tries++) {
    const markup = svgMap({ ...rest, width, height, seen: page, isSlide, id: 'picture' });
    const svg = readSvg(markup);
    const needed = Number(svg.attributes.height);
    if (needed <= height + 1 || tries === TRIES) return plainSvg(svg);
    [width, height] = [(width * needed) / height, needed];
  }
}
