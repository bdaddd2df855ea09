import { interpolateLab, rgb } from 'd3';
import { MAP_THEMES, type Ramp, type ThemeName } from '../theme';

/** A ramp from a hue of its own away from the land, for flows of one family of industries: every step keeps 3 : 1. */
export function rampOf(hue: string, theme: ThemeName): Ramp {
  const { hebei, focus } = MAP_THEMES[theme];
  const [towardsGround, towardsFocus] = [interpolateLab(hue, hebei), interpolateLab(hue, focus)];
  return [towardsGround(0.1), hue, towardsFocus(0.18), towardsFocus(0.36), towardsFocus(0.58)];
}

/** RGBA as 0–255, for deck.gl. */
export function toRgba(css: string, alpha = 1): [number, number, number, number] {
  const { r, g, b } = rgb(css);
  return [Math.round(r), Math.round(g), Math.round(b), Math.round(alpha * 255)];
}
