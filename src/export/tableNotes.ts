import { activeFilters } from '../model/activeFilters';
import { comparableTotal } from '../model/comparableTotal';
import type { TableRow } from '../model/tableRows';
import type { TableSnapshot } from '../model/tableSnapshot';
import { canBeSummed } from '../model/visibleFlows';
import { DICTIONARIES, formatDate } from '../text/format';
import { filterValue } from '../text/filterText';
import { linesText } from '../text/linesText';
import { sourceNotes, type NoteLine as Line } from '../text/listNotes';
import { MODE_TEXTS } from '../text/modeTexts';
import { TABLE_FILE_WORDS } from '../text/tableFileWords';

/** What the figures of a table mean, how they were chosen and whose they are: lines of a name and what it says. */
export const noteLines = (snapshot: TableSnapshot): Line[] => [
  ...contentLines(snapshot),
  ...filterLines(snapshot),
  ...countLines(snapshot),
  ...cautionLines(snapshot),
  ...sourceLines(snapshot),
];

function contentLines({
  dataset,
  view,
  title,
  subtitle,
  address,
  language,
}: TableSnapshot): Line[] {
  const words = DICTIONARIES[language];
  const own = TABLE_FILE_WORDS[language];
  const measure = dataset.measuresById.get(view.measure ?? '');
  return [
    [own.title, title],
    [own.subtitle, subtitle],
    [own.address, address],
    [own.edition, dataset.version, formatDate(dataset.date, language)],
    [words.measure.label, measure?.name[language] ?? words.measure.records],
    [words.card.definition, measure?.definition[language] ?? words.topicNotes.all],
    [own.unit, measure?.unitName[language] ?? own.recordUnit],
    ...(view.basis ? [[words.measure.basis, words.bases[view.basis]] as const] : []),
  ];
}

/** The time, and what else was chosen: what is not named is not filtered. */
function filterLines({ dataset, query, view, rows, language }: TableSnapshot): Line[] {
  const words = DICTIONARIES[language];
  const filters = activeFilters(query).filter((name) => name !== 'period');
  const pairs = rows.flatMap(({ pair }) => pair ?? []);
  const isAdditive = dataset.measuresById.get(view.measure ?? '')?.additive ?? true;
  const lines = linesText(query.top, canBeSummed(pairs, isAdditive), language);
  return [
    [words.topics.label, words.topics[query.topic]],
    [words.filters.names.period, filterValue(dataset, query, view, 'period', language)],
    ...filters.map((name): Line => [
      words.filters.names[name],
      name === 'min' ? query.min : filterValue(dataset, query, view, name, language),
    ]),
    [words.layout.label, lines],
  ];
}

function countLines({ dataset, rows, matrix, language }: TableSnapshot): Line[] {
  const { columns } = DICTIONARIES[language].table;
  const own = TABLE_FILE_WORDS[language];
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
    !matrix && notes.rows,
    !matrix && isThere(({ share }) => share !== null) && notes.sum,
    view.measure !== null && view.period.mode === 'latest' && notes.latest,
    !matrix && isThere(({ value }) => value === null) && notes.missing,
    isThere(({ joint }) => joint) && notes.joint,
    isThere(({ pair }) => Boolean(pair?.partsOf.length)) && legend.summed,
    view.mode !== 'directed' && modes.notes[view.mode],
    view.minus !== null && modes.likeOnly,
    isThere(({ footing }) => footing !== 'fact') && notes.plan,
    isThere(({ unbroken }) => unbroken) && notes.unbroken,
    notes.formula,
  ];
  return [
    ...(matrix?.notes ?? []),
    ...said.flatMap((text): Line[] => (text ? [[words.note, text]] : [])),
    [words.licence, words.licenceText],
  ];
}

/** Every source that a row names, in full. */
const sourceLines = ({ dataset, rows, language }: TableSnapshot): Line[] =>
  sourceNotes(
    dataset,
    rows.flatMap(({ sources }) => sources),
    language,
  );
