export type Cell = string | number | null;

/**
 * A text that a spreadsheet could take for a formula, in full-width signs too; also one that already begins with the
 * quotes put before such texts, so that a reader of our files can take away exactly one.
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;
/** Beyond RFC 4180: what some locales separate by, and what some programs read as a comment. */
const NEEDS_QUOTES = /[",;\t\r\n#]|^\s|\s$/;

/** A number stays a number, negative or not; whatever else looks like a formula gets a single quote before it. */
function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** Tells Excel that the text is UTF-8. */
const BOM = '\uFEFF';

/**
 * A table with its notes as one CSV file. It begins with the names of the columns, so that every program opens it as a
 * table; what the figures mean and whose they are follows in the same file, so that nobody can pass on the one without
 * the other: after an empty line, where a spreadsheet's table ends, in lines that begin with #, which R and pandas skip
 * on demand.
 */
export function notedCsv(
  rows: readonly (readonly Cell[])[],
  notes: readonly (readonly Cell[])[],
): string {
  const said = notes.map((line) => `# ${csvLines([line])}`);
  return `${BOM}${csvLines(rows)}\r\n${said.join('')}`;
}

/** Rows as RFC 4180 wants them, each line ended by CRLF. */
export const csvLines = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
