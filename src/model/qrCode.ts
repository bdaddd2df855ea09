import { encode } from 'uqr';

/** A QR code as squares: a path over `size` units each way, with the quiet zone in it. */
export interface QrCode {
  readonly size: number;
  /** Dark squares, row by row, left to right. */
  readonly path: string;
  readonly dark: readonly (readonly [x: number, y: number, width: number])[];
}

/** What the standard wants free around a code, in squares. */
const QUIET_ZONE = 4;
/** What version 25 holds, of 117 squares a side: telephones fail on larger codes as a screen or slide shows them. */
const MOST_BYTES = 997;

/** The code of a link, by which 15 % of it may be lost; null for a link too long for one that can be read. */
export function qrCode(link: string): QrCode | null {
  if (new TextEncoder().encode(link).length > MOST_BYTES) return null;
  const { size, data } = encode(link, { ecc: 'M', border: QUIET_ZONE });
  const dark = data.flatMap((row, y) => runsOf(row).map(([x, width]) => [x, y, width] as const));
  return {
    size,
    dark,
    path: dark.map(([x, y, width]) => `M${x} ${y}h${width}v1h-${width}z`).join(''),
  };
}

/** Stretches of dark squares of a row. */
function runsOf(row: readonly boolean[]): [x: number, width: number][] {
  const runs: [number, number][] = [];
  row.forEach((isDark, x) => {
    const last = runs[runs.length - 1];
    if (isDark && last && last[0] + last[1] === x) last[1]++;
    else if (isDark) runs.push([x, 1]);
  });
  return runs;
}
