/** Something wrong in the facts, with the place to mend it. Errors stop the build, warnings are listed. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  readonly file: string;
  readonly line: number;
  readonly column: string;
  readonly what: string;
  readonly fix: string;
}

export function problem(
  severity: Problem['severity'],
  at: { readonly file: string; readonly line: number },
  column: string,
  what: string,
  fix: string,
): Problem {
  return { severity, file: at.file, line: at.line, column, what, fix };
}

/** An error in a cell of a typed row. */
export const errorAt = (
  at: { readonly row: { readonly file: string; readonly line: number } },
  column: string,
  what: string,
  fix: string,
): Problem => problem('error', at.row, column, what, fix);

/** `data/flows.csv:12 value: “abc” is not a number → write digits only` */
export const describe = ({ file, line, column, what, fix }: Problem): string =>
  `${file}:${line} ${column}: ${what} → ${fix}`;
