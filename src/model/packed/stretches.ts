import { NONE } from '../flowTable';
import { SCOPES } from '../measure';
import { periodsOverlap } from '../period';
import { trustIn } from '../pairValue';
import { CONFIDENCES } from '../source';
import type { SliceHead } from './packedFlows';

const SINGLE = SCOPES.indexOf('single');

/** Slices for one and the same stretch of time, of one scope. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  /** Months before the last one; Infinity where the start is not known. */
  readonly length: number;
  readonly scope: number;
  /** Do several records of a pair add up, as single projects do? Else the first one stands. */
  readonly isAdding: boolean;
  readonly slices: readonly number[];
}

/**
 * By time, the earliest end first. Of rival accounts of a pair the most trusted one comes first; single projects stay in
 * the order of their slices.
 */
export function stretchesOf(
  heads: readonly SliceHead[],
  slices: readonly number[],
  scope: number,
): Stretch[] {
  const groups = new Map<string, number[]>();
  for (const slice of slices) {
    const key = `${heads[slice]?.start}/${heads[slice]?.end}`;
    const own = groups.get(key);
    if (own) own.push(slice);
    else groups.set(key, [slice]);
  }
  const trust = (slice: number): number =>
    trustIn(CONFIDENCES[heads[slice]?.confidence ?? 0] ?? 'reported');
  const isAdding = scope === SINGLE;
  return [...groups.values()]
    .map((own): Stretch => {
      const { start = NONE, end = NONE } = heads[own[0] ?? 0] ?? {};
      const length = start === NONE ? Infinity : end - start;
      const inOrder = isAdding ? own : [...own].sort((a, b) => trust(b) - trust(a));
      return { start, end, length, scope, isAdding, slices: inOrder };
    })
    .sort((a, b) => a.end - b.end || a.length - b.length);
}

const periodOf = ({ start, end }: Stretch) => ({ start: start === NONE ? null : start, end });

export const isOverlap = (one: Stretch, other: Stretch): boolean =>
  periodsOverlap(periodOf(one), periodOf(other));

/** Of stretches in order of their ends: one that overlaps an earlier one overlaps the one just before it. */
export const haveOverlap = (stretches: readonly Stretch[]): boolean =>
  stretches.some((stretch, at) => {
    const before = stretches[at - 1];
    return before !== undefined && isOverlap(before, stretch);
  });
