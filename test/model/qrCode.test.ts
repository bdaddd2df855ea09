import { describe, expect, it } from 'vitest';
import { qrCode, type QrCode } from '../../src/model/qrCode';

/** The squares of a code as rows of letters, from its path alone. */
function drawn({ size, path }: QrCode): string[] {
  const rows = Array.from({ length: size }, () => '.'.repeat(size).split(''));
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let at = 0; at < Number(width); at++) rows[Number(y)]![Number(x) + at] = '#';
  return rows.map((row) => row.join(''));
}

const EYE = ['#######', '#.....#', '#.###.#', '#.###.#', '#.###.#', '#.....#', '#######'];

describe('the QR code of a link', () => {
  it('has three eyes, and four squares free on every side', () => {
    const code = qrCode('https://maps.example/?v=1&topic=enterprise&sel=flow:beijing~tianjin')!;
    const rows = drawn(code);
    const cut = (x: number, y: number) => rows.slice(y, y + 7).map((row) => row.slice(x, x + 7));
    const far = code.size - 11;
    for (const [x, y] of [
      [4, 4],
      [far, 4],
      [4, far],
    ] as const)
      expect(cut(x, y)).toEqual(EYE);
    const free = [...rows.slice(0, 4), ...rows.slice(-4)].join('');
    expect(free).toMatch(/^\.+$/);
    for (const row of rows) expect([row.slice(0, 4), row.slice(-4)]).toEqual(['....', '....']);
    expect((code.size - 8 - 17) % 4).toBe(0);
  });

  it('is drawn by its path and its stretches alike', () => {
    const code = qrCode('https://maps.example/')!;
    expect(code.dark.map(([x, y, width]) => `M${x} ${y}h${width}v1h-${width}z`).join('')).toBe(
      code.path,
    );
  });

  it('grows with the link, and there is none for one that a telephone could not read', () => {
    const sizes = [10, 100, 500, 997].map((length) => qrCode('a'.repeat(length))!.size);
    expect([...sizes].sort((a, b) => a - b)).toEqual(sizes);
    expect(sizes[3]).toBe(117 + 8);
    expect(qrCode('a'.repeat(998))).toBeNull();
    expect(qrCode('京'.repeat(400))).toBeNull();
  });
});
