import { color } from 'd3';
import type { SvgElement } from '../../layers/svgTree';
import { LetterFonts, type TracedLetters } from './letters';
import { pageContent } from './pageContent';
import { PageResources } from './pageResources';
import { num, PdfFile, pdfText } from './pdfFile';

export interface PdfPage {
  /** Points. */
  readonly width: number;
  readonly height: number;
  /** What printers leave white. */
  readonly margin: number;
}

interface About {
  readonly title: string;
  readonly subject: string;
  /** As in `lang` of a page. */
  readonly language: string;
}

/**
 * One page with a picture of plain shapes (`plainSvg`): lines, areas and letters all drawn, not photographed, so that
 * it is sharp at any size, and its words can be found. The same picture gives the same bytes.
 */
export function pdfPicture(
  svg: SvgElement,
  traced: TracedLetters,
  page: PdfPage,
  about: About,
): Uint8Array<ArrayBuffer> {
  const file = new PdfFile();
  const [root, pages] = [file.reserve(), file.reserve()];
  const fonts = new LetterFonts(traced);
  const resources = new PageResources(file);
  const content = file.addStream('', placed(svg, page) + pageContent(svg, fonts, resources));
  const used = `<< ${resources.written()} /Font << ${fonts.write(file)} >> >>`;
  const leaf = file.add(
    `<< /Type /Page /Parent ${pages} /MediaBox [0 0 ${num(page.width)} ${num(page.height)}]` +
      ` /Group << /S /Transparency /CS /DeviceRGB >> /Contents ${content} /Resources ${used} >>`,
  );
  file.add(`<< /Type /Pages /Kids [${leaf}] /Count 1 >>`, pages);
  file.add(
    `<< /Type /Catalog /Pages ${pages} /Lang (${about.language}) /ViewerPreferences << /DisplayDocTitle true >> >>`,
    root,
  );
  const info = file.add(`<< /Title ${pdfText(about.title)} /Subject ${pdfText(about.subject)} >>`);
  return file.bytes(root, info);
}

/** The picture as large as the page allows, in its middle; a page without margin is filled in its colour. */
function placed(svg: SvgElement, { width, height, margin }: PdfPage): string {
  const [wide, high] = [Number(svg.attributes.width), Number(svg.attributes.height)];
  const scale = Math.min((width - 2 * margin) / wide, (height - 2 * margin) / high);
  const [x, y] = [(width - scale * wide) / 2, (height + scale * high) / 2];
  const ground = svg.children.find((child) => typeof child === 'object' && child.name === 'rect');
  const fill = typeof ground === 'object' ? color(ground.attributes.fill ?? '')?.rgb() : null;
  const numbers = fill && [fill.r, fill.g, fill.b].map((part) => num(part / 255, 4)).join(' ');
  const full =
    margin === 0 && numbers ? `${numbers} rg 0 0 ${num(width)} ${num(height)} re f\n` : '';
  return `${full}${num(scale, 5)} 0 0 ${num(-scale, 5)} ${num(x)} ${num(y)} cm\n`;
}
