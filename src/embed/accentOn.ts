import type { ThemeName } from '../theme';

/** What panels are made of, as in `theme.css`. */
const PANELS: Readonly<Record<ThemeName, string>> = {
  dark: '#101c30',
  light: '#fffdf8',
  hc: '#000000',
};
/** WCAG 2.2, 1.4.11: of what tells controls and their states. */
const LEAST = 3;

const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

/** A page's own colour for what is chosen, with that of words on it; null where it could not be seen. */
export function accentOn(
  theme: ThemeName,
  accent: string | null,
): { readonly accent: string; readonly words: string } | null {
  if (!accent || contrast(accent, PANELS[theme]) < LEAST) return null;
  const words = contrast(accent, '#ffffff') >= contrast(accent, '#000000') ? '#ffffff' : '#000000';
  return { accent, words };
}
