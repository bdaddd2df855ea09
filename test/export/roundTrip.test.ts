import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessPlan } from '../../src/data/import/guessPlan';
import { understand } from '../../src/data/import/understand';
import { tableCsv } from '../../src/export/tableCsv';
import { viewFileName } from '../../src/export/viewFileName';
import { viewGeoJson } from '../../src/export/viewGeoJson';
import { viewJson } from '../../src/export/viewJson';
import { viewXlsx } from '../../src/export/viewXlsx';
import type { Bilingual } from '../../src/model/bilingual';
import { flowAt } from '../../src/model/flowTable';
import { isOwn } from '../../src/model/import/importedTable';
import { isPlan } from '../../src/model/measure';
import type { Period } from '../../src/model/period';
import { isOfOneYear, type TableRow } from '../../src/model/tableRows';
import type { TableSnapshot } from '../../src/model/tableSnapshot';
import { anyView } from '../fixtures/anyView';
import { importedFlows } from '../fixtures/importedFlows';
import { shippedKnown } from '../fixtures/importKnown';
import { readImport } from '../fixtures/readImport';
import { snapshotOf } from '../fixtures/snapshotOf';

const { dataset, known } = await shippedKnown();

const FILES = { csv: tableCsv, xlsx: viewXlsx, geojson: viewGeoJson, json: viewJson } as const;
/** Views that are tried; a workbook takes its time. */
const RUNS = { csv: 30, xlsx: 10, geojson: 20, json: 20 } as const;
type Format = keyof typeof FILES;

async function reopened(snapshot: TableSnapshot, format: Format) {
  const name = viewFileName(snapshot, 'flows', format);
  const { sheets, remarks } = await readImport(name, FILES[format](snapshot));
  const plan = guessPlan(sheets, known, name.replace(/\.[^.]*$/, ''));
  return { ...understand(sheets, plan, known), sheets, plan, remarks };
}

const one = <T>(all: readonly T[]): T | null => {
  const [first, ...others] = new Set(all);
  return first !== undefined && others.length === 0 ? first : null;
};

/** What a row says, by the plainest means. */
function saidBy(row: TableRow, snapshot: TableSnapshot) {
  const flows = row.records.map((record) => flowAt(dataset.flows, record));
  const figures: readonly (Pick<TableRow, 'value' | 'period'> | null)[] =
    row.pair?.change || isOfOneYear(row) ? (row.figures ?? []) : [row];
  const mode = row.pair?.net ? 'net' : row.pair?.sum ? 'sum' : null;
  return figures
    .flatMap((figure) => figure ?? [])
    .map(({ value, period }) => ({
      ends: `${row.origin}→${row.destination}`,
      value,
      missing: row.missing,
      bound: row.bound,
      period: row.counted ? 'any' : monthsOf(period),
      measure: row.counted || mode ? 'own' : snapshot.view.measure,
      isPlan: flows.every(({ basis }) => isPlan(basis)),
      basis: one(flows.map(({ basis }) => basis)) ?? 'any',
      kind: one(flows.map(({ kind }) => kind)) ?? 'any',
      scope: one(flows.map(({ scope }) => scope ?? '')) ?? 'any',
      industry: flows.some(({ industry }) => industry === null)
        ? null
        : (one(row.industries) ?? 'own'),
      cumulative: !row.counted && flows.some(({ cumulative }) => cumulative),
      sources: row.sources,
      note: [...new Set(flows.flatMap(({ note }) => note?.[snapshot.language] ?? []))].join(' | '),
    }));
}

const monthsOf = (period: Period | null): string => (period ? `${period.start}/${period.end}` : '');
const inOne = (note: Bilingual | null, { language }: TableSnapshot): string =>
  note?.[language] ?? '';

async function checkOne(snapshot: TableSnapshot, format: Format): Promise<void> {
  if (snapshot.rows.length === 0) return;
  const { imported, report } = await reopened(snapshot, format);
  const open = report.places.filter(({ id }) => id === null).map(({ said }) => said);
  expect(open).toEqual([]);
  expect([report.fates.unmatched, report.fates.unparsable], JSON.stringify(report.reasons)).toEqual(
    [0, 0],
  );
  const expected = snapshot.rows.flatMap((row) => saidBy(row, snapshot));
  const found = importedFlows(imported);
  const got = found.map((flow, at) => {
    const want = expected[at];
    const any = <T>(told: T | 'any' | undefined, value: T): T | 'any' =>
      told === 'any' ? 'any' : value;
    return {
      ends: `${flow.origin}→${flow.destination}`,
      value: flow.value,
      missing: flow.missing,
      bound: flow.bound,
      period: any(want?.period, monthsOf(flow.period)),
      measure: isOwn(flow.measure) ? 'own' : flow.measure,
      isPlan: isPlan(flow.basis),
      basis: any(want?.basis, flow.basis),
      kind: any(want?.kind, flow.kind),
      scope: any(want?.scope, flow.scope ?? ''),
      industry: flow.industry !== null && isOwn(flow.industry) ? 'own' : flow.industry,
      cumulative: flow.cumulative,
      sources: flow.sources.filter((id) => !isOwn(id)),
      note: inOne(flow.note, snapshot),
    };
  });
  const at = expected.findIndex((want, row) => !isDeepStrictEqual(got[row], want));
  expect(got[at]).toEqual(expected[at]);
  expect(got).toHaveLength(expected.length);
}

describe.each(Object.keys(FILES) as Format[])(
  'any view as %s, opened by our own importer',
  (format) => {
    it('gives the rows that it was made of', async () => {
      await fc.assert(
        fc.asyncProperty(anyView(dataset), fc.constantFrom('zh', 'en'), (query, language) =>
          checkOne(snapshotOf(dataset, query, language), format),
        ),
        { numRuns: RUNS[format] },
      );
    });
  },
);
