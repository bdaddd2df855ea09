import { rgb } from 'd3';

/** What is seen without one of the three kinds of cones: Machado, Oliveira and Fernandes 2009, severity 1, linear RGB. */
const TYPES = {
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
export type VisionType = keyof typeof TYPES;
export const VISION_TYPES = Object.keys(TYPES) as VisionType[];

/** A colour as eyes of a type see it. */
export function seenBy(type: VisionType, color: string): string {
  const { r, g, b } = rgb(color);
  const light = [r, g, b].map((value) => toLinear(value / 255));
  const [red, green, blue] = TYPES[type].map((row) =>
    toByte(row.reduce((sum, weight, index) => sum + weight * light[index]!, 0)),
  );
  return rgb(red!, green!, blue!).formatHex();
}

const toLinear = (share: number): number =>
  share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;

const toByte = (light: number): number => {
  const share = Math.min(1, Math.max(0, light));
  return 255 * (share <= 0.0031308 ? 12.92 * share : 1.055 * share ** (1 / 2.4) - 0.055);
};
