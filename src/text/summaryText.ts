import { rollup } from 'd3';
import type { Language } from '../model/bilingual';
import { legibleName } from '../model/legible';
import type { Bound } from '../model/measure';
import { signedChange } from '../model/pairFlow';
import type { Shown } from '../model/shown';
import type { Summary } from '../model/summary';
import { COMPARE_TEXTS } from './compareTexts';
import { DICTIONARIES, formatAmount, formatNumber, formatShare } from './format';
import { READING_TEXTS } from './readingTexts';
import { headlineText, subtitleText } from './sentences';
import { endsText, tableNames, valueText } from './tableCells';

/** Publishers that are named; the rest are counted. */
const PUBLISHERS = 3;

/** A view in sentences, without their full stops: what a summary says after the finding. */
export function summarySentences(shown: Shown, summary: Summary, language: Language): string[] {
  if (shown.topic === 'clusters') return [clusterSentence(shown, language)];
  const words = READING_TEXTS[language];
  const { changes, notDrawn, unbroken } = summary;
  const number = (count: number): string => formatNumber(count);
  const reasons = [
    ...notDrawn.map(({ why, rows }) => words.reasons[why](number(rows))),
    ...(unbroken > 0 ? [words.unbroken(number(unbroken))] : []),
  ];
  const count = shown.view.measure === null ? words.pairs : words.lines;
  const said = [
    count(number(summary.lines), number(summary.drawn)),
    summary.lines > 1 && totalSentence(shown, summary, language),
    // In a comparison the largest are the movers, which have sentences of their own.
    !changes && summary.largest.length > 0 && largestSentence(shown, summary, language),
    changes && words.changes(number(changes.more), number(changes.less), number(changes.same)),
    ...(changes ? moverSentences(shown, summary, language) : []),
    reasons.length > 0 && words.without(reasons),
    summary.sources.length > 0 && sourceSentence(shown, summary, language),
  ];
  return said.flatMap((one) => one || []);
}

/** The whole of it as one paragraph: the finding, what is looked at, and the summary. */
export function viewParagraph(shown: Shown, summary: Summary, language: Language): string {
  const { dataset, headline, clusters, topic, view, query } = shown;
  return READING_TEXTS[language].sentences([
    headlineText(dataset, headline, clusters, topic, language),
    subtitleText(dataset, view, query, language),
    ...summarySentences(shown, summary, language),
  ]);
}

/** What of a view is told when it changes: its finding, what is looked at, and how much that is. */
export function toldOf(shown: Shown, summary: Summary, language: Language): string[] {
  const { dataset, headline, clusters, topic, view, query } = shown;
  const [count = ''] = summarySentences(shown, summary, language);
  return [
    headlineText(dataset, headline, clusters, topic, language),
    subtitleText(dataset, view, query, language),
    count,
  ];
}

function totalSentence({ measure, view }: Shown, { total }: Summary, language: Language): string {
  const words = READING_TEXTS[language];
  if (total)
    return words.total(
      formatAmount(total.value, measure, language, total.isAbout ? 'about' : null),
    );
  if (measure && !measure.additive) return words.notAdditive;
  return view.minus !== null || view.mode !== 'directed' ? words.noDifferenceTotal : words.noTotal;
}

function largestSentence(
  { dataset, measure }: Shown,
  { largest, largestShare }: Summary,
  language: Language,
): string {
  const words = READING_TEXTS[language];
  const names = tableNames(dataset, language);
  const list = largest.map((row) =>
    words.named(endsText(row, names), valueText(row, measure, language)),
  );
  const isTold = largestShare !== null && largest.length > 1;
  return words.largest(list, isTold ? formatShare(largestShare) : null);
}

/** What has changed most, up and down, told as in the pane of comparisons. */
function moverSentences(
  { dataset, measure }: Shown,
  { largest }: Summary,
  language: Language,
): string[] {
  const names = tableNames(dataset, language);
  const { fromTo, changed, titles } = COMPARE_TEXTS[language];
  const words = READING_TEXTS[language];
  const amount = (value: number, bound: Bound | null): string =>
    formatAmount(value, measure, language, bound);
  return (['more', 'less'] as const).flatMap((kind) => {
    const told = largest.flatMap((row) => {
      const by = row.pair && signedChange(row.pair);
      if (!row.pair?.change || !by || by > 0 !== (kind === 'more')) return [];
      const { then, now } = row.pair.change;
      const [before, after] = [then, now].map((one) => amount(one.value, one.bound));
      const sides = `${fromTo.before}${before}${fromTo.between}${after}`;
      return `${endsText(row, names)}${sides}${changed[kind]}${amount(Math.abs(by), null)}`;
    });
    return told.length > 0 ? [words.movers(titles('', '', true)[kind], told)] : [];
  });
}

function sourceSentence({ dataset }: Shown, { sources }: Summary, language: Language): string {
  const names = sources.flatMap((id) => {
    const source = dataset.sources.get(id);
    return source ? [legibleName(language === 'zh' ? source.publisher : source.publisherEn)] : [];
  });
  const publishers = [...new Set(names)];
  const named = publishers.slice(0, PUBLISHERS);
  const isMore = publishers.length > named.length;
  return READING_TEXTS[language].sources(named, formatNumber(sources.length), isMore);
}

function clusterSentence({ clusters }: Shown, language: Language): string {
  const { schemes } = DICTIONARIES[language];
  const counts = rollup(
    clusters,
    (own) => own.length,
    ({ scheme }) => scheme,
  );
  const places = new Set(clusters.flatMap((cluster) => cluster.places));
  const groups = [...counts].map(([scheme, count]) => `${schemes[scheme]} ${count}`);
  return READING_TEXTS[language].clusters(groups, formatNumber(places.size));
}
