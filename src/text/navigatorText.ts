import type { Language } from '../model/bilingual';
import type { Dataset } from '../model/dataset';
import { flowAt } from '../model/flowTable';
import { legibleName } from '../model/legible';
import type { Measure } from '../model/measure';
import type { GroupSum, TreeItem } from '../model/navigatorTree';
import type { Names } from '../model/sortRows';
import type { TableRow } from '../model/tableRows';
import { DICTIONARIES, formatAmount, formatFlowPeriod, formatNumber, formatShare } from './format';
import { READING_TEXTS } from './readingTexts';
import { endsText, rowPeriodText, valueText } from './tableCells';

/** An item of the navigator in words, as it is seen and heard: its name, its value with the unit, and the rest. */
export interface ItemText {
  readonly name: string;
  readonly value: string;
  readonly notes: readonly string[];
}

/** What an item says of itself; `names` as the table has them. */
export function itemText(
  dataset: Dataset,
  measure: Measure | null,
  item: TreeItem,
  names: Names,
  language: Language,
): ItemText {
  const words = READING_TEXTS[language];
  switch (item.type) {
    case 'region':
    case 'place':
    case 'way': {
      const name =
        item.type === 'region'
          ? words.region
          : item.type === 'place'
            ? names.place(item.place)
            : words.ways[item.way];
      const notes = [words.flows(formatNumber(item.rows))];
      return { name, value: sumText(item.sum, measure, language), notes };
    }
    case 'flow':
      return flowText(dataset, measure, item.row, names, language);
    case 'record':
      return recordText(dataset, item.row, item.record, names, language);
  }
}

function sumText(sum: GroupSum | null, measure: Measure | null, language: Language): string {
  if (!sum) return '';
  const amount = formatAmount(sum.value, measure, language, sum.isAbout ? 'about' : null);
  return READING_TEXTS[language].sum(amount);
}

function flowText(
  dataset: Dataset,
  measure: Measure | null,
  row: TableRow,
  names: Names,
  language: Language,
): ItemText {
  const words = READING_TEXTS[language];
  const { table } = DICTIONARIES[language];
  const notes = [
    row.joint && table.joint,
    row.share !== null && words.share(formatShare(row.share)),
    row.rank !== null && words.rank(row.rank),
    rowPeriodText(dataset, row, language),
    row.footing === 'fact' ? '' : table.footings[row.footing],
    row.unbroken && table.unbroken,
    row.whyNotDrawn && table.notDrawn[row.whyNotDrawn],
  ];
  return {
    name: endsText(row, names),
    value: valueText(row, measure, language),
    notes: notes.flatMap((note) => note || []),
  };
}

function recordText(
  dataset: Dataset,
  row: TableRow,
  record: number,
  names: Names,
  language: Language,
): ItemText {
  const words = DICTIONARIES[language];
  const flow = flowAt(dataset.flows, record);
  const measure = dataset.measuresById.get(flow.measure) ?? null;
  const isOwn = flow.origin === row.origin && flow.destination === row.destination;
  const industry = flow.industry ? legibleName(names.industry(flow.industry)) : '';
  const [first, ...others] = flow.sources.flatMap((id) => {
    const source = dataset.sources.get(id);
    return source ? [legibleName(language === 'zh' ? source.publisher : source.publisherEn)] : [];
  });
  const notes = [
    isOwn ? '' : `${names.place(flow.origin)} → ${names.place(flow.destination)}`,
    words.kinds[flow.kind],
    industry,
    first && READING_TEXTS[language].source(first, others.length),
    words.confidences[flow.confidence],
  ];
  return {
    name: formatFlowPeriod(flow, language),
    value:
      flow.value === null
        ? words.missing[flow.missing ?? 'not-reported']
        : formatAmount(flow.value, measure, language, flow.bound),
    notes: notes.flatMap((note) => note || []),
  };
}
