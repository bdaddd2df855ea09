import { zlibSync } from 'fflate';

/** Names one object of a file in another. */
export type Ref = `${number} 0 R`;

/**
 * The objects of a PDF (ISO 32000-1) and what stands round them. The same objects give the same bytes: nothing of
 * the clock, no random numbers.
 */
export class PdfFile {
  readonly #objects: (Uint8Array | null)[] = [];

  /** A number for an object that comes later. */
  reserve(): Ref {
    this.#objects.push(null);
    return `${this.#objects.length} 0 R`;
  }

  add(body: string, ref = this.reserve()): Ref {
    this.#objects[parseInt(ref) - 1] = latin(body);
    return ref;
  }

  /** An object with content, packed. `entries`: of its dictionary. */
  addStream(entries: string, content: string): Ref {
    const packed = zlibSync(latin(content), { level: 9 });
    const head = `<< ${entries} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`;
    const ref = this.reserve();
    this.#objects[parseInt(ref) - 1] = joined([latin(head), packed, latin('\nendstream')]);
    return ref;
  }

  bytes(root: Ref, info: Ref): Uint8Array<ArrayBuffer> {
    // Bytes beyond ASCII tell programs that the file is not text.
    const parts = [latin('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n')];
    const offsets: number[] = [];
    let length = parts[0]?.length ?? 0;
    for (const [index, body] of this.#objects.entries()) {
      offsets.push(length);
      const object = joined([
        latin(`${index + 1} 0 obj\n`),
        body ?? latin('null'),
        latin('\nendobj\n'),
      ]);
      parts.push(object);
      length += object.length;
    }
    const size = offsets.length + 1;
    const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
    parts.push(
      latin(
        `xref\n0 ${size}\n0000000000 65535 f \n${table.join('')}` +
          `trailer\n<< /Size ${size} /Root ${root} /Info ${info} >>\nstartxref\n${length}\n%%EOF\n`,
      ),
    );
    return joined(parts);
  }
}

/** Text of any letters as a string object. */
export function pdfText(text: string): string {
  const units = Array.from({ length: text.length }, (_, index) => hex4(text.charCodeAt(index)));
  return `<FEFF${units.join('')}>`;
}

/** A UTF-16 unit in hexadecimal digits. */
export const hex4 = (unit: number): string => unit.toString(16).toUpperCase().padStart(4, '0');

/** A number as short as a page can tell apart. */
export const num = (value: number, digits = 2): string => {
  const short = value.toFixed(digits);
  return short.includes('.') ? short.replace(/\.?0+$/, '').replace(/^-0$/, '0') : short;
};

function latin(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index);
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
