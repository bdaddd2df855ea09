import { activeFilters, type FilterName } from '../model/activeFilters';
import { citedSources } from '../model/citedSources';
import { comparableTotal } from '../model/comparableTotal';
import type { TableRow } from '../model/tableRows';
import type { TableSnapshot } from '../model/tableSnapshot';
import { canBeSummed } from '../model/visibleFlows';
import { approvalLine } from '../text/approval';
import { DICTIONARIES, formatDate } from '../text/format';
import { filterValue } from '../text/filterText';
import { linesText } from '../text/linesText';
import { sourceNotes, type NoteLine as Line } from '../text/listNotes';
import { MODE_TEXTS } from '../text/modeTexts';
import { SHEET_WORDS } from '../text/sheetWords';
import { TABLE_FILE_WORDS } from '../text/tableFileWords';
import { viewCitation } from '../text/viewCitation';

/** What stands below the figures of a CSV file: all about them, how its texts are kept from being formulas, sources. */
export function noteLines(snapshot: TableSnapshot): Line[] {
  const { dataset, language } = snapshot;
  const { note, notes } = TABLE_FILE_WORDS[language];
  const cited = citedSources(snapshot).map(({ id }) => id);
  return [...aboutLines(snapshot), [note, notes.formula], ...sourceNotes(dataset, cited, language)];
}

/** What the figures of a view mean, how they were chosen and whose they are: lines of a name and what it says. */
export const aboutLines = (snapshot: TableSnapshot): Line[] => [
  ...contentLines(snapshot),
  ...filterLines(snapshot),
  ...countLines(snapshot),
  ...cautionLines(snapshot),
  ...useLines(snapshot),
];

function contentLines({
  dataset,
  topic,
  view,
  title,
  subtitle,
  address,
  language,
}: TableSnapshot): Line[] {
  const words = DICTIONARIES[language];
  const own = TABLE_FILE_WORDS[language];
  const measure = dataset.measuresById.get(view.measure ?? '');
  const what: Line[] = [
    [own.title, title],
    [own.subtitle, subtitle],
    [own.address, address],
    [own.edition, dataset.version, formatDate(dataset.date, language)],
  ];
  if (topic === 'clusters') return what;
  return [
    ...what,
    [words.measure.label, measure?.name[language] ?? words.measure.records],
    [words.card.definition, measure?.definition[language] ?? words.topicNotes.all],
    [own.unit, measure?.unitName[language] ?? own.recordUnit],
    ...(view.basis ? [[words.measure.basis, words.bases[view.basis]] as const] : []),
  ];
}

/** The time, and what else was chosen: what is not named is not filtered. */
function filterLines({ dataset, query, view, rows, language }: TableSnapshot): Line[] {
  const words = DICTIONARIES[language];
  const named = (name: FilterName): Line => [
    words.filters.names[name],
    name === 'min' ? query.min : filterValue(dataset, query, view, name, language),
  ];
  const filters = activeFilters(query).filter((name) => name !== 'period');
  const pairs = rows.flatMap(({ pair }) => pair ?? []);
  const isAdditive = dataset.measuresById.get(view.measure ?? '')?.additive ?? true;
  const lines = linesText(query.top, canBeSummed(pairs, isAdditive), language);
  const isOfClusters = query.topic === 'clusters';
  return [
    [words.topics.label, words.topics[query.topic]],
    ...(isOfClusters ? [] : [named('period')]),
    ...filters.map(named),
    ...(isOfClusters ? [] : [[words.layout.label, lines] as const]),
  ];
}

function countLines({ dataset, topic, rows, clusters, matrix, language }: TableSnapshot): Line[] {
  const { columns } = DICTIONARIES[language].table;
  const own = TABLE_FILE_WORDS[language];
  if (topic === 'clusters') return [[own.counts, clusters.length]];
  // What the shares of rows are of; a matrix has totals of its own.
  const total = comparableTotal(
    rows.flatMap(({ pair, share }) => (pair && share !== null ? [pair] : [])),
    dataset.gazetteer,
  );
  const drawn = rows.filter(({ whyNotDrawn }) => whyNotDrawn === null).length;
  return [
    [own.counts, rows.length],
    [columns.drawn, drawn],
    ...(total === null || matrix ? [] : [[own.total, total] as const]),
  ];
}

/** How not to misread the rows: said where it concerns one of them. */
function cautionLines({ rows, view, matrix, language }: TableSnapshot): Line[] {
  const words = TABLE_FILE_WORDS[language];
  const { notes } = words;
  const { legend } = DICTIONARIES[language];
  const modes = MODE_TEXTS[language];
  const isThere = (has: (row: TableRow) => boolean): boolean => rows.some(has);
  const said = [
    !matrix && rows.length > 0 && notes.rows,
    !matrix && isThere(({ share }) => share !== null) && notes.sum,
    rows.length > 0 && view.measure !== null && view.period.mode === 'latest' && notes.latest,
    !matrix && isThere(({ value }) => value === null) && notes.missing,
    isThere(({ joint }) => joint) && notes.joint,
    isThere(({ pair }) => Boolean(pair?.partsOf.length)) && legend.summed,
    view.mode !== 'directed' && modes.notes[view.mode],
    view.minus !== null && modes.likeOnly,
    isThere(({ footing }) => footing !== 'fact') && notes.plan,
    isThere(({ unbroken }) => unbroken) && notes.unbroken,
  ];
  return [
    ...(matrix?.notes ?? []),
    ...said.flatMap((text): Line[] => (text ? [[words.note, text]] : [])),
  ];
}

/** How to use and cite it, and that the map is none that an authority has looked at, unless it is. */
function useLines(snapshot: TableSnapshot): Line[] {
  const { approval, language } = snapshot;
  const words = TABLE_FILE_WORDS[language];
  const own = SHEET_WORDS[language];
  const { band } = DICTIONARIES[language];
  return [
    [words.licence, words.licenceText],
    [own.citation, viewCitation(snapshot, language === 'zh' ? 'gbt' : 'apa')],
    [own.approval, `${approvalLine(approval, language)} · ${band.disclaimer}`, band.boundaries],
  ];
}
