import { rgb } from 'd3';

/** Matrices for red, green and blue light at full strength: Machado, Oliveira and Fernandes 2009, doi 10.1109/TVCG.2009.113. */
const VISIONS = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const;

export type Vision = keyof typeof VISIONS | 'full';
export const ALL_VISIONS: readonly Vision[] = [
  'full',
  ...(Object.keys(VISIONS) as (keyof typeof VISIONS)[]),
];

const toLight = (value: number): number =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
const fromLight = (light: number): number =>
  light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055;

/** A colour as someone sees it who lacks one of the three cones. */
export function seenWith(vision: Vision, color: string): string {
  if (vision === 'full') return color;
  const { r, g, b } = rgb(color);
  const light = [r, g, b].map((value) => toLight(value / 255));
  const [red = 0, green = 0, blue = 0] = VISIONS[vision].map((row) => {
    const sum = row.reduce((all, share, index) => all + share * (light[index] ?? 0), 0);
    return 255 * fromLight(Math.min(1, Math.max(0, sum)));
  });
  return rgb(red, green, blue).formatHex();
}
