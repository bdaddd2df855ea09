import { foldText } from '../../model/foldText';
import type { PlaceIndex } from './placeIndex';
import { simplify } from './simplify';

const MOST = 3;
/** Of a text and a name, the share of letters that may differ. */
const FARTHEST = 0.5;

/** Places whose names are most like a text, likeliest first: suggestions for the reader, never taken by themselves. */
export function similarPlaces(said: string, index: PlaceIndex): string[] {
  const word = simplify(foldText(said.slice(0, 100)).letters);
  if (word.length < 2) return [];
  const scores = new Map<string, number>();
  for (const [name, { ids, rank }] of index.names) {
    const far = farness(word, name);
    if (far > FARTHEST) continue;
    const score = far + rank * 0.01;
    for (const id of ids) scores.set(id, Math.min(scores.get(id) ?? Infinity, score));
  }
  return [...scores]
    .sort(([one, a], [other, b]) => a - b || one.localeCompare(other, 'en'))
    .slice(0, MOST)
    .map(([id]) => id);
}

/** 0 for the same text, 1 for nothing in common. A name that stands whole in the text is near it. */
function farness(word: string, name: string): number {
  const longer = Math.max(word.length, name.length);
  if (Math.abs(word.length - name.length) <= longer * FARTHEST) {
    const changed = editDistance(word, name) / longer;
    if (changed <= FARTHEST) return changed;
  }
  const isInside = name.length >= 2 && (word.includes(name) || name.includes(word));
  return isInside ? 0.3 + 0.2 * (1 - Math.min(word.length, name.length) / longer) : 1;
}

/** Fewest letters to insert, drop, change or swap with their neighbour. */
export function editDistance(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const next = [row];
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[row - 1] === other[column - 1];
      const isSwapped =
        row > 1 &&
        column > 1 &&
        one[row - 1] === other[column - 2] &&
        one[row - 2] === other[column - 1];
      next[column] = Math.min(
        (last[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
        isSwapped ? (before[column - 2] ?? 0) + 1 : Infinity,
      );
    }
    before = last;
    last = next;
  }
  return last[other.length] ?? 0;
}
