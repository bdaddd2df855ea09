import type { PdfPageSize } from '../model/pictureSize';
import { paperSize } from '../model/pictureSize';
import type { Job, PictureWish } from '../state/pictures';
import { DICTIONARIES } from '../text/format';
import { goOn } from './job';
import { lettersIn } from './pdf/letters';
import { pdfPicture, type PdfPage } from './pdf/pdfPicture';
import { traceLetters } from './pdf/traceLetters';
import { pictureTree } from './pictureTree';

const POINTS_PER_MM = 72 / 25.4;
const POINTS_PER_PIXEL = 72 / 96;
/** What printers leave white, millimetres. */
const MARGIN = 10;
/** As slides have it, 13⅓ × 7½ inches. */
const WIDE: PdfPage = { width: 960, height: 540, margin: 0 };

/** A picture as PDF, laid out for its page. */
export async function drawPdf(wish: PictureWish, size: PdfPageSize, job: Job): Promise<Blob> {
  const page = pageOf(size);
  const across = (side: number): number => (side - 2 * page.margin) / POINTS_PER_PIXEL;
  const layout = { ...wish.layout, width: across(page.width), height: across(page.height) };
  const svg = pictureTree({ ...wish, layout });
  const traced = await traceLetters(lettersIn(svg), svg.attributes['font-family'] ?? '', job);
  await goOn(job, 1);
  const bytes = pdfPicture(svg, traced, page, {
    title: wish.title,
    subject: wish.subtitle,
    language: DICTIONARIES[wish.language].language.htmlLang,
  });
  return new Blob([bytes], { type: 'application/pdf' });
}

function pageOf(size: PdfPageSize): PdfPage {
  if (size === 'wide') return WIDE;
  const { width, height } = paperSize(size);
  return {
    width: width * POINTS_PER_MM,
    height: height * POINTS_PER_MM,
    margin: MARGIN * POINTS_PER_MM,
  };
}
