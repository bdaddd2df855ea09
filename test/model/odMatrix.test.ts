import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggregateFlows, type View } from '../../src/model/aggregateFlows';
import type { Flow } from '../../src/model/flow';
import { drawnPair, type MatrixCell } from '../../src/model/matrixCells';
import { frameOf } from '../../src/model/matrixPlaces';
import type { MatrixTotal } from '../../src/model/matrixTotals';
import { odMatrix, type MatrixInput, type OdMatrix } from '../../src/model/odMatrix';
import { pairIdOf } from '../../src/model/pairFlow';
import { DEFAULT_QUERY, FLOW_MODES, ROLL_UPS, type Query } from '../../src/model/query';
import { tableRows } from '../../src/model/tableRows';
import { tableNames } from '../../src/text/tableCells';
import { aFlow, anAtlas, during, PLACES } from '../fixtures/atlas';
import { loadBuilt } from '../fixtures/builtFiles';
import { drawnOf } from '../fixtures/drawn';
import { groundOf } from '../fixtures/mayNotAdd';
import { LATEST_CONTRACTS } from '../fixtures/latestContracts';

const { gazetteer } = anAtlas([]);

function matrixOf(
  flows: readonly Flow[],
  view: Partial<View> = {},
  own: Partial<Pick<MatrixInput, 'order' | 'isCompact'>> = {},
): OdMatrix {
  const dataset = anAtlas(flows);
  const whole = { ...LATEST_CONTRACTS, ...view };
  const flowView = aggregateFlows(dataset, whole);
  const rows = tableRows(dataset, whole, flowView, flowView.pairs, null);
  const names = tableNames(dataset, 'en');
  const input = { dataset, view: whole, flowView, rows, isCompact: false, names };
  return odMatrix({ ...input, order: 'division', ...own });
}

const ids = (places: OdMatrix['rows']): string[] => places.map(({ id }) => id);

function cellOf(matrix: OdMatrix, origin: string, destination: string): MatrixCell | undefined {
  const row = ids(matrix.rows).indexOf(origin);
  return matrix.cells[row]?.[ids(matrix.columns).indexOf(destination)];
}

/** What a total says, without the number of its figures. */
const said = (total: MatrixTotal | undefined): unknown =>
  total && (total.value === null ? total.reason : [total.value, total.bound]);

