import { readFileSync } from 'node:fs';
import { lab, rgb } from 'd3';
import { describe, expect, it } from 'vitest';
import { rampOf } from '../src/layers/color';
import { FAMILIES } from '../src/model/industry';
import { MAP_THEMES, type Ramp, type ThemeName } from '../src/theme';

const css = readFileSync(new URL('../src/theme.css', import.meta.url), 'utf8');
const themes = Object.keys(MAP_THEMES) as ThemeName[];

/** The value of a custom property of a theme, as `theme.css` sets it. */
function cssValue(theme: ThemeName, name: string): string {
  const rules = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)];
  const own = rules.filter(([, selector]) => selector!.includes(`[data-theme='${theme}']`));
  const values = own.flatMap(([, , body]) =>
    [...body!.matchAll(new RegExp(`--${name}:\\s*([^;]+);`, 'g'))].map(([, value]) => value!),
  );
  expect(values, `--${name} in ${theme}`).toHaveLength(1);
  return values[0]!;
}

/** Relative luminance and contrast as WCAG 2 defines them. */
function luminance(color: string): number {
  const { r, g, b } = rgb(color);
  const [red, green, blue] = [r, g, b].map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high! + 0.05) / (low! + 0.05);
}

describe.each(themes)('the colours of the %s theme', (theme) => {
  const map = MAP_THEMES[theme];
  const lands = [map.beijing, map.tianjin, map.hebei];
  const ramps: readonly (readonly [string, Ramp])[] = [
    ...Object.entries(map.ramps),
    ...FAMILIES.map((family) => [family, rampOf(map.families[family], theme)] as const),
  ];

  it.each(FAMILIES)('are the same in panels and on the map: %s', (family) => {
    expect(cssValue(theme, family)).toBe(map.families[family]);
  });

  it.each(Object.entries(map.ramps))(
    'tell amounts apart without hue, by even steps: %s',
    (_, ramp) => {
      const tones = ramp.map((color) => lab(color).l);
      const sign = theme === 'dark' ? 1 : -1;
      for (let step = 1; step < tones.length; step++)
        expect((tones[step]! - tones[step - 1]!) * sign).toBeGreaterThan(3);
    },
  );

  it.each(ramps)('stand off the land by 3 : 1 at every step: %s', (_, ramp) => {
    for (const color of ramp)
      for (const land of lands) expect(contrast(color, land), color).toBeGreaterThanOrEqual(3);
  });

  it.each(['mark', 'tie', 'node', 'focus', 'label'] as const)(
    'stand off the land by 3 : 1: %s',
    (name) => {
      for (const land of lands) expect(contrast(map[name], land)).toBeGreaterThanOrEqual(3);
    },
  );

  it.each([
    ['text', 'panel-solid'],
    ['text', 'raised'],
    ['quiet', 'panel-solid'],
    ['quiet', 'raised'],
    ['quiet', 'ground'],
    ['accent', 'panel-solid'],
    ['on-accent', 'accent'],
    ['warning', 'panel-solid'],
  ])('are read at 4.5 : 1: %s on %s', (text, ground) => {
    const [ink, paper] = [cssValue(theme, text), cssValue(theme, ground)];
    expect(contrast(ink, paper)).toBeGreaterThanOrEqual(4.5);
  });
});
