import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip';

/** Below this a compressed file is hardly smaller. */
const WORTH_IT = 1024;

/** The best that an `Accept-Encoding` header takes; null for none, or where the file is too small. */
export function encodingFor(accepted: string | undefined, size: number): Encoding | null {
  if (size < WORTH_IT) return null;
  const takes = (accepted ?? '').split(',').flatMap((one) => {
    const [name = '', ...parameters] = one
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    return parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter)) ? [] : [name];
  });
  return (['br', 'gzip'] as const).find((encoding) => takes.includes(encoding)) ?? null;
}

const ENCODERS: Readonly<Record<Encoding, (content: Buffer) => Promise<Buffer>>> = {
  // Quicker than the best by far, and nearly as small.
  br: (content) =>
    promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: promisify(gzip),
};

const kept = new Map<string, { readonly tag: string; readonly body: Promise<Buffer> }>();

/** A file compressed, from memory if it still has the same tag. */
export function compressed(path: string, tag: string, encoding: Encoding): Promise<Buffer> {
  const key = `${encoding} ${path}`;
  const found = kept.get(key);
  if (found?.tag === tag) return found.body;
  const body = readFile(path).then(ENCODERS[encoding]);
  kept.set(key, { tag, body });
  body.catch(() => kept.delete(key));
  return body;
}
