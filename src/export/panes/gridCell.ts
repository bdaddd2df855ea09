import { element, escapeXml } from '../../layers/svgMarkup';
import { round } from '../../layers/svgProjection';
import type { MapTheme } from '../../theme';
import { LETTERS } from './paneDrawing';

export interface GridCell {
  readonly text: string;
  /** Of its ground; null: none. */
  readonly fill: string | null;
  /** Of its letters; null: as all letters. */
  readonly ink: string | null;
  /** `hatch`: no number stands there; `dashes`: a plan. */
  readonly mark: 'hatch' | 'dashes' | null;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface CellLook {
  readonly theme: MapTheme;
  readonly align: 'middle' | 'end';
  /** Beside letters. */
  readonly pad: number;
  readonly isBold: boolean;
}

/** From the middle of a line to the feet of its letters. */
const FEET = 0.36;
const HATCH = 6;

export function gridCell({ text, fill, ink, mark }: GridCell, box: Box, look: CellLook): string {
  const { theme, align, pad, isBold } = look;
  const x = align === 'end' ? box.x + box.width - pad : box.x + box.width / 2;
  const color = ink ?? theme.label;
  return [
    element('rect', { ...sized(box), fill: fill ?? 'none', ...lineOf(theme) }),
    mark === 'hatch' ? element('path', { d: hatching(box), ...lineOf(theme), fill: 'none' }) : '',
    mark === 'dashes'
      ? element('rect', {
          ...sized({ x: box.x + 3, y: box.y + 3, width: box.width - 6, height: box.height - 6 }),
          ...{ fill: 'none', stroke: color, 'stroke-width': 1, 'stroke-dasharray': '3 2' },
        })
      : '',
    text === ''
      ? ''
      : lineOfText(text, x, box.y + box.height / 2 + FEET * LETTERS, {
          anchor: align,
          color,
          isBold,
        }),
  ].join('');
}

/** A single line of letters in the size of all panes; `y`: of their feet. */
export const lineOfText = (
  text: string,
  x: number,
  y: number,
  look: {
    readonly anchor: 'start' | 'middle' | 'end';
    readonly color: string;
    readonly isBold: boolean;
  },
): string =>
  element(
    'text',
    {
      ...{ fill: look.color, 'font-size': LETTERS, 'text-anchor': look.anchor },
      'font-weight': look.isBold ? 500 : null,
    },
    element('tspan', { x: round(x), y: round(y) }, escapeXml(text)),
  );

/** A fine line: of the grid, and of what hatches a cell. */
const lineOf = ({ outline }: MapTheme) => ({
  ...{ stroke: outline, 'stroke-width': 1, 'stroke-opacity': 0.35 },
});

const sized = ({ x, y, width, height }: Box) => ({
  ...{ x: round(x), y: round(y), width: round(width), height: round(height) },
});

/** Lines that fall to the right, cut at the box: PDF has patterns, but not all that read it. */
function hatching({ x, y, width, height }: Box): string {
  const count = Math.floor((width + height) / HATCH);
  return Array.from({ length: count }, (_, index) => {
    const far = (index + 1) * HATCH;
    const [from, to] = [Math.max(0, far - height), Math.min(far, width)];
    const place = (along: number): string =>
      `${round(x + along)} ${round(y + height - far + along)}`;
    return `M${place(from)}L${place(to)}`;
  }).join('');
}
