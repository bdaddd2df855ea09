/** A cell of a grid, its heads included, counted from 0. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
}

/** How many rows and columns there are, and how many rows a page is. */
export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  readonly page: number;
}

/** The cell that a key leads to, as the grid pattern of WAI-ARIA has it; null for keys that lead nowhere. */
export function cellAfter(
  key: string,
  isControl: boolean,
  { row, column }: GridCell,
  { rows, columns, page }: GridSize,
): GridCell | null {
  const [lastRow, lastColumn] = [rows - 1, columns - 1];
  const cell = (atRow: number, atColumn: number): GridCell => ({
    row: Math.max(0, Math.min(lastRow, atRow)),
    column: Math.max(0, Math.min(lastColumn, atColumn)),
  });
  if (key === 'Home') return isControl ? cell(0, 0) : cell(row, 0);
  if (key === 'End') return isControl ? cell(lastRow, lastColumn) : cell(row, lastColumn);
  if (isControl) return null;
  switch (key) {
    case 'ArrowDown':
      return cell(row + 1, column);
    case 'ArrowUp':
      return cell(row - 1, column);
    case 'ArrowRight':
      return cell(row, column + 1);
    case 'ArrowLeft':
      return cell(row, column - 1);
    case 'PageDown':
      return cell(row + page, column);
    case 'PageUp':
      return cell(row - page, column);
    default:
      return null;
  }
}
