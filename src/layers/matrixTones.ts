import { rgb } from 'd3';
import { withRecords, type PairFlow } from '../model/pairFlow';
import type { FlowScale } from './flowScale';
import { colorOfPair, type FlowStyle } from './flowStyle';

/** One of the five steps of lightness: amounts from `floor` on, in every colour that the lines wear. */
export interface Tone {
  readonly floor: number;
  readonly colors: readonly string[];
}

const STEPS = [0, 1, 2, 3, 4] as const;

/** The smallest amount of a step. */
export function floorOfStep({ type, max }: FlowScale, step: (typeof STEPS)[number]): number {
  const share = step / STEPS.length;
  return max * (type === 'linear' ? share : share * share);
}

/** The tones of some lines, from little to much; none where there is no line. */
export function tonesOf(pairs: readonly PairFlow[], style: FlowStyle): Tone[] {
  const { scale } = style;
  if (pairs.length === 0 || !(scale.max > 0)) return [];
  const middles = STEPS.map((step) =>
    step === 4 ? scale.max : (floorOfStep(scale, step) + floorOfStep(scale, nextOf(step))) / 2,
  );
  const ramps = new Set(
    pairs.map((pair) => middles.map((value) => colorOfPair(at(pair, value), style)).join()),
  );
  return STEPS.map((step) => ({
    floor: floorOfStep(scale, step),
    colors: [...ramps].map((ramp) => ramp.split(',')[step] ?? ''),
  }));
}

const nextOf = (step: 0 | 1 | 2 | 3): 1 | 2 | 3 | 4 => (step + 1) as 1 | 2 | 3 | 4;

/** The same line with another amount; its change keeps its sign. */
const at = (pair: PairFlow, value: number): PairFlow =>
  withRecords(pair, { value }, () => pair, [pair]);

/** Black or white, whichever is read better on a colour: never below 4.5 to 1. */
export function inkOn(color: string): '#000000' | '#ffffff' {
  const { r, g, b } = rgb(color);
  const [red = 0, green = 0, blue = 0] = [r, g, b].map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  // Where both contrasts are alike: (L + 0.05)² = 0.05 × 1.05.
  return luminance > Math.sqrt(0.05 * 1.05) - 0.05 ? '#000000' : '#ffffff';
}
