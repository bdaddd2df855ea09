import type { Language } from '../model/bilingual';
import type { Flow } from '../model/flow';
import { flowAt } from '../model/flowTable';
import { isOwn } from '../model/import/importedTable';
import { yearOf } from '../model/period';
import type { Source } from '../model/source';
import { isOfOneYear, type TableRow } from '../model/tableRows';
import type { TableSnapshot } from '../model/tableSnapshot';
import { DICTIONARIES, monthDate } from '../text/format';
import { columnName, tableNames } from '../text/tableCells';
import { TABLE_FILE_WORDS } from '../text/tableFileWords';
import type { Cell } from './csvText';
import { isPartlyBroken } from './rowValues';
import type { Sheet } from './sheetXml';

/** What tables of a file are made of. */
export type Lines = Pick<Sheet, 'columns' | 'rows'>;

/** A column of the file: its name, and what a row has there. */
type Column = readonly [name: string, cell: (row: TableRow, flows: readonly Flow[]) => Cell];

/** Each row of the table of flows, and the names of its columns. */
export function flowLines(snapshot: TableSnapshot): Lines {
  const { dataset, rows } = snapshot;
  const columns = columnsOf(snapshot);
  return {
    columns: columns.map(([name]) => name),
    rows: rows.map((row) => {
      const flows = row.records.map((record) => flowAt(dataset.flows, record));
      return columns.map(([, cell]) => cell(row, flows));
    }),
  };
}

function columnsOf(snapshot: TableSnapshot): Column[] {
  const { columns } = DICTIONARIES[snapshot.language].table;
  const { percent } = TABLE_FILE_WORDS[snapshot.language];
  return [
    [columns.rank, ({ rank }) => rank],
    ...endColumns(snapshot, 'origin'),
    ...endColumns(snapshot, 'destination'),
    ...figureColumns(snapshot),
    ...partColumns(snapshot),
    [percent, ({ share }) => share && Number((100 * share).toFixed(4))],
    ...kindColumns(snapshot),
    ...proofColumns(snapshot),
  ];
}

function endColumns(snapshot: TableSnapshot, end: 'origin' | 'destination'): Column[] {
  const { dataset, language, rows } = snapshot;
  const words = TABLE_FILE_WORDS[language];
  const name = columnName(end, rows, language);
  const [zh, en] = [tableNames(dataset, 'zh'), tableNames(dataset, 'en')];
  return [
    [words.id(name), (row) => row[end]],
    [words.zh(name), (row) => zh.place(row[end])],
    [words.en(name), (row) => en.place(row[end])],
    ...(hasOwnPlaces(snapshot) ? pointColumns(snapshot, end, name) : []),
  ];
}

/** Nobody else knows where a reader's own places are. */
const hasOwnPlaces = ({ rows }: TableSnapshot): boolean =>
  rows.some(({ origin, destination }) => isOwn(origin) || isOwn(destination));

function pointColumns(
  { dataset, language }: TableSnapshot,
  end: 'origin' | 'destination',
  name: string,
): Column[] {
  const words = TABLE_FILE_WORDS[language];
  const at = (row: TableRow, axis: 0 | 1): Cell =>
    dataset.gazetteer.get(row[end])?.point?.[axis] ?? null;
  return [
    [words.longitude(name), (row) => at(row, 0)],
    [words.latitude(name), (row) => at(row, 1)],
  ];
}

