import { lab, rgb } from 'd3';
import type { Ramp, ThemeName } from '../theme';

/** Lightness (CIELAB) from which on a colour stands off the land as far as the theme promises, and between two steps. */
const FIRST: Readonly<Record<ThemeName, number>> = { dark: 51, light: 58, hc: 57.5 };
const STEP = 6;

/**
 * A ramp for flows of one family of industries, away from the land in even steps: its own hue lies in the middle, or
 * as near to it as land and white or black leave room.
 */
export function rampOf(hue: string, theme: ThemeName): Ramp {
  const { l, a, b } = lab(hue);
  const away = theme === 'light' ? -1 : 1;
  const bounds = [FIRST[theme], away > 0 ? 98 - 4 * STEP : 2 + 4 * STEP];
  const first = Math.min(Math.max(l - 2 * STEP * away, Math.min(...bounds)), Math.max(...bounds));
  const step = (index: number): string => lab(first + index * STEP * away, a, b).formatHex();
  return [step(0), step(1), step(2), step(3), step(4)];
}

/** RGBA as 0–255, for deck.gl. */
export function toRgba(css: string, alpha = 1): [number, number, number, number] {
  const { r, g, b } = rgb(css);
  return [Math.round(r), Math.round(g), Math.round(b), Math.round(alpha * 255)];
}
