import type { Encoding } from '../../model/import/openedFile';
import { piecesOf, type ByteSource } from './byteSource';
import { likelihood } from './chineseLikelihood';
import { latinLikelihood } from './latinLikelihood';

export interface EncodingGuess {
  readonly encoding: Encoding;
  readonly isSure: boolean;
}

const SAMPLE = 2 ** 18;
/** Characters that UTF-8 writes with three bytes or more: no accident in another encoding. */
const UNMISTAKABLE = /[\u0800-\ufffc]/;
const CLEAR = 0.15;
const FEW = 8;
const MOSTLY = 0.7;

/** How the bytes of a text are to be read: by its mark, or by what decodes without fault and is likely Chinese. */
export async function encodingOf(source: ByteSource): Promise<EncodingGuess> {
  const head = await source.slice(0, Math.min(source.size, SAMPLE));
  const marked = markOf(head);
  if (marked) return { encoding: marked, isSure: true };
  return (
    (await guessWide(head, source)) ??
    (await guessUtf8(head, source)) ??
    guessLatin(head) ??
    guessChinese(head, source)
  );
}

function guessLatin(head: Uint8Array): EncodingGuess | null {
  const { share, count } = latinLikelihood(head);
  return share < MOSTLY ? null : { encoding: 'windows-1252', isSure: share === 1 && count >= FEW };
}

function markOf([a, b, c]: Uint8Array): Encoding | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

/** Two bytes for each character: delimiters, digits and line ends then have a zero byte, which other texts never have. */
async function guessWide(head: Uint8Array, source: ByteSource): Promise<EncodingGuess | null> {
  const zeros = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (even === odd || source.size % 2 === 1) return null;
  const encoding = odd > even ? 'utf-16le' : 'utf-16be';
  if (!(await isStrictly(source, encoding))) return null;
  return { encoding, isSure: Math.max(even, odd) > 4 * Math.min(even, odd) };
}

async function guessUtf8(head: Uint8Array, source: ByteSource): Promise<EncodingGuess | null> {
  const text = new TextDecoder('utf-8').decode(head);
  if (await isStrictly(source, 'utf-8')) {
    const isPlain = head.every((byte) => byte < 0x80);
    return { encoding: 'utf-8', isSure: isPlain || UNMISTAKABLE.test(text) };
  }
  const damaged = text.split('\ufffd').length - 1;
  const sound = text.split(UNMISTAKABLE).length - 1;
  // A few damaged characters in a text that is otherwise plainly UTF-8.
  return sound > 20 * damaged ? { encoding: 'utf-8', isSure: false } : null;
}

async function guessChinese(head: Uint8Array, source: ByteSource): Promise<EncodingGuess> {
  const candidates = (['gb18030', 'big5'] as const).map(async (encoding) => {
    const isStrict = await isStrictly(source, encoding);
    const { score, count } = likelihood(head, encoding);
    return { encoding, isStrict, count, score: score - (isStrict ? 0 : 0.5) };
  });
  const [simplified, traditional] = await Promise.all(candidates);
  if (!simplified || !traditional) return { encoding: 'gb18030', isSure: false };
  const [better, other] =
    traditional.score > simplified.score ? [traditional, simplified] : [simplified, traditional];
  const isSure = better.isStrict && better.count >= FEW && better.score - other.score > CLEAR;
  return { encoding: better.encoding, isSure };
}

async function isStrictly(source: ByteSource, encoding: Encoding): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const bytes of piecesOf(source)) decoder.decode(bytes, { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}
