import type { Language } from '../model/bilingual';
import type { Dataset } from '../model/dataset';
import { legibleName } from '../model/legible';
import { flowAt } from '../model/flowTable';
import type { Indicator } from '../model/statistic';
import {
  DICTIONARIES,
  formatAmount,
  formatDate,
  formatFlowPeriod,
  formatNumber,
  placeName,
} from './format';

/** A figure in a chart, its table or a citation, in words. */
export interface MarkText {
  readonly period: string;
  readonly value: string;
  readonly source: string;
}

/** Who published, each once; with the dates of publication where they tell accounts apart. */
export function publishersText(
  dataset: Dataset,
  ids: readonly string[],
  language: Language,
  isDated = false,
): string {
  const names = ids.flatMap((id) => {
    const source = dataset.sources.get(id);
    if (!source) return [];
    const name = legibleName(language === 'zh' ? source.publisher : source.publisherEn);
    return [isDated && source.date ? `${name} ${formatDate(source.date, language)}` : name];
  });
  return [...new Set(names)].join(language === 'zh' ? '、' : ', ');
}

/** A record of the table of flows. A missing value is told with its reason. */
export function flowMarkText(dataset: Dataset, row: number, language: Language): MarkText {
  const flow = flowAt(dataset.flows, row);
  const words = DICTIONARIES[language];
  const measure = dataset.measuresById.get(flow.measure) ?? null;
  return {
    period: formatFlowPeriod(flow, language),
    value:
      flow.value === null
        ? words.card.missingValue(flow.missing ? words.missing[flow.missing] : '')
        : formatAmount(flow.value, measure, language, flow.bound),
    source: publishersText(dataset, flow.sources, language),
  };
}

/** What a citation of a record stands for: ends, measure, footing, time and value. */
export function flowSupportText(dataset: Dataset, row: number, language: Language): string {
  const flow = flowAt(dataset.flows, row);
  const words = DICTIONARIES[language];
  const { period, value } = flowMarkText(dataset, row, language);
  const [origin, destination] = [flow.origin, flow.destination].map((id) =>
    placeName(dataset.gazetteer.get(id), language, id),
  );
  const measure = dataset.measuresById.get(flow.measure);
  const industry = flow.industry && dataset.industriesById.get(flow.industry)?.name[language];
  const parts = [
    `${origin} → ${destination}`,
    industry ?? '',
    measure?.name[language] ?? flow.measure,
    words.bases[flow.basis],
    flow.scope ? words.scopes[flow.scope] : '',
    period,
    value,
  ];
  return parts.filter(Boolean).join(language === 'zh' ? '，' : ', ');
}

/** A yearly figure of a place. */
export function indicatorMarkText(
  dataset: Dataset,
  indicator: Indicator,
  language: Language,
): MarkText {
  return {
    period: formatDate(indicator.year, language),
    value: indicatorAmount(dataset, indicator.quantity, indicator.value, language, indicator.bound),
    source: publishersText(dataset, [indicator.source], language),
  };
}

/** A value of an indicator with its bound and unit. */
export function indicatorAmount(
  dataset: Dataset,
  quantity: string,
  value: number,
  language: Language,
  bound: Indicator['bound'] = null,
): string {
  const unit = legibleName(dataset.quantities.get(quantity)?.unit?.[language] ?? '');
  const prefix = bound ? DICTIONARIES[language].bounds[bound] : '';
  return `${prefix}${formatNumber(value)} ${unit}`.trim();
}
