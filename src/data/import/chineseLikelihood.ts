/**
 * How likely bytes are Chinese text in an encoding of two bytes: 0 to 1, the mean over its characters. Both encodings
 * have their common characters in a block of their own, and in GB 2312 no second byte lies below A1, which in Big5 four
 * in ten do.
 */
export function likelihood(
  bytes: Uint8Array,
  encoding: 'gb18030' | 'big5',
): { readonly score: number; readonly count: number } {
  const weigh = encoding === 'gb18030' ? weighSimplified : weighTraditional;
  let [sum, low, count] = [0, 0, 0];
  for (let at = 0; at < bytes.length - 1; at++) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[++at] ?? 0;
    sum += weigh(lead, trail);
    if (trail < 0xa1) low++;
    count++;
  }
  if (count === 0) return { score: 0, count };
  const lack = encoding === 'big5' ? Math.max(0, LOW - low / count) : 0;
  return { score: sum / count - lack, count };
}

/** Of the second bytes of Big5, at least this share lies below A1. */
const LOW = 0.2;
const RARE = 0.3;

function weighSimplified(lead: number, trail: number): number {
  if (trail < 0xa1) return 0;
  if (lead >= 0xb0 && lead <= 0xd7) return 1; // common characters
  if (lead >= 0xa1 && lead <= 0xa3) return 1; // punctuation, full-width digits and letters
  return lead >= 0xd8 && lead <= 0xf7 ? RARE : 0;
}

function weighTraditional(lead: number, trail: number): number {
  if (trail < 0x40 || (trail > 0x7e && trail < 0xa1)) return 0;
  if (lead >= 0xa1 && lead <= 0xc6) return 1; // punctuation and common characters
  return lead >= 0xc9 && lead <= 0xf9 ? RARE : 0;
}