describe('the matrix of random tables', () => {
  const ends = PLACES.map(({ id }) => id);
  const pair = fc.tuple(fc.constantFrom(...ends), fc.constantFrom(...ends));
  const value = fc.option(fc.integer({ min: 0, max: 99 }));
  const tables = fc
    .uniqueArray(fc.tuple(pair, value), { maxLength: 14, selector: ([one]) => one.join('~') })
    .map((all) =>
      all.map(([[origin, destination], amount], index) =>
        aFlow(`f${index}`, {
          ...{ origin, destination, value: amount },
          missing: amount === null ? 'withheld' : null,
        }),
      ),
    );

  const ground = (id: string): ReadonlySet<string> => groundOf(id, gazetteer);
  const holds = (outer: string, inner: string): boolean =>
    [...ground(inner)].every((id) => ground(outer).has(id));
  const meets = (a: string, b: string): boolean => [...ground(a)].some((id) => ground(b).has(id));
  const isArc = ({ origin, destination }: Flow): boolean =>
    origin !== 'all-china' && destination !== 'all-china' && !meets(origin, destination);

  /** The sum of some flows, written down in the plainest words: every figure for a part of another one is left out. */
  function naiveTotal(flows: readonly Flow[]): number | 'overlap' | null {
    const known = flows.filter((flow) => flow.value !== null);
    const wholes = known.filter((flow) =>
      known.every(
        (other) =>
          other === flow ||
          !(holds(other.origin, flow.origin) && holds(other.destination, flow.destination)),
      ),
    );
    const isCrossed = wholes.some((a) =>
      wholes.some(
        (b) => a !== b && meets(a.origin, b.origin) && meets(a.destination, b.destination),
      ),
    );
    if (wholes.length === 0) return null;
    return isCrossed ? 'overlap' : wholes.reduce((sum, flow) => sum + (flow.value ?? 0), 0);
  }

  const total = (found: MatrixTotal | undefined): unknown =>
    found ? (found.value ?? ('reason' in found ? found.reason : null)) : null;

  it('has every figure in its cell, once, and nothing where nothing is known', () => {
    fc.assert(
      fc.property(tables, (flows) => {
        const matrix = matrixOf(flows);
        for (const [row, { id: origin }] of matrix.rows.entries())
          for (const [column, { id: destination }] of matrix.columns.entries()) {
            const cell = matrix.cells[row]![column]!;
            const flow = flows.find(
              (one) => one.origin === origin && one.destination === destination,
            );
            if (origin === destination) expect(cell.kind).toBe('internal');
            else if (!flow || !isArc(flow)) expect(cell).toEqual({ kind: 'none' });
            else if (flow.value === null) expect(cell.kind).toBe('missing');
            else expect(cell).toMatchObject({ kind: 'figure', value: flow.value });
          }
        for (const flow of flows.filter(isArc))
          expect(cellOf(matrix, flow.origin, flow.destination)).toBeDefined();
        const strangers = flows.filter((flow) =>
          [flow.origin, flow.destination].includes('all-china'),
        );
        expect(matrix.elsewhere.length).toBeGreaterThanOrEqual(strangers.length);
      }),
    );
  });

  it('adds rows, columns and all of it as the plain reference does', () => {
    fc.assert(
      fc.property(tables, (flows) => {
        const matrix = matrixOf(flows);
        const arcs = flows.filter(isArc);
        matrix.rows.forEach(({ id }, at) => {
          const own = arcs.filter(({ origin }) => origin === id);
          expect(total(matrix.rowTotals[at])).toEqual(naiveTotal(own));
        });
        matrix.columns.forEach(({ id }, at) => {
          const own = arcs.filter(({ destination }) => destination === id);
          expect(total(matrix.columnTotals[at])).toEqual(naiveTotal(own));
        });
        expect(total(matrix.total)).toEqual(naiveTotal(arcs));
      }),
    );
  });

  it('says "over" exactly where a figure for more than the place hides a part of what it sends', () => {
    fc.assert(
      fc.property(tables, (flows) => {
        const matrix = matrixOf(flows);
        const arcs = flows.filter((flow) => isArc(flow) && flow.value !== null);
        matrix.rows.forEach(({ id }, at) => {
          const found = matrix.rowTotals[at];
          if (!found || found.value === null) return;
          const own = arcs.filter(({ origin }) => origin === id);
          const isHidden = arcs.some(
            (wide) =>
              wide.origin !== id &&
              holds(wide.origin, id) &&
              !own.some((one) => holds(one.destination, wide.destination)),
          );
          expect(found.bound).toBe(isHidden ? 'at-least' : null);
        });
      }),
    );
  });

  it('mirrors sums and nets, and lets no direction that is not known be zero', () => {
    const isPair = (flows: readonly Flow[], a: string, b: string): (number | null)[] =>
      [
        flows.find((one) => one.origin === a && one.destination === b),
        flows.find((one) => one.origin === b && one.destination === a),
      ].map((one) => (one && isArc(one) ? one.value : null));
    fc.assert(
      fc.property(tables, (flows) => {
        const [sums, nets] = [matrixOf(flows, { mode: 'sum' }), matrixOf(flows, { mode: 'net' })];
        for (const { origin: a, destination: b } of flows.filter(isArc)) {
          const [forth, back] = isPair(flows, a, b);
          const sum = cellOf(sums, a, b);
          if (forth != null || back != null) {
            expect(sum).toMatchObject({ kind: 'figure', value: (forth ?? 0) + (back ?? 0) });
            const bound = forth == null || back == null ? 'at-least' : null;
            expect(sum).toMatchObject({ row: { bound } });
            expect(cellOf(sums, b, a)).toMatchObject({ value: (forth ?? 0) + (back ?? 0) });
          }
          const net = cellOf(nets, a, b);
          if (forth == null) expect(net?.kind).toBe('missing');
          else if (back == null) expect(net?.kind).toBe('aside');
          else expect(net).toMatchObject({ kind: 'figure', value: forth - back });
        }
        expect(nets.rowTotals.every((one) => one?.value == null)).toBe(true);
      }),
    );
  });

  it('has the same figures whatever the order, and its whole frame unless asked otherwise', () => {
    fc.assert(
      fc.property(tables, fc.constantFrom(...ROLL_UPS), (flows, level) => {
        const matrices = (['division', 'amount', 'name'] as const).map((order) =>
          matrixOf(flows, { level }, { order }),
        );
        const content = (matrix: OdMatrix): string[] =>
          matrix.cells
            .flatMap((line, row) =>
              line.map(
                (cell, column) =>
                  `${matrix.rows[row]?.id}~${matrix.columns[column]?.id} ${JSON.stringify(cell)}`,
              ),
            )
            .sort();
        for (const matrix of matrices) {
          expect(content(matrix)).toEqual(content(matrices[0]!));
          const apart = matrix.rows.map(({ isApart }) => isApart);
          expect([...apart].sort()).toEqual(apart);
          for (const id of frameOf(level, gazetteer)) expect(ids(matrix.rows)).toContain(id);
        }
        const compact = matrixOf(flows, { level }, { isCompact: true });
        const filled = (matrix: OdMatrix): number =>
          matrix.cells.flat().filter((cell) => 'row' in cell).length;
        expect(filled(compact)).toBe(filled(matrices[0]!));
      }),
    );
  });
});

