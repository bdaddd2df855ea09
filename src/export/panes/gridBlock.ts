import { brokenLines, widthOf } from '../../layers/svgLabels';
import { element } from '../../layers/svgMarkup';
import { round } from '../../layers/svgProjection';
import type { Extent } from '../../model/pictureSize';
import type { MapTheme } from '../../theme';
import { gridCell, lineOfText, type GridCell } from './gridCell';
import { LETTERS, type Sized } from './paneDrawing';

export interface GridHead {
  readonly name: string;
  /** The first of those that stand apart, behind a thick line. */
  readonly isApart: boolean;
  readonly isTotal: boolean;
}

export interface Grid {
  /** Lines. */
  readonly corner: readonly string[];
  readonly columns: readonly GridHead[];
  readonly rows: readonly (GridHead & { readonly cells: readonly GridCell[] })[];
  readonly align: 'middle' | 'end';
}

/** Em: longer names are broken. */
const [HEAD_WIDTH, ROW_WIDTH] = [6.5, 20];
/** Pixels. */
const [LINE, PAD, GAP, LEAST_HEIGHT, LEAST_WIDTH, THICK] = [16, 7, 10, 26, 46, 2];

interface Side {
  readonly names: readonly (readonly string[])[];
  readonly sizes: readonly number[];
  /** Where each begins, and where the last ends. */
  readonly edges: readonly number[];
}

/** A table with the names of its columns above and those of its rows to the left. */
export function gridBlock(grid: Grid, theme: MapTheme): Sized {
  const { corner, columns, rows } = grid;
  const heads = columns.map(({ name }) => linesOf(name, HEAD_WIDTH));
  const names = rows.map(({ name }) => linesOf(name, ROW_WIDTH));
  const across = sideOf(wide([...corner, ...names.flat()]), heads, (head, at) =>
    Math.max(LEAST_WIDTH, wide([...head, ...rows.map(({ cells }) => cells[at]?.text ?? '')])),
  );
  const top = LINE * Math.max(corner.length, ...heads.map(({ length }) => length)) + GAP;
  const down = sideOf(top, names, ({ length }) => Math.max(LEAST_HEIGHT, length * LINE + GAP));
  const [width, height] = [endOf(across), endOf(down)];
  return {
    ...{ width, height },
    at: (x, y) =>
      element(
        'g',
        { transform: `translate(${round(x)} ${round(y)})` },
        headsOf(grid, across, top, theme),
        rowsOf(grid, across, down, theme),
        ...barsOf(
          columns,
          across,
          (at) => ({ x: at - THICK / 2, y: 0, width: THICK, height }),
          theme,
        ),
        ...barsOf(rows, down, (at) => ({ x: 0, y: at - THICK / 2, width, height: THICK }), theme),
      ),
  };
}

/** A long table in parts beside each other, as many as let it be drawn largest in a room. */
export function gridInParts(grid: Grid, theme: MapTheme, room: Extent): Sized {
  const scaleOf = ({ width, height }: Sized): number =>
    Math.min(room.width / width, room.height / height);
  const choices = [1, 2, 3].map((count) => {
    const each = Math.ceil(grid.rows.length / count);
    const parts = Array.from({ length: count }, (_, at) =>
      gridBlock({ ...grid, rows: grid.rows.slice(at * each, (at + 1) * each) }, theme),
    );
    return sideBySide(parts, 2 * LINE);
  });
  return choices.reduce((best, one) => (scaleOf(one) > 1.05 * scaleOf(best) ? one : best));
}

function sideBySide(parts: readonly Sized[], gap: number): Sized {
  const lefts = parts.reduce<number[]>(
    (all, { width }) => [...all, (all[all.length - 1] ?? 0) + width + gap],
    [0],
  );
  return {
    width: (lefts[parts.length] ?? gap) - gap,
    height: Math.max(...parts.map(({ height }) => height)),
    at: (x, y) => parts.map((part, at) => part.at(x + (lefts[at] ?? 0), y)).join(''),
  };
}

const linesOf = (text: string, maxWidth: number): string[] =>
  brokenLines({ text, size: LETTERS }, { maxWidth, spacing: 0 }).map((line) => line.text);

const wide = (texts: readonly string[]): number =>
  Math.max(0, ...texts.map((text) => widthOf({ text, size: LETTERS }, 0))) + 2 * PAD;

function sideOf(
  start: number,
  names: readonly (readonly string[])[],
  size: (lines: readonly string[], at: number) => number,
): Side {
  const sizes = names.map(size);
  const edges = sizes.reduce((all, one) => [...all, (all[all.length - 1] ?? 0) + one], [start]);
  return { names, sizes, edges };
}

const endOf = ({ edges }: Side): number => edges[edges.length - 1] ?? 0;

/** The corner, and the names of the columns on one foot. */
function headsOf(
  { corner, columns, align }: Grid,
  across: Side,
  top: number,
  theme: MapTheme,
): string {
  const onFoot = (
    lines: readonly string[],
    x: number,
    look: Parameters<typeof lineOfText>[3],
  ): string =>
    lines
      .map((line, at) =>
        lineOfText(line, x, top - GAP / 2 - (lines.length - at - 1) * LINE - 3, look),
      )
      .join('');
  const heads = across.names.map((lines, at) => {
    const [left = 0, right = 0] = across.edges.slice(at, at + 2);
    const x = align === 'end' ? right - PAD : (left + right) / 2;
    const isBold = columns[at]?.isTotal ?? false;
    return onFoot(lines, x, { anchor: align, color: theme.label, isBold });
  });
  const quiet = { anchor: 'start', color: theme.labelQuiet, isBold: false } as const;
  return onFoot(corner, 0, quiet) + heads.join('');
}

function rowsOf({ columns, rows, align }: Grid, across: Side, down: Side, theme: MapTheme): string {
  return rows
    .map(({ cells, isTotal }, row) => {
      const [y, height] = [down.edges[row] ?? 0, down.sizes[row] ?? 0];
      const lines = down.names[row] ?? [];
      const first = y + (height - lines.length * LINE) / 2 + LINE * 0.77;
      const name = lines.map((line, at) =>
        lineOfText(line, 0, first + at * LINE, {
          ...({ anchor: 'start', color: theme.label, isBold: isTotal } as const),
        }),
      );
      const drawn = cells.map((cell, at) =>
        gridCell(
          cell,
          { x: across.edges[at] ?? 0, y, width: across.sizes[at] ?? 0, height },
          { theme, align, pad: PAD, isBold: isTotal || (columns[at]?.isTotal ?? false) },
        ),
      );
      return [...name, ...drawn].join('');
    })
    .join('');
}

/** Thick lines before what stands apart. */
const barsOf = (
  heads: readonly GridHead[],
  { edges }: Side,
  box: (at: number) => Readonly<Record<'x' | 'y' | 'width' | 'height', number>>,
  theme: MapTheme,
): string[] =>
  heads.flatMap(({ isApart }, at) =>
    isApart ? element('rect', { ...box(edges[at] ?? 0), fill: theme.labelQuiet }) : [],
  );
