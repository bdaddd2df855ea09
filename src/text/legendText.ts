import type { Language } from '../model/bilingual';
import type { DrawnSources } from '../model/drawnSources';
import type { Legend, LegendEntry, LegendNote } from '../model/legend';
import { legibleName } from '../model/legible';
import type { Shown } from '../model/shown';
import { filterText } from './filterText';
import { DICTIONARIES, formatAmount, formatShare, inLanguage, periodText } from './format';

/** What a mark of the legend means. */
export function entryText(entry: LegendEntry, { measure, look }: Legend, language: Language) {
  const words = DICTIONARIES[language];
  const { legend } = words;
  switch (entry.type) {
    case 'amount':
      return formatAmount(entry.value, measure, language);
    case 'at-most':
      return legend.atMost(formatAmount(entry.value, measure, language));
    case 'direction':
      return look.directed ? legend.direction : legend.undirected;
    case 'topic':
      return words.topics[entry.topic];
    case 'park':
      return words.parkKinds[entry.kind];
    case 'family':
      return words.families[entry.family];
    default:
      return legend[entry.type];
  }
}

/** What the widths of lines stand for. */
export function widthText({ measure }: Legend, language: Language): string {
  const { legend, measure: words } = DICTIONARIES[language];
  return legend.width(measure ? inLanguage(measure.name, language) : words.records);
}

/** How an amount becomes a width, and whether that holds for other filters too (rule R18). */
export function scaleText({ scale }: Legend, language: Language): string {
  const { legend } = DICTIONARIES[language];
  const stop = language === 'zh' ? '。' : '. ';
  const how = scale.type === 'linear' ? legend.linear : legend.squareRoot;
  return how + stop + (scale.choice === 'fixed' ? legend.locked : legend.auto);
}

export function noteText(note: LegendNote, { measure }: Legend, language: Language): string {
  const { legend, ground, measure: words } = DICTIONARIES[language];
  if ('count' in note) return legend[note.type](note.count);
  if (note.type !== 'nodes' && note.type !== 'nodesAll') return legend[note.type];
  const name = measure ? inLanguage(measure.name, language) : words.records;
  const stop = language === 'zh' ? '。' : '. ';
  return note.type === 'nodes' ? ground.circles(name) + stop + ground.ring : ground.circlesOf(name);
}

/** How many lines of how many are drawn; null where there are none to draw. */
export function countsText({ counts }: Legend, language: Language): string | null {
  const { legend } = DICTIONARIES[language];
  if (!counts) return null;
  const { shown, all, share } = counts;
  return share === null
    ? legend.shown(shown, all)
    : legend.shownShare(shown, all, formatShare(share));
}

/** Time and filters of what is shown, one to a line. */
export function statedTexts(legend: Legend, shown: Shown, language: Language): string[] {
  const { twin, filters } = DICTIONARIES[language];
  const { dataset, query, view } = shown;
  const told = legend.filters.map((name) => filterText(dataset, query, view, name, language));
  return [
    ...(legend.period
      ? [twin.stated(filters.names.period, periodText(legend.period, language))]
      : []),
    twin.stated(twin.filters, told.length > 0 ? twin.all(told) : twin.noFilter),
  ];
}

/** As many publishers as a legend has room for. */
const MOST_NAMES = 2;

/** Who published what is drawn: the chief ones by name; null where nothing is. */
export function sourcesText(
  { publishers, count }: DrawnSources,
  language: Language,
): string | null {
  const { twin } = DICTIONARIES[language];
  if (count === 0) return null;
  const names = publishers.slice(0, MOST_NAMES).map((name) => legibleName(name[language]));
  return twin.sources(names, count, publishers.length > names.length);
}
