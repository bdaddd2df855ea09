import type { Data, PairSum } from './records';

/** What is drawn: the same number of curved flows by everyone, or what each draws of itself. */
export const PICTURES = ['alike', 'shipped'] as const;
export type Picture = (typeof PICTURES)[number];

/** One that draws flows, on a page of its own. Each method ends when its own events say that all is drawn. */
export interface Contestant {
  start(stage: HTMLElement, data: Data, picture: Picture): Promise<void>;
  /** Only flows of an industry, or of all. */
  filter(industry: number | null): Promise<void>;
  /** So many pixels to the east; drawn with the next frame. Null: it cannot be moved from outside. */
  readonly pan: ((pixels: number) => void) | null;
  /** How many flows it draws. */
  drawn(): number;
}

/** What a contestant that does not add up itself is handed: the largest sums, or every record as a line. */
export interface Line {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly value: number;
}

export function linesOf(data: Data, pairs: readonly PairSum[]): Line[] {
  const point = (place: number): readonly [number, number] => data.points[place] ?? [0, 0];
  return pairs.map(({ origin, destination, value }) => ({
    from: point(origin),
    to: point(destination),
    value,
  }));
}
