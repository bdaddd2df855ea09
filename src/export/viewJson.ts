import type { Flow } from '../model/flow';
import { detailAt, flowAt } from '../model/flowTable';
import type { TableRow } from '../model/tableRows';
import type { TableSnapshot } from '../model/tableSnapshot';
import { contentsOf } from '../model/viewContents';
import { DICTIONARIES } from '../text/format';
import { distinct, industriesOf, measureId, valuesOf } from './rowValues';
import { spanOf } from './spanOf';
import { viewAbout } from './viewAbout';

/** The view with all that it rests on: rows, the records behind them in full, publications, definitions, the query. */
export function viewJson(snapshot: TableSnapshot): string {
  const { dataset, query, view, rows } = snapshot;
  const { places, parks, clusters, sources } = contentsOf(snapshot);
  const used = new Set(rows.flatMap((row) => [...row.records, ...asideOf(row)]));
  const records = [...used].map((record) => recordOf(flowAt(dataset.flows, record)));
  // Those of what was set aside too, so that a reader can judge why.
  const cited = records.flatMap((record) => record.sources.map((id) => dataset.sources.get(id)));
  const file = {
    format: 'jjj-flow-atlas/view',
    formatVersion: 1,
    ...viewAbout(snapshot),
    query,
    view,
    definitions: definitionsOf(snapshot),
    rows: rows.map((row) => rowOf(row, snapshot)),
    records,
    ...{ places, parks, clusters },
    sources: [...new Set([...sources, ...cited])].filter(Boolean),
  };
  // What is chosen of many is a set.
  return JSON.stringify(
    file,
    (_, value: unknown) => (value instanceof Set ? [...value] : value),
    1,
  );
}

const RECORDS = { zh: '条', en: 'records' } as const;

const recordOf = (flow: Flow) => ({ ...flow, period: spanOf(flow.period) });

const asideOf = ({ pair }: TableRow): number[] => pair?.setAside.map(({ row }) => row) ?? [];

/** A row with the ids of its records instead of their places in the table. */
function rowOf(row: TableRow, snapshot: TableSnapshot) {
  const { dataset, view } = snapshot;
  const { pair, records, period, figures, value } = row;
  const { key, rank, origin, destination, directed, counted, bound, missing, share } = row;
  const { footing, unbroken, joint, whyNotDrawn, confidence, sources } = row;
  const idOf = (record: number): string => detailAt(dataset.flows, record).id;
  const flows = records.map((record) => flowAt(dataset.flows, record));
  const idsOf = (some: readonly number[]): string[] => some.map(idOf);
  return {
    ...{ key, rank, origin, destination, directed, counted, bound, missing, share },
    ...{ footing, unbroken, joint, whyNotDrawn, confidence, sources },
    measure: measureId(row, snapshot),
    unit: dataset.measuresById.get(view.measure ?? '')?.unitName ?? RECORDS,
    ...(view.minus === null ? { value } : valuesOf(row, snapshot)),
    basis: distinct(flows.map(({ basis }) => basis)),
    kind: distinct(flows.map(({ kind }) => kind)),
    scope: distinct(flows.flatMap(({ scope }) => scope ?? [])),
    industries: industriesOf(row, flows, snapshot),
    cumulative: flows.some(({ cumulative }) => cumulative),
    period: spanOf(period),
    figures:
      figures?.map(
        (figure) =>
          figure && {
            ...{ value: figure.value, bound: figure.bound, period: spanOf(figure.period) },
            records: idsOf(figure.rows),
          },
      ) ?? null,
    note: {
      zh: distinct(flows.flatMap(({ note }) => note?.zh ?? [])).join(' | '),
      en: distinct(flows.flatMap(({ note }) => note?.en ?? [])).join(' | '),
    },
    partsOf: pair?.partsOf ?? [],
    records: idsOf(records),
    setAside:
      pair?.setAside.map(({ row: aside, ...why }) => ({ record: idOf(aside), ...why })) ?? [],
  };
}

/** What is counted, and the meaning of the words that rows and records are described with. */
function definitionsOf({ dataset, view, language }: TableSnapshot) {
  const words = DICTIONARIES[language];
  const { bases, scopes, bounds, missing, kinds, confidences, statuses, positions } = words;
  return {
    measure: dataset.measuresById.get(view.measure ?? '') ?? null,
    industries: dataset.industries.map(({ id, label }) => ({ id, label })),
    words: { bases, scopes, bounds, missing, kinds, confidences, statuses, positions },
    drawn: words.table.notDrawn,
    setAside: words.card.setAsideReasons,
  };
}
