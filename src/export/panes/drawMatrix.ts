import { colorOfPair, type FlowStyle } from '../../layers/flowStyle';
import { flowStyleOf } from '../../layers/flowStyleOf';
import { inkOn, tonesOf } from '../../layers/matrixTones';
import { overviewZoom } from '../../layers/overview';
import { reachOf } from '../../map/reach';
import { drawnPair, type MatrixCell } from '../../model/matrixCells';
import type { MatrixPlace } from '../../model/matrixPlaces';
import { formatNumber, inLanguage, DICTIONARIES } from '../../text/format';
import { elsewhereNote, matrixNotes, matrixSigns } from '../../text/matrixNotes';
import { cellUnit, type SheetCell } from '../../text/matrixSheet';
import { MATRIX_TEXTS } from '../../text/matrixTexts';
import { seenMatrix, type SeenMatrix } from '../../text/seenMatrix';
import { tableNames } from '../../text/tableCells';
import { MAP_THEMES } from '../../theme';
import { paddingBeside } from '../mapFrame';
import { gridBlock, type Grid, type GridHead } from './gridBlock';
import type { GridCell } from './gridCell';
import { keyBlocks } from './keyBlocks';
import type { PaneDrawing, PaneInput } from './paneDrawing';

/** Colours follow from amounts alone: any map of the page's size has them. */
const PAGE = { width: 1280, height: 720 };

/** Who to whom, in the tones of the map. */
export function drawMatrix(input: PaneInput): PaneDrawing {
  const { shown, language, theme } = input;
  const { dataset, measure, query } = shown;
  const seen = seenMatrix(shown, language);
  const words = MATRIX_TEXTS[language];
  const { whole } = reachOf(dataset, shown.topic);
  const style = flowStyleOf(shown, theme, 1, overviewZoom(whole, PAGE, paddingBeside(0)));
  const tones = tonesOf(shown.pairs, style);
  const subject =
    inLanguage(measure?.name ?? null, language) || DICTIONARIES[language].measure.records;
  const key = {
    title: tones.length > 0 ? words.tones(subject) + words.colon : '',
    items: tones.map(({ floor, colors }) => ({
      colors,
      text: `${floor > 0 ? '≥' : '>'} ${formatNumber(floor)}`,
    })),
    notes: [
      matrixSigns(seen.matrix, language).join(words.list),
      [
        ...matrixNotes(seen.matrix, query.matrix.isCompact, language),
        elsewhereNote(seen.matrix, language),
      ].join(language === 'zh' ? '' : ' '),
    ],
  };
  return {
    body: () => gridBlock(gridOf(input, seen, style), MAP_THEMES[theme]),
    key: (width, unit) => keyBlocks(key, { theme, width, unit }),
    cited: seen.rows.flatMap(({ sources }) => sources),
  };
}

function gridOf({ shown, language, theme }: PaneInput, seen: SeenMatrix, style: FlowStyle): Grid {
  const { matrix, sheet } = seen;
  const words = MATRIX_TEXTS[language];
  const { place } = tableNames(shown.dataset, language);
  const [origin, destination, out, into] = matrix.isMirrored
    ? [words.place, words.otherPlace, words.total, words.total]
    : [words.origin, words.destination, words.rowTotal, words.columnTotal];
  const heads = (places: readonly MatrixPlace[]): GridHead[] => {
    const first = places.findIndex(({ isApart }, at) => isApart && at > 0);
    return places.map(({ id }, at) => ({ name: place(id), isApart: at === first, isTotal: false }));
  };
  const total = (name: string): GridHead => ({ name, isApart: false, isTotal: true });
  const hasColumn = sheet.rowTotals !== null;
  const rows = heads(matrix.rows).map((head, row) => ({
    ...head,
    cells: [
      ...(matrix.cells[row] ?? []).map((cell, at) =>
        cellOf(cell, sheet.cellAt(row, at), style, MAP_THEMES[theme].labelQuiet),
      ),
      ...(sheet.rowTotals ? [plain(sheet.rowTotals[row])] : []),
    ],
  }));
  const totals = sheet.columnTotals && {
    ...total(into),
    cells: [...sheet.columnTotals, ...(hasColumn ? [sheet.total] : [])].map(plain),
  };
  return {
    corner: [`${origin} ↓`, `${destination} →`, words.unit(cellUnit(shown.measure, language))],
    columns: [...heads(matrix.columns), ...(hasColumn ? [total(out)] : [])],
    rows: totals ? [...rows, totals] : rows,
    align: 'end',
  };
}

const plain = (cell: SheetCell | undefined): GridCell => ({
  ...{ text: cell?.text ?? '', fill: null, ink: null, mark: null },
});

function cellOf(cell: MatrixCell, told: SheetCell, style: FlowStyle, quiet: string): GridCell {
  const pair = drawnPair(cell);
  const fill = pair && colorOfPair(pair, style);
  const isPlan = cell.kind === 'figure' && cell.row.pair?.plan === true;
  const isQuiet = cell.kind === 'missing' || cell.kind === 'aside';
  return {
    text: told.text,
    fill,
    ink: fill ? inkOn(fill) : isQuiet ? quiet : null,
    mark: cell.kind === 'internal' ? 'hatch' : isPlan ? 'dashes' : null,
  };
}
