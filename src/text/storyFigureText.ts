import type { Language } from '../model/bilingual';
import type { Bound } from '../model/measure';
import type { Figure } from '../model/story/storyFigure';
import { parseStoryText, type Run } from '../model/story/storyText';
import { DICTIONARIES, formatAmount, formatChange, formatNumber, formatShare } from './format';
import { STORY_TEXTS } from './storyTexts';

/** A figure as it stands in a sentence: 超 3,700 亿元, 14 倍, 未公布. */
export function figureText({ value }: Figure, language: Language): string {
  const words = STORY_TEXTS[language];
  const about = (bound: Bound | null): string =>
    bound ? DICTIONARIES[language].bounds[bound] : '';
  switch (value.type) {
    case 'amount':
      return amountText(value, language);
    case 'change':
      return formatChange(value.value, value.measure, language, value.bound);
    case 'share':
      return about(value.bound) + formatShare(value.value);
    case 'growth':
      return `${about(value.bound)}${value.value < 0 ? '−' : '+'}${formatNumber(Math.abs(value.value) * 100, 1)}%`;
    case 'times':
      return about(value.bound) + words.times(formatNumber(value.value, 1));
    case 'rank':
      return words.rank(formatNumber(value.rank), formatNumber(value.of));
    case 'count':
      return words.counted[value.what](formatNumber(value.value));
    case 'missing':
      return DICTIONARIES[language].missing[value.reason];
    case 'fault':
      return words.figureFaults[value.fault.code];
  }
}

/** A per cent sign is close to its number, and what has no unit has no space behind it. */
const amountText = (
  {
    value,
    bound,
    measure,
  }: Pick<Extract<Figure['value'], { type: 'amount' }>, 'value' | 'bound' | 'measure'>,
  language: Language,
): string => formatAmount(value, measure, language, bound).replace(/ %$/, '%').trimEnd();

/** The parts of a figure as a stage sets it: `超`, `3,700`, `亿元`; of what has no number all in `before`. */
export interface FigureParts {
  readonly before: string;
  readonly number: string;
  readonly after: string;
}

export function figureParts(figure: Figure, language: Language): FigureParts {
  const text = figureText(figure, language);
  const match = /^(\D*?)([+−]?\d[\d,.]*)(.*)$/u.exec(text);
  if (!match || figure.value.type === 'rank') return { before: text, number: '', after: '' };
  const [, before = '', number = '', after = ''] = match;
  return { before: before.trim(), number, after: after.trim() };
}

/** Runs of a text as words, its figures filled in. */
export const runText = (run: Run, named: (name: string) => Figure, language: Language): string =>
  run.type === 'text' ? run.text : figureText(named(run.name), language);

/** A story text as plain lines, its figures filled in: for notes, for those who listen, for other programs. */
export function plainStoryText(
  text: string,
  named: (name: string) => Figure,
  language: Language,
): string {
  const line = (runs: readonly Run[]): string =>
    runs.map((run) => runText(run, named, language)).join('');
  return parseStoryText(text)
    .flatMap((block) =>
      block.type === 'paragraph'
        ? [line(block.runs)]
        : block.items.map(
            (item, index) => `${block.ordered ? `${index + 1}.` : '·'} ${line(item)}`,
          ),
    )
    .join('\n');
}
