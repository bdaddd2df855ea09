import type { FlowMode } from '../model/query';

/** Words for lines that are worked out from several figures; parts of sentences are formatted already. */
export interface ModeWords {
  readonly names: Readonly<Record<FlowMode, string>>;
  readonly years: (now: number, then: number) => string;
  readonly year: (year: number) => string;
  readonly change: string;
  readonly noFigure: string;
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