describe('the matrix', () => {
  it('keeps joint places apart, last, and never splits them', () => {
    const matrix = matrixOf([
      aFlow('joint', { destination: 'tianjin-hebei', value: 10 }),
      aFlow('own', { destination: 'tianjin', value: 4 }),
    ]);
    expect(matrix.columns).toEqual([
      { id: 'tianjin', isApart: false },
      { id: 'tianjin-hebei', isApart: true },
    ]);
    // The part is in the whole; what Tianjin gets is known.
    expect(said(matrix.rowTotals[0])).toEqual([10, null]);
    expect(said(matrix.columnTotals[0])).toEqual([4, null]);
  });

  it('says why there is no total', () => {
    const two = (own: Partial<Flow>, view: Partial<View> = {}): unknown =>
      said(
        matrixOf(
          [aFlow('a', { destination: 'tianjin' }), aFlow('b', { destination: 'hebei', ...own })],
          view,
        ).rowTotals[0],
      );
    expect(two({})).toEqual([2, null]);
    expect(two({ bound: 'nearly' })).toEqual([2, 'about']);
    expect(two(during('2016'))).toBe('period');
    expect(two({ scope: 'high-tech' })).toBe('scope');
    const back = aFlow('back', { origin: 'hebei', destination: 'beijing' });
    const pairs = [aFlow('forth'), back, aFlow('one', { destination: 'tianjin' })];
    expect(said(matrixOf(pairs, { mode: 'sum' }).rowTotals[0])).toBe('half-known');
    expect(said(matrixOf(pairs, { mode: 'net' }).rowTotals[0])).toBe('difference');
  });

  it('has on its diagonal what stays within a place, of its parts too', () => {
    const matrix = matrixOf(
      [
        aFlow('within', { origin: 'baoding', destination: 'handan', value: 3 }),
        aFlow('whole', { origin: 'hebei', destination: 'hebei', value: 5 }),
      ],
      { level: 'province' },
    );
    expect(cellOf(matrix, 'hebei', 'hebei')).toMatchObject({ internal: { value: 5, flows: 1 } });
    expect(cellOf(matrix, 'beijing', 'beijing')).toEqual({ kind: 'internal', internal: null });
    expect(matrix.elsewhere).toEqual([]);
  });
});

describe('on the shipped data', async () => {
  const dataset = await loadBuilt();
  const names = tableNames(dataset, 'zh');
  const states: Partial<Query>[] = [
    ...(['technology', 'enterprise', 'cobuild', 'context', 'all'] as const).flatMap((topic) => [
      ...ROLL_UPS.map((level) => ({ topic, level })),
      ...FLOW_MODES.map((mode) => ({ topic, mode, level: 'city' as const })),
    ]),
    { topic: 'enterprise', measure: 'investment-value', basis: 'in-place' },
    { topic: 'enterprise', measure: 'enterprises', basis: 'stock' },
    { topic: 'enterprise', industries: ['biomed'], level: 'city' },
    { period: { mode: 'span', from: 2023, to: 2023 }, minus: 2022 },
  ];

  it.each(states)('tones as many cells as the map has lines: %o', (own) => {
    const query = { ...DEFAULT_QUERY, ...own };
    const { view, flowView, drawn } = drawnOf(dataset, query);
    const rows = tableRows(dataset, view, flowView, drawn, query.min);
    const input = { dataset, view, flowView, rows, names, isCompact: false };
    const matrix = odMatrix({ ...input, order: 'division' });
    const toned = matrix.cells.flat().flatMap((cell) => drawnPair(cell) ?? []);
    const lines = drawn.filter(({ unbroken }) => !unbroken);
    expect(new Set(toned.map(pairIdOf))).toEqual(new Set(lines.map(pairIdOf)));
    for (const pair of toned) {
      const times = toned.filter((one) => one === pair).length;
      expect(times).toBe(pair.directed || pair.net ? 1 : 2);
    }
    // Every row of the table is in a cell or behind one, on the diagonal, or counted below.
    const told = matrix.cells.flat().flatMap((cell) => ('row' in cell ? [cell] : []));
    const shown = new Set(told.map(({ row }) => row));
    const behind = told.reduce((sum, { more }) => sum + more, 0);
    const rest = rows.filter((row) => !shown.has(row) && !matrix.elsewhere.includes(row));
    expect(rest.filter(({ whyNotDrawn }) => whyNotDrawn !== 'inside')).toHaveLength(behind);
  });

  it("has the 13 cities and Xiong'an, whatever is known of them", () => {
    expect(frameOf('city', dataset.gazetteer)).toHaveLength(14);
    expect(frameOf('province', dataset.gazetteer)).toEqual(['beijing', 'tianjin', 'hebei']);
  });
});
