import type { SvgElement } from '../../layers/svgTree';
import { letterKey, type LetterFonts } from './letters';
import type { Segment } from './pathSegments';
import { num, type PdfFile, type Ref } from './pdfFile';

interface Alphas {
  readonly fill: number;
  readonly stroke: number;
}

/** States and forms of a page, each written once. */
export class PageResources {
  readonly #file: PdfFile;
  readonly #states = new Map<string, Ref>();
  readonly #halos = new Map<string, Ref>();

  constructor(file: PdfFile) {
    this.#file = file;
  }

  /** How much what follows lets through; nothing to say where it is full. */
  alpha({ fill, stroke }: Alphas): string {
    const given = `<< /ca ${num(fill, 3)} /CA ${num(stroke, 3)} >>`;
    return fill === 1 && stroke === 1 ? '' : this.#state(given);
  }

  /** Lets a line or an area grow from faint to full along a gradient of one colour: as a mask, for PDF colours have no alpha. */
  tone(gradient: SvgElement, segments: readonly Segment[], width: number): string {
    const stops = gradient.children.flatMap((stop) =>
      typeof stop === 'string' ? [] : [Number(stop.attributes['stop-opacity'] ?? 1)],
    );
    const { x1, y1, x2, y2 } = gradient.attributes;
    const shading =
      `<< /ShadingType 2 /ColorSpace /DeviceGray /Coords [${x1} ${y1} ${x2} ${y2}] /Extend [true true]` +
      ` /Function << /FunctionType 2 /Domain [0 1] /N 1 /C0 [${num(stops[0] ?? 1, 3)}] /C1 [${num(stops[stops.length - 1] ?? 1, 3)}] >> >>`;
    const mask = this.#file.addStream(
      `/Type /XObject /Subtype /Form /BBox [${boxOf(segments, width).join(' ')}]` +
        ` /Group << /S /Transparency /CS /DeviceGray >> /Resources << /Shading << /S ${shading} >> >>`,
      '/S sh',
    );
    return this.#state(`<< /SMask << /Type /Mask /S /Luminosity /G ${mask} >> >>`);
  }

  /** A letter's outline as a form, to be drawn broad; null for a space. */
  halo(letter: string, weight: string, fonts: LetterFonts): string | null {
    const outline = fonts.letter(letter, weight)?.outline;
    if (!outline) return null;
    const key = letterKey({ letter, weight });
    const head = '/Type /XObject /Subtype /Form /BBox [-900 -1100 2400 1900]';
    const ref = this.#halos.get(key) ?? this.#file.addStream(head, `${outline}\nS`);
    this.#halos.set(key, ref);
    return nameOf('H', [...this.#halos.keys()].indexOf(key));
  }

  /** The entries of a dictionary of resources. */
  written(): string {
    const list = (letter: string, refs: Iterable<Ref>): string =>
      [...refs].map((ref, index) => `/${nameOf(letter, index)} ${ref}`).join(' ');
    return `/ExtGState << ${list('E', this.#states.values())} >> /XObject << ${list('H', this.#halos.values())} >>`;
  }

  #state(given: string): string {
    const ref = this.#states.get(given) ?? this.#file.add(given);
    this.#states.set(given, ref);
    return `/${nameOf('E', [...this.#states.keys()].indexOf(given))} gs\n`;
  }
}

const nameOf = (letter: string, index: number): string => `${letter}${index}`;

/** Round a path and its width. */
function boxOf(segments: readonly Segment[], width: number): number[] {
  const points = segments.flatMap(([, ...own]) => own);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [
    ...[Math.min(...xs) - width, Math.min(...ys) - width],
    ...[Math.max(...xs) + width, Math.max(...ys) + width],
  ].map((value) => Math.round(value));
}
