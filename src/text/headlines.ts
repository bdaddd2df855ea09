/** Sentences that state the finding of a view; every part is already formatted in the reader's language. */
export interface Headlines {
  readonly empty: () => string;
  readonly ties: (parts: {
    readonly places: string;
    readonly records: string;
    readonly top: string;
    readonly count: string;
  }) => string;
  readonly flow: (parts: {
    readonly period: string;
    readonly origin: string;
    readonly destination: string;
    readonly measure: string;
    readonly amount: string;
    readonly since: { readonly year: number; readonly times: string } | null;
  }) => string;
  readonly parks: (parts: {
    readonly ties: string;
    readonly parents: readonly { readonly name: string; readonly branches: string }[];
  }) => string;
  readonly clusters: (parts: { readonly count: string; readonly national: string }) => string;
}
