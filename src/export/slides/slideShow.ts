import PptxGenJS from 'pptxgenjs';
import type { SvgElement } from '../../layers/svgTree';
import { BASELINE, LINE_HEIGHT } from '../svgBlocks';
import { rejoined, rejoinedRuns, type SlideText } from './slideParts';
import { timelessZip } from './timelessZip';

export interface Slide {
  /** As in `slideParts`. */
  readonly picture: SvgElement;
  readonly texts: readonly SlideText[];
  readonly png: Blob;
  readonly title: string;
  /** What the picture is, for those who do not see it. */
  readonly alt: string;
  readonly notes: string;
}

interface About {
  /** Inches. */
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly author: string;
  /** Of the data: `2026-11-22`. */
  readonly date: string;
  /** As Office names it: `zh-CN`. */
  readonly language: string;
  readonly font: string;
  /** Of the ground, `#rrggbb`. */
  readonly ground: string;
}

const PPTX = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
const POINTS_PER_INCH = 72;
/** Bytes that a function takes as arguments at once. */
const CHUNK = 0x8000;
const MASTER = 'ATLAS';
/**
 * A file of slides: the map a picture, everything round it text that can be changed. The same slides give the same
 * bytes.
 */
export async function slideShow(slides: readonly Slide[], about: About): Promise<Blob> {
  const pptx = new PptxGenJS();
  pptx.defineLayout({ name: MASTER, width: about.width, height: about.height });
  Object.assign(pptx, {
    ...{ layout: MASTER, title: about.title, author: about.author, company: '' },
    theme: { headFontFace: about.font, bodyFontFace: about.font },
  });
  const masters = new Map<string, string>();
  for (const one of slides) await addSlide(pptx, one, about, masters);
  const written = (await pptx.write({ outputType: 'uint8array' })) as Uint8Array;
  return new Blob([timelessZip(written, about.date)], { type: PPTX });
}

async function addSlide(
  pptx: PptxGenJS,
  one: Slide,
  about: About,
  masters: Map<string, string>,
): Promise<void> {
  const [wide, high] = [one.picture.attributes.width, one.picture.attributes.height].map(
    Number,
  ) as [number, number];
  // A picture that grew for its legend is made as small as the slide.
  const inch = Math.min(about.width / wide, about.height / high);
  const left = (about.width - inch * wide) / 2;
  const title = one.texts.find(({ part }) => part === 'title');
  const box = title && { ...boxOf(title, inch, left, wide), fontSize: points(inch * title.size) };
  const slide = pptx.addSlide({ masterName: masterFor(pptx, about, box ?? null, masters) });
  slide.addImage({
    data: await dataOf(one.png),
    ...{ x: left, y: 0, w: inch * wide, h: inch * high },
    altText: one.alt,
    objectName: 'Map',
  });
  for (const [index, text] of one.texts.entries()) {
    slide.addText(wordsOf(text, inch), {
      ...boxOf(text, inch, left, wide),
      ...{ margin: 0, valign: 'top', align: text.isAtEnd ? 'right' : 'left' },
      ...{ fit: 'none', wrap: text.part !== 'legend' },
      fontSize: points(inch * text.size),
      lineSpacing: points(inch * text.lineHeight * text.size),
      ...{
        color: hex(text.color),
        bold: text.isBold,
        fontFace: about.font,
        lang: about.language,
      },
      ...(text.part === 'title' ? { placeholder: 'title' } : {}),
      objectName: `${text.part} ${index + 1}`,
    });
  }
  slide.addNotes(one.notes);
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Where a text stands, in inches. */
function boxOf(text: SlideText, inch: number, left: number, wide: number): Box {
  const room = text.width ?? (text.part === 'legend' ? widthOf(text) : wide - 2 * text.x);
  const step = text.lineHeight * text.size;
  // As in `textBlock`: letters stand in the middle of their line.
  const top = text.y - BASELINE * text.size - (step - LINE_HEIGHT * text.size) / 2;
  return {
    ...{ x: left + inch * (text.x - (text.isAtEnd ? room : 0)), y: inch * top },
    ...{ w: inch * room, h: inch * text.lines.length * step },
  };
}

/**
 * The master of a slide, by where its title stands: PptxGenJS 4.0 takes place and letters of a title from there, and a
 * title of its own kind is what outline, navigation and screen readers find slides by.
 */
function masterFor(
  pptx: PptxGenJS,
  { font, ground }: About,
  box: (Box & { readonly fontSize: number }) | null,
  masters: Map<string, string>,
): string {
  const key = JSON.stringify(box);
  const known = masters.get(key);
  if (known !== undefined) return known;
  const name = masters.size === 0 ? MASTER : `${MASTER} ${masters.size + 1}`;
  masters.set(key, name);
  const look = { margin: 0, align: 'left', valign: 'top', fontFace: font } as const;
  pptx.defineSlideMaster({
    title: name,
    background: { color: hex(ground) },
    objects: box
      ? [{ placeholder: { options: { name: 'title', type: 'title', ...look, ...box }, text: '' } }]
      : [],
  });
  return name;
}

/** A text of one look as it is; of several looks in runs. Lines broken for the picture flow again, but in a legend. */
function wordsOf(text: SlideText, inch: number): string | PptxGenJS.TextProps[] {
  const isPlain = text.runs.every(
    ({ size, isBold }) => size === text.size && isBold === text.isBold,
  );
  if (text.part === 'legend') return text.lines.join('\n');
  if (isPlain) return rejoined(text.lines);
  return rejoinedRuns(text.runs).map(({ text: words, size, isBold }) => ({
    text: words,
    options: { fontSize: points(inch * size), bold: isBold },
  }));
}

const points = (inches: number): number => Math.round(inches * POINTS_PER_INCH * 10) / 10;

const hex = (color: string): string => color.replace('#', '').toUpperCase();

/** Roughly, with room for other fonts: pixels. */
function widthOf({ lines, size }: SlideText): number {
  const letters = lines.map((line) =>
    Array.from(line).reduce((sum, letter) => sum + (/[ -~]/.test(letter) ? 0.62 : 1.05), 0),
  );
  return size * (Math.max(...letters) + 0.5);
}

/** As PptxGenJS wants it: `image/png;base64,` and so on. */
async function dataOf(png: Blob): Promise<string> {
  const bytes = new Uint8Array(await png.arrayBuffer());
  const letters = Array.from({ length: Math.ceil(bytes.length / CHUNK) }, (_, index) =>
    String.fromCharCode(...bytes.subarray(index * CHUNK, (index + 1) * CHUNK)),
  );
  return `image/png;base64,${btoa(letters.join(''))}`;
}
