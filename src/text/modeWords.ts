import type { FlowMode } from '../model/query';

/** Words for the two directions of a pair and for the change between two years; parts of sentences are formatted already. */
export interface ModeWords {
  readonly label: string;
  readonly names: Readonly<Record<FlowMode, string>>;
  readonly notes: Readonly<Record<FlowMode, string>>;
  readonly undirected: string;
  readonly compare: string;
  readonly none: string;
  readonly years: (now: number, then: number) => string;
  readonly year: (year: number) => string;
  readonly likeOnly: string;
  readonly incomparable: string;
  readonly increase: string;
  readonly decrease: string;
  readonly noFigure: string;
  readonly half: string;
  readonly nodes: Readonly<Record<Exclude<FlowMode, 'directed'>, string>>;
  readonly change: (measure: string) => string;
  readonly changeMarks: string;
  readonly changeNodes: string;
  readonly locked: string;
  readonly once: (count: number) => string;
  readonly sum: (parts: {
    readonly period: string;
    readonly one: string;
    readonly other: string;
    readonly measure: string;
    readonly amount: string;
  }) => string;
  readonly changed: (parts: {
    readonly now: string;
    readonly then: string;
    readonly origin: string;
    readonly destination: string;
    readonly measure: string;
    readonly change: string;
    readonly before: string;
    readonly after: string;
  }) => string;
  readonly more: (amount: string) => string;
  readonly less: (amount: string) => string;
  readonly same: string;
}
