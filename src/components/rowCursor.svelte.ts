import { tick } from 'svelte';
import { rowAfter, rowWindow, scrollTo, type Scroll } from './rowWindow';

interface Handlers {
  /** A row is pointed at or focused; null: none any more. */
  readonly onpoint: (row: number | null) => void;
  readonly onchoose: (row: number) => void;
}

/**
 * Which rows of a long list are there, and which one the keyboard is on. Works on a box that scrolls, within it one
 * element `data-rows` that holds the rows, and rows `data-row` (their number) each with one button.
 */
export class RowCursor {
  readonly #count: () => number;
  readonly #handlers: Handlers;
  #box: HTMLElement | null = null;
  #scroll: Scroll = $state.raw({ top: 0, height: 600, lead: 0, rowHeight: 40 });
  #at = $state(0);
  readonly window = $derived.by(() => rowWindow(this.#count(), this.#scroll));
  /** The row that Tab leads to. */
  readonly at = $derived.by(() => Math.max(0, Math.min(this.#at, this.#count() - 1)));
  /** Room for the rows that are not there, pixels. */
  readonly above = $derived.by(() => this.window.first * this.#scroll.rowHeight);
  readonly below = $derived.by(() => (this.#count() - this.window.end) * this.#scroll.rowHeight);

  constructor(count: () => number, handlers: Handlers) {
    this.#count = count;
    this.#handlers = handlers;
  }

  /** Gives the box to the cursor: one set of listeners for all rows, however many come and go. */
  attach = (box: HTMLElement): (() => void) => {
    this.#box = box;
    const { onpoint } = this.#handlers;
    const on = <K extends keyof HTMLElementEventMap>(
      type: K,
      listen: (event: HTMLElementEventMap[K]) => void,
    ): void => box.addEventListener(type, listen);
    on('scroll', () => this.#followScroll());
    on('mouseover', (event) => onpoint(rowOf(event)));
    on('mouseleave', () => onpoint(null));
    on('focusin', (event) => this.#focus(rowOf(event)));
    on('focusout', ({ relatedTarget }) => {
      // A row that goes while it has the focus says so in the middle of the update that takes it away.
      if (relatedTarget === null) queueMicrotask(() => onpoint(null));
      else if (!box.contains(relatedTarget as Node)) onpoint(null);
    });
    on('click', (event) => this.#choose(rowOf(event)));
    on('keydown', (event) => this.#press(event));
    const observer = new ResizeObserver(() => this.#measure());
    observer.observe(box);
    // The listeners go with the box.
    return () => observer.disconnect();
  };

  /** Brings a row into view after a while, unless the reader is busy in the list. Returns how to call it off. */
  follow(row: number, afterMs: number): () => void {
    const timer = setTimeout(() => {
      if (row >= 0 && !this.#box?.matches(':hover, :focus-within')) this.#reveal(row);
    }, afterMs);
    return () => clearTimeout(timer);
  }

  toTop(): void {
    this.#at = 0;
    this.#box?.scrollTo({ top: 0 });
  }

  #focus(row: number | null): void {
    this.#handlers.onpoint(row);
    if (row !== null) this.#at = row;
  }

  #choose(row: number | null): void {
    if (row === null) return;
    this.#at = row;
    this.#handlers.onchoose(row);
  }

  #press(event: KeyboardEvent): void {
    if (event.target !== this.#box && rowOf(event) === null) return;
    const { height, rowHeight } = this.#scroll;
    const page = Math.max(1, Math.floor(height / rowHeight) - 1);
    const next = rowAfter(event.key, this.at, this.#count(), page);
    if (next === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    void this.#go(next);
  }

  async #go(row: number): Promise<void> {
    this.#at = row;
    this.#reveal(row);
    await tick();
    this.#box
      ?.querySelector<HTMLElement>(`[data-row="${row}"] button`)
      ?.focus({ preventScroll: true });
  }

  #reveal(row: number): void {
    if (!this.#box) return;
    this.#measure();
    const head = this.#box.querySelector('thead')?.offsetHeight ?? 0;
    this.#box.scrollTop = scrollTo(row, head, this.#scroll);
    this.#measure();
  }

  #followScroll(): void {
    this.#measure();
    const { activeElement } = document;
    const row = activeElement && this.#box?.contains(activeElement) ? rowAt(activeElement) : null;
    // A row that goes takes the focus with it: the box keeps it, and arrow keys lead back.
    const isGone = row !== null && (row < this.window.first || row >= this.window.end);
    if (isGone) this.#box?.focus({ preventScroll: true });
  }

  #measure(): void {
    const box = this.#box;
    const rows = box?.querySelector('[data-rows]');
    const row = box?.querySelector<HTMLElement>('[data-row]');
    if (!box || !rows || !row) return;
    const { scrollTop: top, clientHeight: height } = box;
    const lead = rows.getBoundingClientRect().top - box.getBoundingClientRect().top + top;
    this.#scroll = { top, height, lead, rowHeight: row.getBoundingClientRect().height };
  }
}

const rowOf = ({ target }: Event): number | null =>
  target instanceof Element ? rowAt(target) : null;

function rowAt(element: Element): number | null {
  const row = element.closest<HTMLElement>('[data-row]')?.dataset.row;
  return row === undefined ? null : Number(row);
}
