import type { Language } from '../model/bilingual';
import { CHANGE_KINDS, type Change, type ChangeKind } from '../model/changes';
import type { Dataset } from '../model/dataset';
import type { PairFlow } from '../model/pairFlow';
import type { Comparison, Side, SideName } from '../model/sides';
import { COMPARE_TEXTS } from './compareTexts';
import { DICTIONARIES, formatAmount, formatNumber, formatPeriod, placeName } from './format';
import { sideName } from './sideName';

/** A number in a sentence, and which view tells of it: a side, or the second less the first. */
export interface Told {
  readonly text: string;
  readonly view: SideName | 'minus';
  readonly change: Change;
}

export type Piece = string | Told;
export type Sentence = readonly Piece[];

export interface ChangeGroup {
  readonly kind: ChangeKind;
  readonly title: string;
  readonly note: string | null;
  readonly count: number;
  /** Those from one to before another, said when they are asked for. */
  readonly sentences: (from: number, to: number) => Sentence[];
}

export interface Summary {
  readonly lead: string;
  readonly groups: readonly ChangeGroup[];
}

interface Telling {
  readonly dataset: Dataset;
  readonly by: Comparison['by'];
  readonly sides: readonly [Side, Side];
  readonly language: Language;
}

/** What changed, or differs, between the two sides of a comparison, in sentences. */
export function changeSummary(
  changes: readonly Change[],
  telling: Telling,
  isLike: boolean,
): Summary {
  const { dataset, by, sides, language } = telling;
  const words = COMPARE_TEXTS[language];
  const [first = '', second = ''] = sides.map(({ id }) => sideName(dataset, by, id, language));
  const counts = words.counts(first, second);
  const [titles, notes] = [
    words.titles(first, second, by === 'period'),
    words.notes(first, second, { isLike, isTime: by === 'period' }),
  ];
  const groups = CHANGE_KINDS.flatMap((kind) => {
    const own = changes.filter((change) => change.kind === kind);
    const sentences = (from: number, to: number): Sentence[] =>
      own.slice(from, to).map((change) => sentenceOf(change, telling));
    const count = own.length;
    return count === 0 ? [] : [{ kind, title: titles[kind], note: notes[kind], count, sentences }];
  });
  const subject = subjectOf(telling);
  if (groups.length === 0)
    return { lead: words.leadNone(subject, first, second) + words.end, groups };
  const told = groups.map(({ kind, count }) => counts[kind](count));
  const colon = language === 'zh' ? '：' : ': ';
  const lead =
    words.lead(subject, first, second, changes.length) + colon + told.join(words.stop) + words.end;
  return { lead, groups };
}

/** What is compared: the measure with its footing, or what is counted. */
function subjectOf({ dataset, by, sides: [{ query }], language }: Telling): string {
  const { topicNotes, topics } = DICTIONARIES[language];
  if (by === 'measure') return topics[query.topic];
  const measure = dataset.measuresById.get(query.measure ?? '');
  if (!measure) return topicNotes[query.topic];
  return sideName(dataset, 'measure', `${measure.id}~${query.basis ?? ''}`, language);
}

function sentenceOf(change: Change, telling: Telling): Sentence {
  const words = COMPARE_TEXTS[telling.language];
  const ends = endsText(change, telling);
  const [first, second] = (['first', 'second'] as const).map((view, index) =>
    toldOf(change, view, change.figures[index] ?? null, telling),
  );
  const sides = [first, second].filter((told): told is Told => told != null);
  if (sides.length < 2) return [ends, words.alone, ...sides, words.end];
  const { before, between } = change.kind === 'both' ? words.and : words.fromTo;
  const both = [ends, before, sides[0] ?? '', between, sides[1] ?? ''];
  if (change.kind === 'more' || change.kind === 'less')
    return [...both, words.changed[change.kind], differenceOf(change, telling), words.end];
  return [...both, change.kind === 'same' ? words.changed.same : '', words.end];
}

function endsText({ origin, destination, pair }: Change, { dataset, language }: Telling): string {
  const [one, other] = [origin, destination].map((id) =>
    placeName(dataset.gazetteer.get(id), language, id),
  );
  return `${one}${pair.directed ? ' → ' : language === 'zh' ? '—' : ' – '}${other}`;
}

function toldOf(
  change: Change,
  view: SideName,
  figure: Change['figures'][number],
  { dataset, by, sides, language }: Telling,
): Told | null {
  if (!figure) return null;
  const side = sides[view === 'first' ? 0 : 1];
  const measure = dataset.measuresById.get(side.query.measure ?? '') ?? null;
  const amount = formatAmount(figure.value, measure, language, figure.bound);
  const time = measure ? timeOf(dataset, figure, language) : '';
  const isSaid =
    time === '' || (by === 'period' && time === sideName(dataset, by, side.id, language));
  return { text: isSaid ? amount : amount + inBrackets(time, language), view, change };
}

const inBrackets = (text: string, language: Language): string =>
  language === 'zh' ? `（${text}）` : ` (${text})`;

function timeOf(
  dataset: Dataset,
  { period, rows }: Pick<PairFlow, 'period' | 'rows'>,
  language: Language,
): string {
  const { period: words } = DICTIONARIES[language];
  if (!period) return words.undated;
  const span = formatPeriod(period, language);
  return dataset.flows.cumulative[rows[0] ?? 0] === 1 ? words.running(span) : span;
}

/** By how much, and in hundredths of what it was where both are exact. */
function differenceOf(change: Change, { dataset, sides: [{ query }], language }: Telling): Told {
  const { difference, figures } = change;
  const [before, after] = figures;
  const size = Math.abs(difference ?? 0);
  const measure = dataset.measuresById.get(query.measure ?? '') ?? null;
  const bound = before?.bound ?? after?.bound ?? null;
  const amount = formatAmount(size, measure, language, bound);
  const hundredths =
    before && bound === null && before.value > 0 ? (100 * size) / before.value : null;
  const share = hundredths === null ? '' : `${formatNumber(hundredths, 1)}%`;
  return {
    text: share === '' ? amount : amount + inBrackets(share, language),
    view: 'minus',
    change,
  };
}

/** A sentence without what its numbers lead to. */
export const plainSentence = (sentence: Sentence): string =>
  sentence.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');

/** The summary as plain text, to be copied. */
export function summaryLines({ lead, groups }: Summary): string[] {
  return [
    lead,
    ...groups.flatMap(({ title, note, count, sentences }) => [
      '',
      [title, note].filter(Boolean).join(' · '),
      ...sentences(0, count).map((sentence) => `- ${plainSentence(sentence)}`),
    ]),
  ];
}
