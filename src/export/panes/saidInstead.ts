import type { Extent } from '../../model/pictureSize';
import { MAP_THEMES, type ThemeName } from '../../theme';
import { textBlock } from '../svgBlocks';
import { LETTERS, type Sized } from './paneDrawing';

/** Why there is nothing to draw, in its place. */
export const saidInstead = (text: string, { width }: Extent, theme: ThemeName): Sized => ({
  ...textBlock(text, width, { size: LETTERS + 2, color: MAP_THEMES[theme].labelQuiet }),
  width,
});
