import type { FlowView, View } from './aggregateFlows';
import type { Dataset } from './dataset';
import { internalOf, type Internal } from './internalOf';
import type { MatrixLook } from './matrixLook';
import { cellsOf, hasCell, outerOf, type MatrixCell } from './matrixCells';
import { frameOf, matrixPlaces, orderPlaces, type MatrixPlace } from './matrixPlaces';
import { matrixTotal, totalOfPlace, type MatrixTotal } from './matrixTotals';
import { pairIdOf, type PairFlow } from './pairFlow';
import { isWithin, type Gazetteer } from './place';
import { placeTotals } from './placeTotals';
import type { Names } from './sortRows';
import type { TableRow } from './tableRows';

/** All that a view knows as a table of origins and destinations; cells by row, then by column. */
export interface OdMatrix {
  readonly rows: readonly MatrixPlace[];
  readonly columns: readonly MatrixPlace[];
  readonly cells: readonly (readonly MatrixCell[])[];
  readonly rowTotals: readonly MatrixTotal[];
  readonly columnTotals: readonly MatrixTotal[];
  readonly total: MatrixTotal;
  /** Every figure without direction, and every net amount, stands twice: once from either end. */
  readonly isMirrored: boolean;
  /** Figures that have a rank. */
  readonly ranked: number;
  /** Places of the frame that were left out because nothing is known of them. */
  readonly left: number;
  /** Rows of the table that no cell can stand for. */
  readonly elsewhere: readonly TableRow[];
}

export interface MatrixInput extends MatrixLook {
  readonly dataset: Dataset;
  readonly view: View;
  readonly flowView: FlowView;
  /** All rows of the table of the view. */
  readonly rows: readonly TableRow[];
  readonly names: Pick<Names, 'place' | 'compare'>;
}

/**
 * The matrix of the very figures that the map draws. Joint places are rows and columns of their own; what the map can
 * give no place, because its source names none or because it is the tie of a park and its branch, is `elsewhere`.
 */
export function odMatrix(input: MatrixInput): OdMatrix {
  const { dataset, view, flowView, rows } = input;
  const { gazetteer } = dataset;
  const isMirrored = flowView.pairs.some(({ directed, net }) => !directed || net !== null);
  const known = cellsOf(rows, view, gazetteer);
  const within = rows.flatMap((row) => outerOf(row, view, gazetteer) ?? []);
  const sides = placesOf(input, known, within, isMirrored);
  const diagonal = new Map(
    sides.rows.flatMap(({ id }) => {
      const isBoth = sides.columns.some((column) => column.id === id);
      return isBoth ? [[id, internalAt(input, id)] as const] : [];
    }),
  );
  const cellAt = (origin: string, destination: string): MatrixCell =>
    origin === destination
      ? { kind: 'internal', internal: diagonal.get(origin) ?? null }
      : (known.get(pairIdOf({ origin, destination })) ?? { kind: 'none' });
  const totalAt =
    (end: 'origin' | 'destination') =>
    (place: MatrixPlace): MatrixTotal =>
      totalOfPlace(dataset, view, flowView.pairs, place.id, isMirrored ? 'either' : end);
  return {
    ...sides,
    cells: sides.rows.map((row) => sides.columns.map((column) => cellAt(row.id, column.id))),
    rowTotals: sides.rows.map(totalAt('origin')),
    columnTotals: sides.columns.map(totalAt('destination')),
    total: matrixTotal(dataset, view, flowView.pairs),
    isMirrored,
    ranked: rows.filter(({ rank }) => rank !== null).length,
    elsewhere: rows.filter((row) => !hasCell(row, view, gazetteer)),
  };
}

/** What stays within a place; of differences nothing is known. Records that are only counted are counted here too. */
function internalAt({ dataset, view, flowView, rows }: MatrixInput, id: string): Internal | null {
  if (view.mode === 'net' || view.minus !== null) return null;
  const { gazetteer, measuresById } = dataset;
  if (view.measure !== null)
    return measuresById.get(view.measure)?.additive
      ? internalOf(dataset, view, flowView, id)
      : null;
  const own = rows.filter(
    ({ whyNotDrawn, origin, destination }) =>
      whyNotDrawn === 'inside' &&
      isWithin(origin, id, gazetteer) &&
      isWithin(destination, id, gazetteer),
  );
  const value = own.reduce((sum, row) => sum + (row.value ?? 0), 0);
  return value > 0 ? { value, flows: value } : null;
}

/** Rows and columns: those of the frame, and every place that a cell needs. */
function placesOf(
  { dataset, view, flowView, order, isCompact, names }: MatrixInput,
  known: ReadonlyMap<string, MatrixCell>,
  within: readonly string[],
  isMirrored: boolean,
): Pick<OdMatrix, 'rows' | 'columns' | 'left'> {
  const { gazetteer, measuresById } = dataset;
  const frame = frameOf(view.level, gazetteer);
  const ends = [...known.keys()].map((id) => id.split('~'));
  const [origins, destinations] = [0, 1].map((side) => ends.map((pair) => pair[side] ?? ''));
  const used = new Set([...(origins ?? []), ...(destinations ?? []), ...within]);
  const always = isCompact ? frame.filter((id) => used.has(id)) : frame;
  const isAdditive = measuresById.get(view.measure ?? '')?.additive ?? true;
  const amounts = amountsOf(flowView.pairs, isAdditive, gazetteer);
  const side = (ids: readonly string[] = []): MatrixPlace[] => {
    const all = [...always, ...(isMirrored ? used : ids), ...within];
    return orderPlaces(matrixPlaces(all, frame, gazetteer), order, amounts, names, gazetteer);
  };
  return {
    rows: side(origins),
    columns: side(destinations),
    left: frame.filter((id) => !used.has(id)).length,
  };
}

/** What places are ordered by: all that starts or ends there where it adds up, else the largest single figure. */
function amountsOf(
  pairs: readonly PairFlow[],
  isAdditive: boolean,
  gazetteer: Gazetteer,
): ReadonlyMap<string, number> {
  const totals = placeTotals(pairs, gazetteer, isAdditive);
  const amounts = new Map<string, number>();
  for (const { origin, destination, value } of pairs) {
    for (const id of [origin, destination])
      amounts.set(id, totals.get(id)?.gross || Math.max(amounts.get(id) ?? 0, value));
  }
  return amounts;
}
