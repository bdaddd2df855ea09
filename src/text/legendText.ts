import type { Language } from '../model/bilingual';
import type { DrawnSources } from '../model/drawnSources';
import type { Legend, LegendEntry } from '../model/legend';
import type { CircleMeaning, LegendNote } from '../model/legendNotes';
import type { Measure } from '../model/measure';
import { legibleName } from '../model/legible';
import type { Shown } from '../model/shown';
import { COUNTERPART_TEXTS } from './counterpartTexts';
import { filterText } from './filterText';
import {
  DICTIONARIES,
  formatAmount,
  formatChange,
  formatShare,
  inLanguage,
  periodText,
} from './format';
import { MODE_TEXTS } from './modeTexts';

/** What a mark of the legend means. */
export function entryText(
  entry: LegendEntry,
  { measure, look, years }: Legend,
  language: Language,
) {
  const words = DICTIONARIES[language];
  const { legend } = words;
  const modes = MODE_TEXTS[language];
  switch (entry.type) {
    case 'amount':
      return (years ? formatChange : formatAmount)(entry.value, measure, language);
    case 'at-most': {
      const text = legend.atMost(formatAmount(Math.abs(entry.value), measure, language));
      return years ? modes.signed(entry.value, text) : text;
    }
    case 'half':
      return modes.half(entry.count);
    case 'direction':
      return look.directed ? legend.direction : legend.undirected;
    case 'counterpart':
      return COUNTERPART_TEXTS[language].legend[entry.state];
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
export function widthText({ measure, mode, years }: Legend, language: Language): string {
  const { legend, measure: words, modes } = DICTIONARIES[language];
  const name = measure ? inLanguage(measure.name, language) : words.records;
  if (years) return MODE_TEXTS[language].change(name);
  return legend.width(name) + (mode === 'directed' ? '' : ` · ${modes.names[mode]}`);
}

/** How an amount becomes a width, and whether that holds for other filters too (rule R18). */
export function scaleText({ scale, years }: Legend, language: Language): string {
  const { legend } = DICTIONARIES[language];
  const stop = language === 'zh' ? '。' : '. ';
  const how = scale.type === 'linear' ? legend.linear : legend.squareRoot;
  const { locked } = years ? MODE_TEXTS[language] : legend;
  return how + stop + (scale.choice === 'fixed' ? locked : legend.auto);
}

export function noteText(note: LegendNote, { measure }: Legend, language: Language): string {
  const { legend } = DICTIONARIES[language];
  const modes = MODE_TEXTS[language];
  switch (note.type) {
    case 'sum':
    case 'net':
      return modes.notes[note.type];
    case 'change':
      return modes.changeMarks;
    case 'summed':
      return legend.summed;
    case 'once':
      return modes.once(note.count);
    case 'circles':
      return circlesText(note.meaning, measure, language);
    default:
      return legend[note.type](note.count);
  }
}

/** What the size of circles stands for. */
export function circlesText(
  meaning: CircleMeaning,
  measure: Measure | null,
  language: Language,
): string {
  const { ground, measure: words } = DICTIONARIES[language];
  const name = measure ? inLanguage(measure.name, language) : words.records;
  switch (meaning) {
    case 'directed':
      return ground.circles(name);
    case 'all':
      return ground.circlesOf(name);
    case 'plain':
      return ground.plain;
    case 'change':
      return MODE_TEXTS[language].changeNodes;
    default:
      return MODE_TEXTS[language].nodes[meaning](name);
  }
}

/** The amount of a sample circle, in round numbers. */
export const sizeText = (value: number, measure: Measure | null, language: Language): string =>
  formatAmount(Number(value.toPrecision(2)), measure, language);

/** What a ring or the disc within it means. */
export function ringText(kind: 'ring' | 'open' | 'disc', language: Language): string {
  const { ground } = DICTIONARIES[language];
  return ground[kind] + (kind === 'disc' ? ground.sameScale : '');
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
  const { twin, filters, modes } = DICTIONARIES[language];
  const { dataset, query, view } = shown;
  const told = legend.filters.map((name) => filterText(dataset, query, view, name, language));
  const { years, period } = legend;
  const time = years ? modes.years(years.now, years.then) : period && periodText(period, language);
  return [
    ...(time === null ? [] : [twin.stated(filters.names.period, time)]),
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
