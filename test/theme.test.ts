import { readFileSync } from 'node:fs';
import { interpolateRgb, lab } from 'd3';
import { describe, expect, it } from 'vitest';
import { colourDifference } from './colourDifference';
import { ALL_VISIONS, seenWith } from './colourVision';
import { contrast } from './contrast';
import { rampOf } from '../src/layers/color';
import { FAMILIES } from '../src/model/industry';
import { MAP_THEMES, type Ramp, type ThemeName } from '../src/theme';

const css = ['theme.css', 'components/profiles/heatTones.css']
  .map((name) => readFileSync(new URL(`../src/${name}`, import.meta.url), 'utf8'))
  .join('\n');
/** Grounds of numbers in heat maps: about a middle, and from little to much. */
const ABOUT_ONE = ['less-2', 'less-1', 'even', 'more-1', 'more-2'];
const RISING = ['rise-0', 'rise-1', 'rise-2', 'rise-3', 'rise-4'];
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

/** Strength of flows behind those that are pointed out, see `MapPicture`. */
const STEPPED_BACK = 0.22;

/** Least contrast of text and of marks (WCAG 2.2: AA; what high contrast promises is AAA and more). */
const LEAST: Readonly<Record<ThemeName, { text: number; marks: number }>> = {
  dark: { text: 4.5, marks: 3 },
  light: { text: 4.5, marks: 3 },
  hc: { text: 7, marks: 4.5 },
};

