import { color } from 'd3';
import type { SvgElement } from '../../layers/svgTree';
import { LetterFonts, type TracedLetters } from './letters';
import { pageContent } from './pageContent';
import { PageResources } from './pageResources';
import { num, PdfFile, pdfText, type Ref } from './pdfFile';

export interface PdfPage {
  /** Points. */
  readonly width: number;
  readonly height: number;
  /** What printers leave white. */
  readonly margin: number;
}

/** A page, and what it is called in the list of pages. */
export interface PdfLeaf {
  readonly svg: SvgElement;
  readonly title: string;
}

interface About {
  readonly title: string;
  readonly subject: string;
  /** As in `lang` of a page. */
  readonly language: string;
}

/**
 * Pages, each with a picture of plain shapes (`plainSvg`): lines, areas and letters all drawn, not photographed, so that
 * it is sharp at any size, and its words can be found. The same pictures give the same bytes.
 */
export function pdfPages(
  leaves: readonly PdfLeaf[],
  traced: TracedLetters,
  page: PdfPage,
  about: About,
): Uint8Array<ArrayBuffer> {
  const file = new PdfFile();
  const [root, pages, used] = [file.reserve(), file.reserve(), file.reserve()];
  const fonts = new LetterFonts(traced);
  const resources = new PageResources(file);
  const size = `[0 0 ${num(page.width)} ${num(page.height)}]`;
  const kids = leaves.map(({ svg }) => {
    const content = file.addStream('', placed(svg, page) + pageContent(svg, fonts, resources));
    return file.add(
      `<< /Type /Page /Parent ${pages} /MediaBox ${size}` +
        ` /Group << /S /Transparency /CS /DeviceRGB >> /Contents ${content} /Resources ${used} >>`,
    );
  });
  file.add(`<< ${resources.written()} /Font << ${fonts.write(file)} >> >>`, used);
  file.add(`<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${kids.length} >>`, pages);
  const outline = kids.length > 1 ? ` /Outlines ${outlineOf(file, leaves, kids)}` : '';
  file.add(
    `<< /Type /Catalog /Pages ${pages}${outline} /Lang (${about.language}) /ViewerPreferences << /DisplayDocTitle true >> >>`,
    root,
  );
  const info = file.add(`<< /Title ${pdfText(about.title)} /Subject ${pdfText(about.subject)} >>`);
  return file.bytes(root, info);
}

/** One page with a picture. */
export const pdfPicture = (
  svg: SvgElement,
  traced: TracedLetters,
  page: PdfPage,
  about: About,
): Uint8Array<ArrayBuffer> => pdfPages([{ svg, title: about.title }], traced, page, about);

/** The list of pages beside a document. */
function outlineOf(file: PdfFile, leaves: readonly PdfLeaf[], kids: readonly Ref[]): Ref {
  const list = file.reserve();
  const items = kids.map(() => file.reserve());
  leaves.forEach(({ title }, index) => {
    const [before, after] = [items[index - 1], items[index + 1]];
    const beside = (before ? ` /Prev ${before}` : '') + (after ? ` /Next ${after}` : '');
    const to = `/Dest [${kids[index]} /Fit]`;
    file.add(`<< /Title ${pdfText(title)} /Parent ${list}${beside} ${to} >>`, items[index]);
  });
  const [first, last] = [items[0], items[items.length - 1]];
  return file.add(
    `<< /Type /Outlines /First ${first} /Last ${last} /Count ${items.length} >>`,
    list,
  );
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
