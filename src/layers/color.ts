import { interpolateLab, rgb } from 'd3';
import { MAP_THEMES, type Ramp, type ThemeName } from '../theme';

/** A ramp through a hue of its own, for flows of one family of industries. */
export function rampOf(hue: string, theme: ThemeName): Ramp {
  const { hebei, focus } = MAP_THEMES[theme];
  const [towardsGround, towardsFocus] = [interpolateLab(hue, hebei), interpolateLab(hue, focus)];
  return [towardsGround(0.28), towardsGround(0.14), hue, towardsFocus(0.28), towardsFocus(0.55)];
}

/** RGBA as 0–255, for deck.gl. */
export function toRgba(css: string, alpha = 1): [number, number, number, number] {
  const { r, g, b } = rgb(css);
  return [Math.round(r), Math.round(g), Math.round(b), Math.round(alpha * 255)];
}
