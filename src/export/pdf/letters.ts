import type { SvgElement } from '../../layers/svgTree';
import { hex4, type PdfFile, type Ref } from './pdfFile';

/** A letter as the browser draws it; all in thousandths of its size, y upwards. */
export interface TracedLetter {
  readonly advance: number;
  /** Operators of a PDF path round its ink; empty for a space. */
  readonly outline: string;
}

export interface Letter {
  readonly letter: string;
  readonly weight: string;
}

/** By `letterKey`. */
export type TracedLetters = ReadonlyMap<string, TracedLetter>;

export const letterKey = ({ letter, weight }: Letter): string => `${weight} ${letter}`;

export const PLAIN_WEIGHT = '400';

/** The letters that a picture needs, each once. */
export function lettersIn(node: SvgElement): Letter[] {
  const found = new Map<string, Letter>();
  const visit = ({ name, attributes, children }: SvgElement, weight: string): void => {
    if (name === 'title' || name === 'desc') return;
    const own = attributes['font-weight'] ?? weight;
    for (const child of children)
      if (typeof child !== 'string') visit(child, own);
      else
        for (const letter of child) {
          const one = { letter, weight: own };
          found.set(letterKey(one), one);
        }
  };
  visit(node, PLAIN_WEIGHT);
  return [...found.values()];
}

/** What a simple font has codes for, with none of those that some programs take for a space or an end. */
const FONT_SIZE = 200;
const FIRST_CODE = 34;
/**
 * A letter that nothing uses, before the first: Poppler 22 takes the size of such a font from how wide its `m` is
 * (0.6), and would part the words of a line whose letters are in several fonts.
 */
const MEASURE = { code: FIRST_CODE - 1, shape: '600 0 -500 -700 2000 1500 d1' } as const;

/** Letters of one font in a row. */
export interface Run {
  readonly font: string;
  /** Hexadecimal. */
  readonly codes: string;
}

/**
 * Fonts of a PDF made of traced letters (type 3): real text, to be found and copied, in the shapes that the page has,
 * whatever language it is in, without a font file to ship or to license.
 */
export class LetterFonts {
  readonly #traced: TracedLetters;
  readonly #places = new Map<string, number>();

  constructor(traced: TracedLetters) {
    this.#traced = traced;
    for (const key of traced.keys()) this.#places.set(key, this.#places.size);
  }

  runs(text: string, weight: string): Run[] {
    const runs: { font: string; codes: string }[] = [];
    for (const letter of text) {
      const place = this.#places.get(letterKey({ letter, weight }));
      if (place === undefined) continue;
      const font = `F${Math.floor(place / FONT_SIZE)}`;
      const code = codeOf(place).toString(16).toUpperCase();
      const last = runs[runs.length - 1];
      if (last?.font === font) last.codes += code;
      else runs.push({ font, codes: code });
    }
    return runs;
  }

  /** Of a line of letters, in its size. */
  width(text: string, weight: string): number {
    const advance = (letter: string): number =>
      this.#traced.get(letterKey({ letter, weight }))?.advance ?? 0;
    return Array.from(text).reduce((sum, letter) => sum + advance(letter), 0) / 1000;
  }

  letter(letter: string, weight: string): TracedLetter | undefined {
    return this.#traced.get(letterKey({ letter, weight }));
  }

  /** Writes the fonts: the entries of a dictionary of resources. */
  write(file: PdfFile): string {
    const all = [...this.#traced];
    const count = Math.ceil(all.length / FONT_SIZE);
    return Array.from({ length: count }, (_, index) => {
      const own = all.slice(index * FONT_SIZE, (index + 1) * FONT_SIZE);
      return `/F${index} ${writeFont(file, own)}`;
    }).join(' ');
  }
}

const codeOf = (place: number): number => FIRST_CODE + (place % FONT_SIZE);

function writeFont(file: PdfFile, letters: readonly (readonly [string, TracedLetter])[]): Ref {
  const shapes = letters.map(([, { advance, outline }], index) => {
    // The box: as much as any letter may fill.
    const shape = `${advance} 0 -500 -700 2000 1500 d1\n${outline}${outline ? '\nf*' : ''}`;
    return `/g${index} ${file.addStream('', shape)}`;
  });
  const measure = file.addStream('', MEASURE.shape);
  const names = letters.map((_, index) => `/g${index}`).join(' ');
  const widths = letters.map(([, { advance }]) => advance).join(' ');
  return file.add(
    '<< /Type /Font /Subtype /Type3 /FontMatrix [0.001 0 0 0.001 0 0] /FontBBox [-500 -700 2000 1500]' +
      ` /Resources << >> /CharProcs << /m ${measure} ${shapes.join(' ')} >>` +
      ` /Encoding << /Type /Encoding /Differences [${MEASURE.code} /m ${names}] >>` +
      ` /FirstChar ${MEASURE.code} /LastChar ${FIRST_CODE + letters.length - 1} /Widths [600 ${widths}]` +
      ` /ToUnicode ${file.addStream('', unicodeMap(letters.map(([key]) => key)))} >>`,
  );
}

/** Says which letter each code stands for. */
function unicodeMap(keys: readonly string[]): string {
  const lines = keys.map((key, index) => {
    const letter = key.slice(key.indexOf(' ') + 1);
    const units = Array.from({ length: letter.length }, (_, at) => hex4(letter.charCodeAt(at)));
    return `<${codeOf(index).toString(16).toUpperCase()}> <${units.join('')}>`;
  });
  const blocks = Array.from({ length: Math.ceil(lines.length / 100) }, (_, index) => {
    const own = lines.slice(index * 100, (index + 1) * 100);
    return `${own.length} beginbfchar\n${own.join('\n')}\nendbfchar`;
  });
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <00> <FF> endcodespacerange',
    ...blocks,
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
}
