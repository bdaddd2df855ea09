import type { ImportPlan } from './importPlan';

/**
 * What a reader once chose for tables with the same headings, for another file of that shape: all but its name, and
 * where its rows begin.
 */
export function recallPlan(guess: ImportPlan, chosen: ImportPlan | undefined): ImportPlan {
  const isAlike =
    chosen?.sheets.length === guess.sheets.length &&
    guess.sheets.every(
      ({ columns }, index) => columns.length === chosen.sheets[index]?.columns.length,
    );
  if (!chosen || !isAlike) return guess;
  return {
    ...chosen,
    title: guess.title,
    sheets: guess.sheets.map(({ headingRow, firstRow, ...sheet }, index) => ({
      ...sheet,
      ...chosen.sheets[index],
      headingRow,
      firstRow,
    })),
  };
}
