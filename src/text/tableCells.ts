import type { Language } from '../model/bilingual';
import type { Dataset } from '../model/dataset';
import { flowAt } from '../model/flowTable';
import { yearOf } from '../model/period';
import { legibleName } from '../model/legible';
import { isStock, type Measure } from '../model/measure';
import type { Column, Names } from '../model/sortRows';
import { isOfOneYear, type TableRow } from '../model/tableRows';
import {
  DICTIONARIES,
  formatAmount,
  formatFlowPeriod,
  formatPair,
  formatShare,
  placeName,
} from './format';

/** Chinese names by pinyin, English ones by letter; numbers in names by size. */
const ORDERS: Readonly<Record<Language, string>> = { zh: 'zh-CN-u-co-pinyin', en: 'en' };

export function tableNames(dataset: Dataset, language: Language): Names {
  const { compare } = new Intl.Collator(ORDERS[language], { numeric: true });
  return {
    place: (id) => placeName(dataset.gazetteer.get(id), language, id),
    industry: (id) => dataset.industriesById.get(id)?.label[language] ?? id,
    compare,
  };
}

/** The two ends of a row in one line, with an arrow only where there is a direction. */
export const endsText = (row: TableRow, names: Names): string =>
  `${names.place(row.origin)} ${row.directed ? '→' : '—'} ${names.place(row.destination)}`;

/** The value with its unit and bound, or the reason why there is none. Never a zero for what is missing. */
export function valueText(row: TableRow, measure: Measure | null, language: Language): string {
  if (row.value === null) return DICTIONARIES[language].missing[row.missing ?? 'not-reported'];
  return row.pair
    ? formatPair(row.pair, measure, language)
    : formatAmount(row.value, measure, language, row.bound);
}

/** The time of a row in words; empty for a count of records, which has none. */
export function rowPeriodText(dataset: Dataset, row: TableRow, language: Language): string {
  const [first] = row.records;
  if (first === undefined) return '';
  const flow = flowAt(dataset.flows, first);
  if (!row.period) return row.counted ? '' : DICTIONARIES[language].period.undated;
  // Only a sum of several times has other dates than its first record.
  const isSum = row.records.length > 1 && !flow.cumulative && !isStock(flow.basis);
  const dates = isSum ? { periodStart: '', periodEnd: '' } : {};
  return formatFlowPeriod({ ...flow, ...dates, period: row.period }, language);
}

/** Who published what a row rests on: the first, and how many more there are. */
function sourcesText(dataset: Dataset, row: TableRow, language: Language): string {
  const publishers = row.sources.flatMap((id) => {
    const source = dataset.sources.get(id);
    return source ? [legibleName(language === 'zh' ? source.publisher : source.publisherEn)] : [];
  });
  const [first = ''] = publishers;
  const others = new Set(row.sources).size - 1;
  return others > 0 ? DICTIONARIES[language].table.andMore(first, others) : first;
}

/** The name of a column. Pairs without direction have two ends, but neither origin nor destination. */
export function columnName(column: Column, rows: readonly TableRow[], language: Language): string {
  const { table: words, modes } = DICTIONARIES[language];
  const isCount = rows.length > 0 && rows.every(({ counted }) => counted);
  const isUndirected = isCount || rows.some(({ pair }) => pair?.sum);
  if (isUndirected && column === 'origin') return words.oneEnd;
  if (isUndirected && column === 'destination') return words.otherEnd;
  const changes = rows.filter((row) => row.pair?.change || isOfOneYear(row));
  if (changes.length > 0 && column === 'value') return modes.change;
  const side = column === 'first' ? 0 : column === 'second' ? 1 : null;
  const period = changes.flatMap(({ figures }) => (side !== null && figures?.[side]) || [])[0]
    ?.period;
  return period ? modes.year(yearOf(period.end)) : words.columns[column];
}

/** One of the two figures that a line is worked out from. */
function figureText(
  row: TableRow,
  side: 0 | 1,
  measure: Measure | null,
  language: Language,
): string {
  if (!row.figures) return '';
  const figure = row.figures[side];
  return figure
    ? formatAmount(figure.value, measure, language, figure.bound)
    : DICTIONARIES[language].modes.noFigure;
}

/** What stands in a cell of the table. */
export function cellText(
  dataset: Dataset,
  measure: Measure | null,
  row: TableRow,
  column: Column,
  names: Names,
  language: Language,
): string {
  const words = DICTIONARIES[language];
  switch (column) {
    case 'rank':
      return row.rank?.toString() ?? '';
    case 'origin':
    case 'destination':
      return names.place(row[column]);
    case 'value':
      return isOfOneYear(row) ? '' : valueText(row, measure, language);
    case 'first':
    case 'second':
      return figureText(row, column === 'first' ? 0 : 1, measure, language);
    case 'share':
      return row.share === null ? '' : formatShare(row.share);
    case 'period':
      return rowPeriodText(dataset, row, language);
    case 'industry':
      return row.industries
        .map((id) => legibleName(names.industry(id)))
        .join(language === 'zh' ? '、' : ', ');
    case 'footing':
      return words.table.footings[row.footing];
    case 'records':
      return String(row.records.length);
    case 'confidence':
      return words.confidences[row.confidence];
    case 'sources':
      return sourcesText(dataset, row, language);
    case 'drawn':
      return words.table.notDrawn[row.whyNotDrawn ?? 'drawn'];
  }
}