describe.each(themes)('the colours of the %s theme', (theme) => {
  const map = MAP_THEMES[theme];
  const least = LEAST[theme];
  const lands = [map.beijing, map.tianjin, map.hebei];
  const ramps: readonly (readonly [string, Ramp])[] = [
    ...Object.entries(map.ramps),
    ...Object.entries(map.change),
    ...FAMILIES.map((family) => [family, rampOf(map.families[family], theme)] as const),
  ];

  it.each(FAMILIES)('are the same in panels and on the map: %s', (family) => {
    expect(cssValue(theme, family)).toBe(map.families[family]);
  });

  // On a stage: what a step points out beside what steps back behind it.
  it.each(ramps)('are told from those behind by every eye: %s', (_, ramp) => {
    for (const color of ramp.slice(-2))
      for (const land of lands) {
        const behind = interpolateRgb(land, color)(STEPPED_BACK);
        for (const vision of ALL_VISIONS) {
          const seen = colourDifference(seenWith(vision, color), seenWith(vision, behind));
          expect(seen, `${color} on ${land}, ${vision}`).toBeGreaterThanOrEqual(15);
        }
      }
  });

  it.each(ramps)('tell amounts apart without hue, by even steps: %s', (_, ramp) => {
    const tones = ramp.map((color) => lab(color).l);
    const sign = theme === 'light' ? -1 : 1;
    for (let step = 1; step < tones.length; step++)
      expect((tones[step]! - tones[step - 1]!) * sign).toBeGreaterThan(3);
  });

  it.each(ramps)(`stand off the land by ${least.marks} : 1 at every step: %s`, (_, ramp) => {
    for (const color of ramp)
      for (const land of lands)
        expect(contrast(color, land), color).toBeGreaterThanOrEqual(least.marks);
  });

  it.each(['mark', 'tie', 'counterpart', 'node', 'focus', 'label'] as const)(
    `stand off the land by ${least.marks} : 1: %s`,
    (name) => {
      for (const land of lands)
        expect(contrast(map[name], land)).toBeGreaterThanOrEqual(least.marks);
    },
  );

  it('tell what leaves a place from what comes, and both from the circle, without hue', () => {
    for (const [one, other] of [
      [map.node, map.nodeIn],
      [map.nodeIn, map.nodeFill],
      [map.nodeDisc, map.nodeFill],
    ] as const)
      expect(contrast(one, other)).toBeGreaterThanOrEqual(least.marks);
    for (const land of lands) expect(contrast(map.nodeIn, land)).toBeGreaterThanOrEqual(3);
  });

  it.each<readonly [string, string]>([
    ['text', 'panel-solid'],
    ['text', 'raised'],
    ['quiet', 'panel-solid'],
    ['quiet', 'raised'],
    ['quiet', 'ground'],
    ['accent', 'panel-solid'],
    ['on-accent', 'accent'],
    ['warning', 'panel-solid'],
    ['quiet', 'rise-0'],
    ...[...ABOUT_ONE, ...RISING].map((tone) => ['text', tone] as const),
  ])(`are read at ${least.text} : 1: %s on %s`, (text, ground) => {
    const [ink, paper] = [cssValue(theme, text), cssValue(theme, ground)];
    expect(contrast(ink, paper)).toBeGreaterThanOrEqual(least.text);
  });

  it('make the tones of heat maps rise by even steps, and fall off alike on both sides of the middle', () => {
    const lightness = (names: readonly string[]): number[] =>
      names.map((name) => lab(cssValue(theme, name)).l);
    const sign = theme === 'light' ? -1 : 1;
    const rising = lightness(RISING);
    for (let step = 1; step < rising.length; step++)
      expect((rising[step]! - rising[step - 1]!) * sign).toBeGreaterThan(3);
    const [farBelow, below, even, above, farAbove] = lightness(ABOUT_ONE);
    for (const [near, far] of [
      [below!, farBelow!],
      [above!, farAbove!],
    ]) {
      expect((near! - even!) * sign).toBeGreaterThan(3);
      expect((far! - near!) * sign).toBeGreaterThan(3);
    }
    expect(Math.abs(farBelow! - farAbove!)).toBeLessThan(8);
  });

  it.each(ALL_VISIONS)('tell more from less in heat maps, also without one cone: %s', (vision) => {
    for (const [less, more] of [
      ['less-2', 'more-2'],
      ['less-1', 'more-1'],
    ]) {
      const [one, other] = [cssValue(theme, less!), cssValue(theme, more!)];
      expect(colourDifference(seenWith(vision, one), seenWith(vision, other))).toBeGreaterThan(8);
    }
  });

  it.each(ALL_VISIONS)('tell families of industries apart, also without one cone: %s', (vision) => {
    const hues = FAMILIES.map((family) => seenWith(vision, map.families[family]));
    for (const [index, hue] of hues.entries())
      for (const [at, other] of hues.slice(0, index).entries())
        expect(
          colourDifference(hue, other),
          `${FAMILIES[index]} ${FAMILIES[at]}`,
        ).toBeGreaterThanOrEqual(15);
  });

  it.each(FAMILIES)(`stand off land and panels by ${least.marks} : 1: %s`, (family) => {
    const grounds = [...lands, cssValue(theme, 'panel-solid')];
    for (const ground of grounds)
      expect(contrast(map.families[family], ground), ground).toBeGreaterThanOrEqual(least.marks);
  });

  it.each(ALL_VISIONS)('tell topics apart at every step, also without one cone: %s', (vision) => {
    const { technology, enterprise, cobuild } = map.ramps;
    for (let step = 0; step < technology.length; step++)
      for (const [one, other] of [
        [technology, enterprise],
        [enterprise, cobuild],
        [cobuild, technology],
      ] as const)
        expect(
          colourDifference(seenWith(vision, one[step]!), seenWith(vision, other[step]!)),
          `${one[step]} ${other[step]}`,
        ).toBeGreaterThanOrEqual(15);
  });

  it.each(ALL_VISIONS)('tell an increase from a decrease at any size: %s', (vision) => {
    for (const more of map.change.increase)
      for (const less of map.change.decrease)
        expect(
          colourDifference(seenWith(vision, more), seenWith(vision, less)),
          `${more} ${less}`,
        ).toBeGreaterThan(20);
  });
});

describe('high contrast', () => {
  const { ramps, softness, tail, weight, hebei, node } = MAP_THEMES.hc;

  it('tells the two warm topics apart by lightness too', () => {
    ramps.enterprise.forEach((color, step) =>
      expect(lab(color).l - lab(ramps.cobuild[step]!).l).toBeGreaterThan(8),
    );
  });

  it('lets nothing through and blurs no edge', () => {
    for (const name of ['panel', 'panel-solid', 'raised', 'line'])
      expect(cssValue('hc', name)).toMatch(/^#[0-9a-f]{6}$/);
    expect(cssValue('hc', 'shadow')).toBe('none');
    expect(softness).toEqual({ coast: 0, region: 0 });
  });

  it('is drawn heavier, and outlines its panels in white', () => {
    expect(weight).toBeGreaterThan(1);
    expect(tail).toBeGreaterThan(MAP_THEMES.dark.tail);
    expect(contrast(cssValue('hc', 'line'), cssValue('hc', 'panel'))).toBeGreaterThan(7);
    expect(contrast(node, hebei)).toBeGreaterThan(15);
  });
});
