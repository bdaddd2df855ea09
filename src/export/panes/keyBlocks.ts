import { widthOf } from '../../layers/svgLabels';
import { element } from '../../layers/svgMarkup';
import { MAP_THEMES, type ThemeName } from '../../theme';
import { stack, textBlock, type Block } from '../svgBlocks';
import { inRows } from './inRows';
import type { Sized } from './paneDrawing';

/** A sign of a pane, and what it stands for. */
export interface KeyItem {
  /** Colours of its ground, side by side; none: the sign is a text alone. */
  readonly colors: readonly string[];
  readonly text: string;
}

interface KeyLook {
  readonly theme: ThemeName;
  readonly width: number;
  readonly unit: number;
}

const SIZE = 11;

/** What the colours of a pane stand for in a row, then whatever has to be said of it. */
export function keyBlocks(
  {
    title,
    items,
    notes,
  }: {
    readonly title: string;
    readonly items: readonly KeyItem[];
    readonly notes: readonly string[];
  },
  { theme, width, unit }: KeyLook,
): Block {
  const { label, labelQuiet, outline } = MAP_THEMES[theme];
  const size = SIZE * unit;
  const words = (text: string, color = label): Sized => {
    const wide = Math.min(width, 1.08 * widthOf({ text, size }, 0));
    return { ...textBlock(text, wide, { size, color }), width: wide };
  };
  const signs = items.map(({ colors, text }): Sized => {
    const [swatch, told] = [14 * unit, words(text)];
    const left = colors.length * swatch + (colors.length > 0 ? 5 * unit : 0);
    const boxes = (x: number, y: number): string =>
      colors
        .map((fill, at) =>
          element('rect', {
            ...{ x: x + at * swatch, y, width: swatch, height: swatch, fill },
            ...{ stroke: outline, 'stroke-opacity': 0.4 },
          }),
        )
        .join('');
    return {
      width: left + told.width,
      height: Math.max(told.height, swatch),
      at: (x, y) => boxes(x, y) + told.at(x + left, y - (told.height - swatch) / 2),
    };
  });
  const heads = title === '' ? [] : [words(title)];
  const rows = inRows([...heads, ...signs], width, 12 * unit);
  return stack(
    [
      ...(signs.length + heads.length > 0 ? [rows] : []),
      ...notes
        .filter((text) => text !== '')
        .map((text) => textBlock(text, width, { size, color: labelQuiet })),
    ],
    3 * unit,
  );
}
