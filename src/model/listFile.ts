export type ListCell = string | number | null;

/** A list as it is to be written into a file, in words. */
export interface ListFile {
  /** Without extension; Latin letters only, for every system. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly ListCell[])[];
  /** What the rows mean and whose they are: lines of a name and what it says. */
  readonly notes: readonly (readonly ListCell[])[];
}
