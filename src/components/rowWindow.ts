/** Below this number all rows are there at once, for the browser's own search and for printing. */
const ALL_AT_ONCE = 100;
/** Rows kept ready above and below what is seen. */
const SPARE = 8;

/** Where the rows of a list are within what scrolls; pixels. */
export interface Scroll {
  readonly top: number;
  /** Of the box that scrolls. */
  readonly height: number;
  /** From the top of what scrolls to the first row. */
  readonly lead: number;
  readonly rowHeight: number;
}

export interface RowWindow {
  readonly first: number;
  /** Exclusive. */
  readonly end: number;
}

/** The rows that have to be there: what is seen and a few more. */
export function rowWindow(count: number, { top, height, lead, rowHeight }: Scroll): RowWindow {
  if (count <= ALL_AT_ONCE || rowHeight <= 0)
    return { first: 0, end: Math.min(count, ALL_AT_ONCE) };
  const seen = Math.ceil(height / rowHeight);
  const above = Math.floor((top - lead) / rowHeight) - SPARE;
  const first = Math.max(0, Math.min(above, count - seen - 2 * SPARE));
  return { first, end: Math.min(count, Math.max(0, above) + seen + 2 * SPARE + 1) };
}

/** How far to scroll so that a row is seen whole below a head that stays; the same as before if it is. */
export function scrollTo(
  row: number,
  head: number,
  { top, height, lead, rowHeight }: Scroll,
): number {
  const above = lead + row * rowHeight;
  if (above < top + head) return above - head;
  return Math.max(top, above + rowHeight - height);
}

/** The row that a key leads to; null for keys that lead nowhere. */
export function rowAfter(key: string, row: number, count: number, page: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: page,
    PageUp: -page,
    Home: -count,
    End: count,
  };
  const step = steps[key];
  return step === undefined || count === 0 ? null : Math.max(0, Math.min(count - 1, row + step));
}
