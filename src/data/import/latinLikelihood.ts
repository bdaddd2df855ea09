/**
 * How much of what is not ASCII looks like accented letters of one byte each, 0 to 1: letters of Western Europe that
 * stand alone among ASCII ones. In Chinese encodings such bytes come in couples and rows.
 */
export function latinLikelihood(bytes: Uint8Array): {
  readonly share: number;
  readonly count: number;
} {
  let [alone, count] = [0, 0];
  bytes.forEach((byte, at) => {
    if (byte < 0x80) return;
    count++;
    const isLetter = byte >= 0xc0 && byte !== 0xd7 && byte !== 0xf7;
    if (isLetter && isAscii(bytes[at - 1]) && isAscii(bytes[at + 1])) alone++;
  });
  return { share: count === 0 ? 0 : alone / count, count };
}

const isAscii = (byte: number | undefined): boolean => byte === undefined || byte < 0x80;
