import { isNamedBy, selectionOf } from '../model/rowSelection';
import { shownRows } from '../model/shownRows';
import type { TableRow } from '../model/tableRows';
import type { Selection } from '../model/query';
import type { AtlasState } from '../state/atlasState.svelte';
import { RowCursor } from './rowCursor.svelte';

/** How long the pointer rests on a line of the map before its row comes into view. */
const REST_MS = 400;

/**
 * The rows of the view in step with the map: a row that is pointed at or focused lights its line, one that is clicked
 * opens its card; what is chosen on the map comes into view at once, what is pointed at there after a rest.
 * Has effects, so it is made while its component is.
 */
export class RowsInStep {
  readonly #atlas: AtlasState;
  readonly #order: (rows: readonly TableRow[]) => readonly TableRow[];
  /** In the order on the screen. */
  readonly rows = $derived.by(() => this.#order(shownRows(this.#atlas)));
  readonly #hovered = $derived.by(() =>
    this.#atlas.hovered?.type === 'flow' ? this.#atlas.hovered : null,
  );
  readonly cursor = new RowCursor(() => this.rows.length, {
    onpoint: (row) => (this.#atlas.hovered = this.#selectionAt(row)),
    onchoose: (row) => {
      this.#atlas.hovered = null;
      const selection = this.#selectionAt(row);
      if (selection) this.#atlas.select(selection);
    },
  });

  constructor(
    atlas: AtlasState,
    order: (rows: readonly TableRow[]) => readonly TableRow[] = (rows) => rows,
  ) {
    this.#atlas = atlas;
    this.#order = order;
    $effect(() => this.cursor.follow(this.#rowOf(this.#hovered), REST_MS));
    $effect(() => this.cursor.follow(this.#rowOf(atlas.query.selection), 0));
  }

  #rowOf(selection: Selection | null): number {
    return this.rows.findIndex((row) => isNamedBy(row, selection));
  }

  #selectionAt(row: number | null): Selection | null {
    const found = row === null ? undefined : this.rows[row];
    return found ? selectionOf(found) : null;
  }
}
