/** Where records lie and are summed. */
export interface Engine {
  /** The relation to write behind FROM. */
  readonly records: string;
  /** The same with a column that counts the records as they come; null where they have no order. */
  readonly numbered: { readonly records: string; readonly id: string } | null;
  /** Names of its columns. */
  readonly columns: readonly string[];
  /** The rows of a query, all cells as text, in pieces. */
  readonly rows: (sql: string) => AsyncIterable<readonly (readonly string[])[]>;
  readonly close: () => Promise<void>;
}

/** Tells how far a query is, from 0 to 1; null where the engine cannot say. */
export type OnProgress = (share: number | null) => void;
