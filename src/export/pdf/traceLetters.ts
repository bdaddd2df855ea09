import { contours } from 'd3';
import { simplify } from '../../layers/svgProjection';
import { PictureFault, type Job } from '../../state/pictures';
import { goOn } from '../job';
import { letterKey, type Letter, type TracedLetter, type TracedLetters } from './letters';

/** Pixels of a letter's size while it is traced: finer than what a printer resolves at the sizes of a picture. */
const EM = 160;
/** Round it, for what reaches beyond. */
const EDGE = 8;
/** Pixels within which an outline may be straightened. */
const TOLERANCE = 0.2;
/** Letters from one breath of the page to the next. */
const BATCH = 24;

/** Every letter drawn large by the browser, in the font that it takes for `family`, and traced. */
export async function traceLetters(
  letters: readonly Letter[],
  family: string,
  job: Job,
): Promise<TracedLetters> {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new PictureFault('no-canvas');
  const traced = new Map<string, TracedLetter>();
  for (const [index, one] of letters.entries()) {
    if (index % BATCH === 0) await goOn(job, index / letters.length);
    traced.set(letterKey(one), traceLetter(one, family, context));
  }
  return traced;
}

function traceLetter(
  { letter, weight }: Letter,
  family: string,
  context: CanvasRenderingContext2D,
): TracedLetter {
  const { canvas } = context;
  const font = `${weight} ${EM}px ${family}`;
  context.font = font;
  const ink = context.measureText(letter);
  const advance = Math.round((ink.width * 1000) / EM);
  const left = Math.ceil(ink.actualBoundingBoxLeft) + EDGE;
  const top = Math.ceil(ink.actualBoundingBoxAscent) + EDGE;
  const width = left + Math.ceil(ink.actualBoundingBoxRight) + EDGE;
  const height = top + Math.ceil(ink.actualBoundingBoxDescent) + EDGE;
  if (width <= 2 * EDGE || height <= 2 * EDGE) return { advance, outline: '' };
  // A new size empties the canvas and all that was set.
  [canvas.width, canvas.height] = [width, height];
  context.font = font;
  context.fillText(letter, left, top);
  const { data } = context.getImageData(0, 0, width, height);
  const alpha = Array.from({ length: width * height }, (_, index) => data[4 * index + 3] ?? 0);
  const [shape] = contours().size([width, height]).thresholds([127.5])(alpha);
  const place = ([x = 0, y = 0]: readonly number[]): string =>
    `${Math.round(((x - left) * 1000) / EM)} ${Math.round(((top - y) * 1000) / EM)}`;
  const rings = (shape?.coordinates ?? []).flat().map((ring) => {
    const [first, ...rest] = simplify(
      ring.map(([x = 0, y = 0]) => [x, y] as const),
      TOLERANCE,
    )
      .slice(0, -1)
      .map(place);
    return `${first} m ${rest.map((point) => `${point} l`).join(' ')} h`;
  });
  return { advance, outline: rings.join('\n') };
}
