import { filePixels } from '../model/pictureSize';
import type { NamedBlob, PictureMaker, PictureWish } from '../state/pictures';
import { drawPdf } from './drawPdf';
import { drawPng } from './drawPng';
import { handFile } from './handFile';
import { pictureTree } from './pictureTree';
import { svgMarkup } from './plainSvg';
import { pictureFileName } from './pictureFileName';

const named = ({ shown, pane }: PictureWish, extension: string, blob: Blob): NamedBlob => ({
  name: pictureFileName(shown, pane, extension),
  blob,
});

const markup = (wish: PictureWish): string => svgMarkup(pictureTree(wish));

/** Makes pictures of a view, all from its SVG: there is no canvas of a graphics card that could be empty. */
export const pictureMaker: PictureMaker = {
  svg: (wish) => named(wish, 'svg', new Blob([markup(wish)], { type: 'image/svg+xml' })),
  markup,

  async png(wish, times) {
    const pixels = filePixels(wish.layout, times);
    return named(wish, 'png', await drawPng(pictureTree(wish), pixels, wish.layout.density));
  },

  async pdf(wish, page, job) {
    return named(wish, 'pdf', await drawPdf(wish, page, job));
  },

  hand: ({ name, blob }) => handFile(name, blob, blob.type),
};
