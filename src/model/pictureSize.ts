/** `page`: as the window is; `own`: as the reader says. Paper is counted at 300 dots per inch. */
export const PICTURE_SIZES = [
  ...(['page', 'wide', 'standard', 'square'] as const),
  ...(['a4-landscape', 'a4-portrait', 'a3-landscape', 'a3-portrait', 'own'] as const),
] as const;
export type PictureSize = (typeof PICTURE_SIZES)[number];

export const PDF_PAGES = [
  ...(['a4-landscape', 'a4-portrait', 'a3-landscape', 'a3-portrait', 'wide'] as const),
] as const;
export type PdfPageSize = (typeof PDF_PAGES)[number];

export interface Extent {
  readonly width: number;
  readonly height: number;
}

/** What a picture is laid out in, and how many pixels of its file stand for one of these. */
export interface PictureLayout extends Extent {
  readonly scale: number;
  /** Dots per inch, of what is made for paper; null else. */
  readonly density: number | null;
}

/** Millimetres, the longer side first. */
const PAPER = { a4: [297, 210], a3: [420, 297] } as const;
const MM_PER_INCH = 25.4;
const DOTS_PER_INCH = 300;
/** CSS pixels, in which letters have the sizes of print. */
const PIXELS_PER_INCH = 96;

/** Letters are to be read on a screen that is 1920 wide: laid out smaller, drawn larger. */
const SCREENS = {
  wide: { width: 1280, height: 720, scale: 1.5 },
  standard: { width: 1200, height: 900, scale: 4 / 3 },
  square: { width: 900, height: 900, scale: 1.2 },
} as const;

export function pictureLayout(size: PictureSize, page: Extent, own: Extent): PictureLayout {
  if (size === 'page') return { ...page, scale: 1, density: null };
  if (size === 'own') return { ...own, scale: 1, density: null };
  if (size === 'wide' || size === 'standard' || size === 'square')
    return { ...SCREENS[size], density: null };
  const inch = PIXELS_PER_INCH / MM_PER_INCH;
  const { width, height } = paperSize(size);
  return {
    ...{ width: width * inch, height: height * inch },
    ...{ scale: DOTS_PER_INCH / PIXELS_PER_INCH, density: DOTS_PER_INCH },
  };
}

/** Millimetres. */
export function paperSize(size: Exclude<PdfPageSize, 'wide'>): Extent {
  const [long, short] = PAPER[size.startsWith('a3') ? 'a3' : 'a4'];
  const isUpright = size.endsWith('portrait');
  return isUpright ? { width: short, height: long } : { width: long, height: short };
}

export const LEAST_SIDE = 320;
export const LARGEST_SIDE = 8192;
/** What browsers draw at once; a telephone may manage less, and then says so. */
const MOST_PIXELS = 40_000_000;

/** How many pixels a file has. */
export const filePixels = (
  { width, height, scale }: Omit<PictureLayout, 'density'>,
  times: number,
): Extent => ({
  width: Math.round(width * scale * times),
  height: Math.round(height * scale * times),
});

/** Can a file be so large? */
export const isDrawable = ({ width, height }: Extent): boolean =>
  Math.min(width, height) >= 1 &&
  Math.max(width, height) <= LARGEST_SIDE &&
  width * height <= MOST_PIXELS;

/** A side that a reader has typed, within what is possible; null for what is no number. */
export function sideOf(text: string): number | null {
  const side = Math.round(Number(text));
  if (text.trim() === '' || !Number.isFinite(side)) return null;
  return Math.min(LARGEST_SIDE, Math.max(LEAST_SIDE, side));
}
