import { MAP_THEMES, type ThemeName } from '../theme';
import { stack, textBlock, type Block } from './svgBlocks';

interface HeadInput {
  readonly theme: ThemeName;
  /** Of the picture. */
  readonly width: number;
  readonly unit: number;
  /** A larger title, to be read from the back of a room. */
  readonly isSlide?: boolean;
}

/** From this width on things stand side by side, unless the picture is upright; else one below the other. */
export const WIDE = 640;

/** Between a picture's edge and what is on it. */
export const padOf = (width: number): number => (width < WIDE ? 12 : 16);

/** Title and subtitle of a picture. */
export function headBlock(
  [title, subtitle]: readonly [string, string],
  { theme, width, unit, isSlide }: HeadInput,
): Block {
  const { label, labelQuiet } = MAP_THEMES[theme];
  const inner = width - 2 * padOf(width) * unit;
  const [large, small] = isSlide ? [28, 15] : [width < WIDE ? 16 : 20, 12];
  return stack(
    [
      textBlock(title, inner, {
        ...({ size: large * unit, color: label, weight: 500, part: 'title' } as const),
      }),
      textBlock(subtitle, inner, { size: small * unit, color: labelQuiet, part: 'subtitle' }),
    ],
    2 * unit,
  );
}