/** What is counted, on which footing, how much, and when. */
function figureColumns({ dataset, view, rows, language }: TableSnapshot): Column[] {
  const words = DICTIONARIES[language];
  const own = TABLE_FILE_WORDS[language];
  const measure = dataset.measuresById.get(view.measure ?? '');
  const yesOrNo = (is: boolean): string => (is ? own.yes : own.no);
  return [
    [
      words.measure.label,
      ({ pair }) => {
        const name = measure?.name[language] ?? words.measure.records;
        return pair?.net ? own.net(name) : pair?.sum ? own.sum(name) : name;
      },
    ],
    [own.unit, () => measure?.unitName[language] ?? own.recordUnit],
    [words.measure.basis, (_, flows) => several(flows.map(({ basis }) => words.bases[basis]))],
    [columnName('value', rows, language), (row) => (isOfOneYear(row) ? null : row.value)],
    [own.bound, ({ bound }) => bound && words.bounds[bound]],
    [own.missingReason, ({ missing }) => missing && words.missing[missing]],
    [own.start, (row, flows) => dateOf(row, flows, 'start')],
    [own.end, (row, flows) => dateOf(row, flows, 'end')],
    [
      words.period.cumulative,
      ({ counted }, flows) => (counted ? null : yesOrNo(flows.some((flow) => flow.cumulative))),
    ],
  ];
}

/** The two figures that lines are worked out from, where they are. */
function partColumns({ rows, language }: TableSnapshot): Column[] {
  const isThere = rows.some(({ figures }) => figures);
  const column = (side: 0 | 1): Column => [
    columnName(side === 0 ? 'first' : 'second', rows, language),
    ({ figures }) => figures?.[side]?.value ?? null,
  ];
  return isThere ? [column(0), column(1)] : [];
}

/** What sort of records they are, and whether a line stands for them. */
function kindColumns({ dataset, language }: TableSnapshot): Column[] {
  const words = DICTIONARIES[language];
  const own = TABLE_FILE_WORDS[language];
  const { industry } = tableNames(dataset, language);
  return [
    [
      words.table.columns.industry,
      (row, flows) => {
        const rest = isPartlyBroken(row, flows) ? [words.table.unbroken] : [];
        return several([...row.industries.map(industry), ...rest]);
      },
    ],
    [words.card.kind, (_, flows) => several(flows.map(({ kind }) => words.kinds[kind]))],
    [words.table.columns.footing, ({ footing }) => words.table.footings[footing]],
    [
      own.scope,
      (_, flows) => several(flows.map(({ scope }) => (scope ? words.scopes[scope] : ''))),
    ],
    [words.table.columns.drawn, ({ whyNotDrawn }) => words.table.notDrawn[whyNotDrawn ?? 'drawn']],
  ];
}

/** Who says so. */
function proofColumns({ dataset, language }: TableSnapshot): Column[] {
  const words = DICTIONARIES[language];
  const { columns } = words.table;
  const { id, note, url } = TABLE_FILE_WORDS[language];
  const sources = ({ sources: ids }: TableRow): Source[] =>
    ids.flatMap((one) => dataset.sources.get(one) ?? []);
  return [
    [columns.confidence, ({ confidence }) => words.confidences[confidence]],
    [columns.records, ({ records }) => records.length],
    [id(columns.records), (_, flows) => flows.map((flow) => flow.id).join(';')],
    [id(columns.sources), (row) => row.sources.join(';')],
    [columns.sources, (row) => several(sources(row).map((one) => titleOf(one, language)))],
    [url, (row) => several(sources(row).map((one) => one.url ?? ''))],
    [note, (_, flows) => several(flows.map((flow) => flow.note?.[language] ?? ''))],
  ];
}

/** Different texts in one cell; none of them holds the sign between them. */
const several = (texts: readonly string[]): string =>
  [...new Set(texts)].filter((text) => text !== '').join(' | ');

const titleOf = (source: Source, language: Language): string =>
  language === 'zh' ? source.title : source.titleEn;

/** As printed, to the day, where one record says it; else the year or month that the sum begins or ends with. */
function dateOf({ period }: TableRow, flows: readonly Flow[], side: 'start' | 'end'): string {
  const printed = flows.map(side === 'start' ? startOf : endOf);
  if (new Set(printed).size === 1) return printed[0] ?? '';
  const month = period?.[side] ?? null;
  if (month === null) return '';
  const isYear = month % 12 === (side === 'start' ? 0 : 11);
  return isYear ? String(yearOf(month)) : monthDate(month);
}

const startOf = ({ periodStart }: Flow): string => (periodStart === 'unknown' ? '' : periodStart);
const endOf = ({ periodEnd }: Flow): string => periodEnd;
