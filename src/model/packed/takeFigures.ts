import { addRun } from './addRun';
import type { PackedFlows } from './packedFlows';
import type { PairFigures } from './pairFigures';
import { isOverlap, type Stretch } from './stretches';
import { boundsOf, footingOf } from './toldOfSlice';

/** What becomes of one record of a stretch. */
type Take = (pair: number, value: number, bounds: number, footing: number) => void;

function forEachRecord(
  { heads, starts, pairs, values }: PackedFlows,
  { slices }: Stretch,
  take: Take,
) {
  for (const slice of slices) {
    const head = heads[slice];
    if (!head) continue;
    const [bounds, footing] = [boundsOf(head), footingOf(head)];
    const end = starts[slice + 1] ?? 0;
    for (let at = starts[slice] ?? 0; at < end; at++)
      take(pairs[at] ?? 0, values[at] ?? 0, bounds, footing);
  }
}

/** The latest stretch that a pair has, of those that end together the longest. */
export function takeLatest(
  flows: PackedFlows,
  stretches: readonly Stretch[],
  figures: PairFigures,
): void {
  for (const stretch of [...stretches].reverse())
    forEachRecord(flows, stretch, (pair, value, bounds, footing) => {
      if (figures.known[pair] === 0) begin(figures, stretch, pair, value, bounds, footing);
      else if (stretch.isAdding && isOf(figures, stretch, pair))
        add(figures, pair, value, bounds, footing);
    });
}

/** All stretches that a pair has; none of them may overlap another. */
export function addAll(
  flows: PackedFlows,
  stretches: readonly Stretch[],
  figures: PairFigures,
): void {
  if (addRun(flows, stretches, figures)) return;
  for (const stretch of stretches) {
    const take = addOf(figures, stretch);
    forEachRecord(flows, stretch, take);
  }
}

/** As many stretches of a pair as do not overlap, the longest first. */
export function addApart(
  flows: PackedFlows,
  stretches: readonly Stretch[],
  figures: PairFigures,
): void {
  const words = Math.ceil(stretches.length / 32);
  // Bits by pair and stretch: those that are taken.
  const taken = new Uint32Array(figures.known.length * words);
  const byLength = [...stretches.keys()].sort(
    (a, b) => (stretches[b]?.length ?? 0) - (stretches[a]?.length ?? 0) || a - b,
  );
  for (const at of byLength) {
    const stretch = stretches[at];
    if (!stretch) continue;
    const rivals = new Uint32Array(words);
    stretches.forEach((other, bit) => {
      if (bit !== at && isOverlap(stretch, other)) setBit(rivals, 0, bit);
    });
    forEachRecord(flows, stretch, (pair) => {
      if (figures.known[pair] === 0 && !haveCommon(taken, pair * words, rivals))
        setBit(taken, pair * words, at);
    });
  }
  stretches.forEach((stretch, at) => {
    const take = addOf(figures, stretch);
    forEachRecord(flows, stretch, (pair, value, bounds, footing) => {
      if (hasBit(taken, pair * words, at)) take(pair, value, bounds, footing);
    });
  });
}

/** Adds the records of a stretch that comes after those that were added before. */
const addOf =
  (figures: PairFigures, stretch: Stretch): Take =>
  (pair, value, bounds, footing) => {
    if (figures.known[pair] === 0) return begin(figures, stretch, pair, value, bounds, footing);
    if (figures.scope[pair] !== stretch.scope) return;
    const isSame = isLastOf(figures, stretch, pair);
    if (isSame && !stretch.isAdding) return;
    add(figures, pair, value, bounds, footing);
    if (isSame) return;
    figures.start[pair] = Math.min(figures.start[pair] ?? 0, stretch.start);
    figures.end[pair] = stretch.end;
    figures.covered[pair] = (figures.covered[pair] ?? 0) + stretch.length + 1;
    figures.times[pair] = (figures.times[pair] ?? 0) + 1;
  };

const isOf = (figures: PairFigures, stretch: Stretch, pair: number): boolean =>
  isLastOf(figures, stretch, pair) && figures.start[pair] === stretch.start;

const isLastOf = ({ end, scope }: PairFigures, stretch: Stretch, pair: number): boolean =>
  end[pair] === stretch.end && scope[pair] === stretch.scope;

function begin(
  figures: PairFigures,
  { start, end, length, scope }: Stretch,
  pair: number,
  value: number,
  bounds: number,
  footing: number,
): void {
  figures.touch(pair);
  figures.value[pair] = value;
  figures.start[pair] = start;
  figures.end[pair] = end;
  figures.covered[pair] = length + 1;
  figures.times[pair] = 1;
  figures.bounds[pair] = bounds;
  figures.scope[pair] = scope;
  figures.footing[pair] = footing;
}

function add(
  figures: PairFigures,
  pair: number,
  value: number,
  bounds: number,
  footing: number,
): void {
  figures.value[pair] = (figures.value[pair] ?? 0) + value;
  figures.addTold(pair, bounds, footing);
}

const setBit = (bits: Uint32Array, from: number, bit: number): void => {
  const at = from + (bit >> 5);
  bits[at] = (bits[at] ?? 0) | (1 << (bit & 31));
};

const hasBit = (bits: Uint32Array, from: number, bit: number): boolean =>
  ((bits[from + (bit >> 5)] ?? 0) & (1 << (bit & 31))) !== 0;

function haveCommon(bits: Uint32Array, from: number, others: Uint32Array): boolean {
  for (let word = 0; word < others.length; word++)
    if (((bits[from + word] ?? 0) & (others[word] ?? 0)) !== 0) return true;
  return false;
}
