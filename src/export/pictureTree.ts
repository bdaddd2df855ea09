import { readSvg, type SvgElement } from '../layers/svgTree';
import type { PictureWish } from '../state/pictures';
import { plainSvg } from './plainSvg';
import { svgMap } from './svgMap';

/** The picture of a wish, in shapes that every program knows. */
export function pictureTree(wish: PictureWish, isSlide = false): SvgElement {
  const { layout, page, ...rest } = wish;
  const { width, height } = layout;
  return plainSvg(readSvg(svgMap({ ...rest, width, height, seen: page, isSlide, id: 'picture' })));
}
