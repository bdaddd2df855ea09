import type { Language } from '../model/bilingual';
import type { MatrixTotal, NoTotal } from '../model/matrixTotals';
import type { OdMatrix } from '../model/odMatrix';
import type { TableRow } from '../model/tableRows';
import { MATRIX_TEXTS } from './matrixTexts';

/** What a reader has to know to read the signs of a matrix: only what it has. */
export function matrixSigns(matrix: OdMatrix, language: Language): string[] {
  const words = MATRIX_TEXTS[language];
  const cells = matrix.cells.flat();
  const rows = cells.flatMap((cell) => ('row' in cell ? [cell.row] : []));
  const has = (kind: string): boolean => cells.some((cell) => cell.kind === kind);
  const isAny = (is: (row: TableRow) => boolean): boolean => rows.some(is);
  return [
    ...(isAny(({ pair, whyNotDrawn }) => pair !== null && whyNotDrawn !== null)
      ? [words.plain]
      : []),
    ...(has('none') ? [words.blank] : []),
    ...(has('internal') ? [words.diagonal] : []),
    ...(has('missing') ? [words.missing] : []),
    ...(has('aside') ? [words.aside] : []),
    ...(isAny(({ unbroken }) => unbroken) ? [words.unbroken] : []),
    ...(isAny(({ pair }) => pair?.plan === true) ? [words.plan] : []),
  ];
}

/** What is not in the cells, or not in the totals, in sentences. */
export function matrixNotes(matrix: OdMatrix, isCompact: boolean, language: Language): string[] {
  const words = MATRIX_TEXTS[language];
  const { rows, columns, cells } = matrix;
  const hasNet = cells.flat().some((cell) => 'row' in cell && cell.row.pair?.net);
  return [
    totalsNote(matrix, language),
    ...(matrix.isMirrored ? [hasNet ? words.net : words.mirrored] : []),
    ...([...rows, ...columns].some(({ isApart }) => isApart) ? [words.beyond] : []),
    ...(isCompact && matrix.left > 0 ? [words.left(matrix.left)] : []),
  ].filter((text) => text !== '');
}

function totalsNote({ rowTotals, columnTotals, total }: OdMatrix, language: Language): string {
  const words = MATRIX_TEXTS[language];
  const all: readonly MatrixTotal[] = [...rowTotals, ...columnTotals, total];
  const reasons = new Set(
    all.flatMap((one): NoTotal[] => (one && one.value === null ? [one.reason] : [])),
  );
  const said = [...reasons].map((reason) => words.noTotals[reason]).join(words.list);
  const isAny = [...rowTotals, ...columnTotals].some(
    (one) => one?.value != null && one.figures > 1,
  );
  if (!isAny) return reasons.size > 0 ? words.noTotal(said) : '';
  return words.totals + (reasons.size > 0 ? ` ${words.someTotals(said)}` : '');
}

/** Rows of the table without a cell, by the reason; empty where there are none. */
export function elsewhereNote({ elsewhere }: OdMatrix, language: Language): string {
  if (elsewhere.length === 0) return '';
  const words = MATRIX_TEXTS[language];
  const reasons = (['unsplit', 'tie', 'inside'] as const).flatMap((why) => {
    const count = elsewhere.filter((row) => row.whyNotDrawn === why).length;
    return count > 0 ? [words.counted(words.elsewhereReasons[why], count)] : [];
  });
  return words.elsewhere(elsewhere.length, reasons.join(words.join));
}
