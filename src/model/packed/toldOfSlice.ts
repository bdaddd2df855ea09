import type { SliceHead } from './packedFlows';

/** The bound of the records of a slice, as a bit: see `PairFigures`. */
export const boundsOf = ({ bound }: SliceHead): number => 1 << (bound + 1);

/** What they count: number of kind and scope. */
export const footingOf = ({ kind, scope }: SliceHead): number => kind * 16 + scope + 1;
