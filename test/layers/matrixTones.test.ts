import fc from 'fast-check';
import { expect, it } from 'vitest';
import { floorOfStep, inkOn, tonesOf } from '../../src/layers/matrixTones';
import { rampOf } from '../../src/layers/color';
import { stepOf, type FlowScale } from '../../src/layers/flowScale';
import { colorOfPair, type FlowStyle } from '../../src/layers/flowStyle';
import { MAP_THEMES, type ThemeName } from '../../src/theme';
import { aPair } from '../fixtures/atlas';
import { contrast } from '../contrast';

const SCALES: readonly FlowScale[] = [
  { type: 'linear', max: 996, cap: 12, unit: 1 },
  { type: 'square-root', max: 41, cap: 8, unit: 1 },
];
const styleOf = (scale: FlowScale): FlowStyle => ({
  theme: 'dark',
  scale,
  overview: 6,
  chosen: new Map(),
});

it('a legend begins each tone where the lines begin it', () => {
  for (const scale of SCALES)
    for (const step of [1, 2, 3, 4] as const) {
      const floor = floorOfStep(scale, step);
      expect([stepOf(scale, floor * 0.999), stepOf(scale, floor * 1.001)]).toEqual([
        step - 1,
        step,
      ]);
    }
});

it('every amount has the colour of its line in the legend', () => {
  const [technology, enterprise] = [aPair('a', 'b'), aPair('b', 'a', { topic: 'enterprise' })];
  fc.assert(
    fc.property(fc.constantFrom(...SCALES), fc.double({ min: 0.001, max: 1 }), (scale, part) => {
      const style = styleOf(scale);
      const tones = tonesOf([technology, enterprise], style);
      const value = part * scale.max;
      for (const pair of [technology, enterprise])
        expect(tones[stepOf(scale, value)]?.colors).toContain(
          colorOfPair({ ...pair, value }, style),
        );
    }),
  );
  expect(tonesOf([], styleOf(SCALES[0]!))).toEqual([]);
});

it('is written on so that it can be read: every step of every ramp in every theme', () => {
  for (const [theme, { ramps, change, families }] of Object.entries(MAP_THEMES))
    for (const color of [
      ...Object.values(ramps).flat(),
      ...change.increase,
      ...change.decrease,
      ...Object.values(families).flatMap((hue) => rampOf(hue, theme as ThemeName)),
    ])
      expect(contrast(color, inkOn(color)), `${theme} ${color}`).toBeGreaterThanOrEqual(4.5);
});
