import { fallbackGlyph, INDUSTRY_GLYPHS, PARK_GLYPHS } from './glyphs';
import { FAMILIES } from './model/industry';
import { PARK_KINDS } from './model/park';
import { MAP_THEMES, type ThemeName } from './theme';

/** Pixels of the square that a picture fills. */
export const PICTURE_SIZE = 22;
/** Pixels of the square in its middle that the pictogram fills, drawn on 24 × 24 units. */
export const GLYPH_SIZE = 14;
export const BADGE_LINE = 1.3;

/** The picture of a mark: a badge with a pictogram on it. Paths in pixels, the glyph's on 24 × 24 units. */
export interface MarkPicture {
  readonly badge: string;
  readonly fill: string;
  readonly line: string;
  /** Fill rule evenodd. */
  readonly glyph: string;
  readonly ink: string;
}

/** By its name: `park-<kind>-<theme>`, `cluster-<industry>-<family>-<theme>`. null for a name of another form. */
export function markPicture(name: string): MarkPicture | null {
  const match = /^(park|cluster)-(.+)-([a-z]+)$/.exec(name);
  const [, mark, id = '', theme = ''] = match ?? [];
  if (!(theme in MAP_THEMES)) return null;
  const colors = MAP_THEMES[theme as ThemeName];
  if (mark === 'park') {
    const kind = PARK_KINDS.find((one) => one === id);
    const ink = id === 'branch-park' ? colors.tie : colors.mark;
    const glyph = kind ? PARK_GLYPHS[kind] : fallbackGlyph;
    return { badge: ROUNDED_SQUARE, fill: colors.markGround, line: ink, glyph, ink };
  }
  const family = FAMILIES.find((one) => id.endsWith(`-${one}`));
  const industry = family ? id.slice(0, -family.length - 1) : id;
  return {
    badge: HEXAGON,
    fill: colors.families[family ?? 'other'],
    line: colors.markGround,
    glyph: INDUSTRY_GLYPHS[industry] ?? fallbackGlyph,
    ink: colors.markGround,
  };
}

const ROUNDED_SQUARE =
  'M6.5 1.5H15.5A5 5 0 0 1 20.5 6.5V15.5A5 5 0 0 1 15.5 20.5H6.5A5 5 0 0 1 1.5 15.5V6.5A5 5 0 0 1 6.5 1.5Z';

const HEXAGON = `M${[0, 1, 2, 3, 4, 5]
  .map((corner) => {
    const [centre, radius, angle] = [
      PICTURE_SIZE / 2,
      PICTURE_SIZE / 2 - 1,
      (Math.PI / 3) * corner,
    ];
    return [centre + radius * Math.sin(angle), centre - radius * Math.cos(angle)]
      .map((value) => value.toFixed(2))
      .join(' ');
  })
  .join('L')}Z`;
