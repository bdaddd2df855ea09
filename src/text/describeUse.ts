import { group } from 'd3';
import type { Language } from '../model/bilingual';
import type { Dataset } from '../model/dataset';
import type { Flow } from '../model/flow';
import { DEFAULT_QUERY, type Query, type Selection } from '../model/query';
import { queryOfFlow } from '../model/queryOfFlow';
import type { SourceUse } from '../model/sourceUse';
import type { Annotation } from '../model/statistic';
import {
  DICTIONARIES,
  formatAmount,
  formatDate,
  formatFlowPeriod,
  formatNumber,
  placeName,
} from './format';
import { METHOD_TEXTS } from './methodTexts';

/** Something that rests on a source, in one line, and the view of the map that shows it. */
export interface Resting {
  readonly text: string;
  /** What is said beside the link. */
  readonly note?: string;
  readonly view: Partial<Query>;
}

/** What rests on a source, by kind, in words; kinds with nothing are left out. */
export function describeUse(
  dataset: Dataset,
  use: SourceUse,
  language: Language,
): { readonly kind: keyof SourceUse; readonly items: readonly Resting[] }[] {
  const at = (id: string): string => placeName(dataset.gazetteer.get(id), language, id);
  const selecting = (selection: Selection, text: string): Resting => ({
    text,
    view: { selection },
  });
  const items: Readonly<Record<keyof SourceUse, readonly Resting[]>> = {
    flows: use.flows.map((flow) => ({
      text: flowText(dataset, flow, language),
      view: queryOfFlow(flow),
    })),
    annotations: use.annotations.map((one) => ({
      text: one.text[language],
      view: { selection: selectionOf(one) },
    })),
    parks: use.parks.map(({ id, name }) => selecting({ type: 'park', id }, name[language])),
    clusters: use.clusters.map(({ id, name }) => ({
      text: name[language],
      view: { ...DEFAULT_QUERY, topic: 'clusters', selection: { type: 'cluster', id } },
    })),
    events: use.events.map(({ id, date, title }) =>
      selecting({ type: 'event', id }, `${formatDate(date, language)} ${title[language]}`),
    ),
    organisations: use.organisations.map(({ id, name }) =>
      selecting({ type: 'organisation', id }, name[language]),
    ),
    indicators: use.indicators.map(({ place, year, quantity, value, bound }) => {
      const { name, unit } = dataset.quantities.get(quantity) ?? { name: null, unit: null };
      const prefix = bound ? DICTIONARIES[language].bounds[bound] : '';
      const amount = `${prefix}${formatNumber(value)} ${unit?.[language] ?? ''}`.trim();
      const what = [at(place), year, name?.[language] ?? quantity].join(' ');
      return selecting({ type: 'place', id: place }, what + colon(language) + amount);
    }),
    sectorFigures: [...group(use.sectorFigures, ({ place }) => place)].map(([id, own]) =>
      selecting(
        { type: 'place', id },
        METHOD_TEXTS[language].sources.figures(at(id), formatNumber(own.length)),
      ),
    ),
  };
  return (Object.keys(items) as (keyof SourceUse)[]).flatMap((kind) =>
    items[kind].length > 0 ? [{ kind, items: items[kind] }] : [],
  );
}

const colon = (language: Language): string => (language === 'zh' ? '：' : ': ');

/** An annotation is told on the card of its pair, or of its place. */
export const selectionOf = ({ origin, destination }: Annotation): Selection =>
  destination === null ? { type: 'place', id: origin } : { type: 'flow', origin, destination };

/** 2013年 北京 → 天津、河北（合计）：技术合同数 3,176 项 */
function flowText(dataset: Dataset, flow: Flow, language: Language): string {
  return (
    flowSubject(dataset, flow, language) + colon(language) + flowValue(dataset, flow, language)
  );
}

/** When, from where to where, and what is counted on which footing. */
export function flowSubject(dataset: Dataset, flow: Flow, language: Language): string {
  const words = DICTIONARIES[language];
  const at = (id: string): string => placeName(dataset.gazetteer.get(id), language, id);
  const measure = dataset.measuresById.get(flow.measure);
  const industry = flow.industry && dataset.industriesById.get(flow.industry)?.label[language];
  const details = [
    flow.basis === 'actual' ? null : words.bases[flow.basis],
    flow.scope && words.scopes[flow.scope],
    industry,
  ];
  return [
    `${at(flow.origin)} → ${at(flow.destination)}`,
    [measure?.name[language] ?? flow.measure, ...details]
      .filter(Boolean)
      .join(language === 'zh' ? '，' : ', '),
    formatFlowPeriod(flow, language),
  ].join(' · ');
}

/** The figure, or why there is none. */
export function flowValue(dataset: Dataset, flow: Flow, language: Language): string {
  const words = DICTIONARIES[language];
  if (flow.value === null)
    return words.card.missingValue(flow.missing ? words.missing[flow.missing] : '');
  const measure = dataset.measuresById.get(flow.measure) ?? null;
  return formatAmount(flow.value, measure, language, flow.bound);
}
