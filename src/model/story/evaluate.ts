import type { Shown } from '../shown';
import {
  annotationFigure,
  flowFigure,
  indicatorFigure,
  missingFigure,
  pairFigure,
  totalFigure,
} from './amounts';
import { parseExpression, type Expression } from './expression';
import { countFigure, partFigure, rankFigure } from './standings';
import { COUNTED, faulty, type Figure } from './storyFigure';
import { addFigures, WORK_NAMES, workOut } from './workedOut';

/** Functions of one word: what it is, by the words of the data. */
const LEAVES: Readonly<Record<string, (shown: Shown, word: string) => Figure>> = {
  flow: ({ dataset }, id) => flowFigure(dataset, id),
  annotation: ({ dataset }, id) => annotationFigure(dataset, id),
  indicator: ({ dataset }, id) => indicatorFigure(dataset, id),
  pair: pairFigure,
  sum: totalFigure,
  rank: rankFigure,
  missing: (_, reason) => missingFigure(reason),
};

/**
 * What the data say of an expression such as `times(flow(a), flow(b))`, in the view of a scene. The functions are these
 * and no others; all arithmetic is that of the atlas. Never throws: what cannot be said honestly is a fault.
 */
export function evaluate(shown: Shown, text: string): Figure {
  const parsed = parseExpression(text);
  return parsed ? evaluated(shown, parsed) : faulty('syntax', text);
}

function evaluated(shown: Shown, { name, args }: Expression): Figure {
  const words = args.filter((arg) => typeof arg === 'string');
  const calls = args.filter((arg) => typeof arg !== 'string');
  const [first = '', ...rest] = words;
  const leaf = Object.prototype.hasOwnProperty.call(LEAVES, name) ? LEAVES[name] : undefined;
  if (calls.length === 0) {
    if (leaf && words.length === 1) return leaf(shown, first);
    if (name === 'part' && words.length === 2) return partFigure(shown, first, rest[0] ?? '');
    const counted = COUNTED.find((one) => one === first);
    if (name === 'count' && counted) return countFigure(shown, counted, rest);
    return faulty('syntax', name);
  }
  if (words.length > 0) return faulty('syntax', name);
  const figures = calls.map((call) => evaluated(shown, call));
  if (name === 'add') return addFigures(shown.dataset, figures);
  const work = WORK_NAMES.find((one) => one === name);
  const [a, b, ...more] = figures;
  return work && a && b && more.length === 0 ? workOut(work, a, b) : faulty('syntax', name);
}
