import type { MatrixCell } from '../model/matrixCells';
import type { OdMatrix } from '../model/odMatrix';
import type { Selection } from '../model/query';
import { isLitBy, isNamedBy, selectionOf } from '../model/rowSelection';
import type { AtlasState } from '../state/atlasState.svelte';
import type { MatrixSheet } from '../text/matrixSheet';
import type { GridCell } from './cellAfter';
import { GridCursor } from './gridCursor.svelte';

/** How long the pointer rests on a line of the map before its cell comes into view. */
const REST_MS = 400;

/**
 * The matrix in step with the map: a cell that is pointed at or focused lights its line, one that is clicked opens its
 * card, and the other way round; heads do so for their place. Has effects, so it is made while its component is.
 */
export class MatrixInStep {
  readonly #atlas: AtlasState;
  readonly #matrix: () => OdMatrix;
  readonly #sheet: () => MatrixSheet;
  /** With heads and totals. */
  readonly size = $derived.by(() => ({
    rows: this.#matrix().rows.length + (this.#sheet().columnTotals ? 2 : 1),
    columns: this.#matrix().columns.length + (this.#sheet().rowTotals ? 2 : 1),
  }));
  readonly cursor = new GridCursor(() => this.size, {
    onpoint: (cell) => (this.#atlas.hovered = this.#selectionAt(cell)),
    onchoose: (cell) => {
      const selection = this.#selectionAt(cell);
      if (!selection) return;
      this.#atlas.hovered = null;
      this.#atlas.select(selection);
    },
  });

  constructor(atlas: AtlasState, matrix: () => OdMatrix, sheet: () => MatrixSheet) {
    this.#atlas = atlas;
    this.#matrix = matrix;
    this.#sheet = sheet;
    $effect(() => this.cursor.follow(this.#cellOf(atlas.hovered), REST_MS));
    $effect(() => this.cursor.follow(this.#cellOf(atlas.query.selection), 0));
  }

  tabindexAt = (row: number, column: number): 0 | -1 =>
    this.cursor.at.row === row && this.cursor.at.column === column ? 0 : -1;

  isLit(cell: MatrixCell | undefined): boolean {
    const { hovered, dataset } = this.#atlas;
    return cell !== undefined && 'row' in cell && isLitBy(cell.row, hovered, dataset.gazetteer);
  }

  isChosen = (cell: MatrixCell | undefined): boolean => isNamed(cell, this.#atlas.query.selection);

  /** Is what is pointed at among these cells, or the place of their head? */
  isPointedAt(id: string, cells: readonly (MatrixCell | undefined)[]): boolean {
    const { hovered } = this.#atlas;
    if (hovered?.type === 'place' || hovered?.type === 'park') return hovered.id === id;
    return hovered?.type === 'flow' && cells.some((cell) => isNamed(cell, hovered));
  }

  /** Of a cell its line or record, of a head its place. */
  #selectionAt(at: GridCell | null): Selection | null {
    if (!at) return null;
    const { rows, columns, cells } = this.#matrix();
    const cell = cells[at.row - 1]?.[at.column - 1];
    if (cell) return 'row' in cell ? selectionOf(cell.row) : null;
    const row = at.column === 0 ? rows[at.row - 1] : undefined;
    const place = row ?? (at.row === 0 ? columns[at.column - 1] : undefined);
    if (!place) return null;
    const { parksById } = this.#atlas.dataset;
    return { type: parksById.has(place.id) ? 'park' : 'place', id: place.id };
  }

  /** Of two cells of one line that which is read along it. */
  #cellOf(selection: Selection | null): GridCell | null {
    if (selection?.type !== 'flow') return null;
    const isOwn = (one: MatrixCell): boolean =>
      isNamed(one, selection) && !(one.kind === 'figure' && one.isTurned);
    const { cells } = this.#matrix();
    const row = cells.findIndex((line) => line.some(isOwn));
    return row < 0 ? null : { row: row + 1, column: (cells[row]?.findIndex(isOwn) ?? 0) + 1 };
  }
}

const isNamed = (cell: MatrixCell | undefined, selection: Selection | null): boolean =>
  cell !== undefined && 'row' in cell && isNamedBy(cell.row, selection);
