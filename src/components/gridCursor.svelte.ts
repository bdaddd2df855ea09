import { tick } from 'svelte';
import { cellAfter, type GridCell } from './cellAfter';
import { rowWindow, type Scroll } from './rowWindow';

interface Handlers {
  /** A cell is pointed at or focused; null: none any more. */
  readonly onpoint: (cell: GridCell | null) => void;
  readonly onchoose: (cell: GridCell) => void;
}

/**
 * Which cell of a grid the keyboard is on, and of many rows those whose cells are there. Works on a box that scrolls and
 * within it cells `data-at="row,column"` that can have the focus; the first row and column are heads.
 */
export class GridCursor {
  readonly #size: () => { readonly rows: number; readonly columns: number };
  readonly #handlers: Handlers;
  #box: HTMLElement | null = null;
  #at: GridCell = $state.raw({ row: 1, column: 1 });
  /** The cell that Tab leads to. */
  readonly at: GridCell = $derived.by(() => {
    const { rows, columns } = this.#size();
    return {
      row: Math.min(this.#at.row, Math.max(0, rows - 1)),
      column: Math.min(this.#at.column, Math.max(0, columns - 1)),
    };
  });

  #scroll: Scroll = $state.raw({ top: 0, height: 900, lead: 0, rowHeight: 28 });
  readonly #window = $derived.by(() => rowWindow(this.#size().rows, this.#scroll));

  constructor(size: () => { readonly rows: number; readonly columns: number }, handlers: Handlers) {
    this.#size = size;
    this.#handlers = handlers;
  }

  /** Gives the box to the cursor: one set of listeners for all cells. They go with the box. */
  attach = (box: HTMLElement): (() => void) => {
    this.#box = box;
    const { onpoint } = this.#handlers;
    box.addEventListener('mouseover', (event) => onpoint(cellOf(event)));
    box.addEventListener('mouseleave', () => onpoint(null));
    box.addEventListener('focusin', (event) => this.#focus(cellOf(event)));
    box.addEventListener('focusout', ({ relatedTarget }) => {
      // A cell that goes while it has the focus says so in the middle of the update that takes it away.
      if (relatedTarget === null) queueMicrotask(() => onpoint(null));
      else if (!box.contains(relatedTarget as Node)) onpoint(null);
    });
    box.addEventListener('click', (event) => this.#choose(cellOf(event)));
    box.addEventListener('keydown', (event) => this.#press(event));
    box.addEventListener('scroll', () => this.#measure());
    const observer = new ResizeObserver(() => this.#measure());
    observer.observe(box);
    return () => observer.disconnect();
  };

  /** Are the cells of a row there? Those that are seen or nearly, and those that the keyboard is on. */
  isThere = (row: number): boolean =>
    (row >= this.#window.first && row < this.#window.end) || row === this.at.row;

  /** Brings a cell into view after a while, unless the reader is busy in the grid. Returns how to call it off. */
  follow(cell: GridCell | null, afterMs: number): () => void {
    const timer = setTimeout(() => {
      if (!cell || this.#box?.matches(':hover, :focus-within')) return;
      this.#at = cell;
      void this.#show(cell);
    }, afterMs);
    return () => clearTimeout(timer);
  }

  #focus(cell: GridCell | null): void {
    this.#handlers.onpoint(cell);
    if (cell) this.#at = cell;
  }

  #choose(cell: GridCell | null): void {
    if (cell) this.#handlers.onchoose(cell);
  }

  #press(event: KeyboardEvent): void {
    const cell = cellOf(event);
    if (!cell || event.altKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.#choose(cell);
      return;
    }
    const next = cellAfter(event.key, event.ctrlKey, cell, { ...this.#size(), page: this.#page() });
    if (!next) return;
    event.preventDefault();
    this.#at = next;
    void this.#show(next).then((element) => element?.focus({ preventScroll: true }));
  }

  /** The box's `scroll-padding` keeps a cell clear of the heads. */
  async #show({ row, column }: GridCell): Promise<HTMLElement | null> {
    await tick();
    const element = this.#box?.querySelector<HTMLElement>(`[data-at="${row},${column}"]`) ?? null;
    element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    return element;
  }

  #measure(): void {
    const [box, row] = [this.#box, this.#box?.querySelector<HTMLElement>('[data-at="1,0"]')];
    if (!box || !row) return;
    const { scrollTop: top, clientHeight: height } = box;
    this.#scroll = { top, height, lead: 0, rowHeight: row.offsetHeight };
  }

  #page(): number {
    const height = this.#box?.querySelector<HTMLElement>('[data-at="1,0"]')?.offsetHeight ?? 36;
    return Math.max(1, Math.floor((this.#box?.clientHeight ?? 0) / height) - 2);
  }
}

function cellOf({ target }: Event): GridCell | null {
  const at = target instanceof Element ? target.closest<HTMLElement>('[data-at]') : null;
  if (!at?.dataset.at) return null;
  const [row = 0, column = 0] = at.dataset.at.split(',').map(Number);
  return { row, column };
}
