/** Of the signature and the chunk of the header, which comes first: 8 + 4 + 4 + 13 + 4 bytes. */
const HEADER_END = 33;
const METRES_PER_INCH = 0.0254;

/** Says in a PNG how large it is on paper (chunk pHYs): else programs set 300 dots per inch as a poster. */
export function withDensity(png: Blob, dotsPerInch: number): Blob {
  const perMetre = Math.round(dotsPerInch / METRES_PER_INCH);
  const bytes = new Uint8Array(21);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 9);
  bytes.set(
    Array.from('pHYs', (letter) => letter.charCodeAt(0)),
    4,
  );
  view.setUint32(8, perMetre);
  view.setUint32(12, perMetre);
  view.setUint8(16, 1);
  view.setUint32(17, crc32(bytes.subarray(4, 17)));
  const parts = [png.slice(0, HEADER_END), bytes, png.slice(HEADER_END)];
  return new Blob(parts, { type: png.type });
}

/** As PNG and ZIP have it. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
