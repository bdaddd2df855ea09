import { readSvg, type SvgElement } from '../layers/svgTree';
import type { PictureWish } from '../state/pictures';
import { svgBoth } from './panes/svgBoth';
import { svgPane } from './panes/svgPane';
import { plainSvg } from './plainSvg';
import { svgMap } from './svgMap';

/** How often a picture is laid out again at most. */
const TRIES = 4;

/**
 * The picture of a wish, in shapes that every program knows. A long legend would make it grow beyond its paper: it is
 * laid out larger then, in the same proportions, and so comes out smaller in all its parts.
 */
export function pictureTree(wish: PictureWish, isSlide = false): SvgElement {
  let { width, height } = wish.layout;
  for (let tries = 1; ; tries++) {
    const svg = readSvg(drawn({ ...wish, layout: { ...wish.layout, width, height } }, isSlide));
    const needed = Number(svg.attributes.height);
    if (needed <= height + 1 || tries === TRIES) return plainSvg(svg);
    [width, height] = [(width * needed) / height, needed];
  }
}

function drawn({ layout, page, pane, ...wish }: PictureWish, isSlide: boolean): string {
  const { width, height } = layout;
  const input = { ...wish, width, height, seen: page, isSlide, id: 'picture' };
  if (!pane) return svgMap(input);
  return (pane.shows === 'pane' ? svgPane : svgBoth)({ ...input, ...pane });
}
