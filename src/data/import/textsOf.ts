import { cellAt, type Sheet } from '../../model/import/sheet';
import { plainText } from './plainText';

/** Filled cells of a row, as plain texts, by column. */
export function textsOf(sheet: Sheet, row: number): Map<number, string> {
  const texts = new Map<number, string>();
  sheet.columns.forEach((_, column) => {
    const text = plainText(cellAt(sheet, row, column));
    if (text !== '') texts.set(column, text);
  });
  return texts;
}
