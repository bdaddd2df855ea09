import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParseRows } from 'd3';
import type { Bilingual } from '../src/model/bilingual';
import type { LngLat } from '../src/model/place';
import { problem, type Problem } from './problem';

/** One row of a table, with the line it stands on and typed access to its cells; what it finds wrong goes to `problems`. */
export class Row {
  constructor(
    readonly file: string,
    /** Line in the file, the header being 1. */
    readonly line: number,
    private readonly cells: Readonly<Record<string, string | undefined>>,
    private readonly problems: Problem[],
  ) {}

  get id(): string {
    return this.text('id');
  }

  text(column: string): string {
    return (this.cells[column] ?? '').trim();
  }

  optional(column: string): string | null {
    return this.text(column) || null;
  }

  list(column: string): string[] {
    return this.text(column)
      .split(';')
      .map((item) => item.trim())
      .filter((item) => item !== '');
  }

  /** The `_zh` and `_en` columns of a text; null when both are empty. */
  bilingual(column: string): Bilingual | null {
    const text = { zh: this.text(`${column}_zh`), en: this.text(`${column}_en`) };
    if (text.zh === '' && text.en === '') return null;
    for (const language of ['zh', 'en'] as const) {
      if (text[language] === '')
        this.report(
          `${column}_${language}`,
          'is empty while the other language is filled',
          'write the missing text',
        );
      if (text[language].length > 200)
        this.report(
          `${column}_${language}`,
          `has ${text[language].length} characters`,
          'shorten it to 200 or fewer',
        );
    }
    return text;
  }

  need(column: string): Bilingual {
    const text = this.bilingual(column);
    if (!text) this.report(`${column}_zh`, 'is empty', 'write the text in both languages');
    return text ?? { zh: '', en: '' };
  }

  /** A number; null when the cell is empty, NaN when it holds anything else, which is reported. */
  number(column: string): number | null {
    const text = this.text(column);
    if (text === '') return null;
    if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
    this.report(column, `“${text}” is not a number`, 'write digits with a decimal point only');
    return NaN;
  }

  needNumber(column: string): number {
    const value = this.number(column);
    if (value === null) this.report(column, 'is empty', 'write the number');
    return value ?? NaN;
  }

  point(): LngLat | null {
    const [lng, lat] = [this.number('lon'), this.number('lat')];
    return lng === null || lat === null ? null : [lng, lat];
  }

  /** One of the words of a list; null when the cell is empty. */
  word<const T extends string>(column: string, words: readonly T[]): T | null {
    const text = this.text(column);
    if (text === '') return null;
    const word = words.find((one) => one === text);
    if (!word) this.report(column, `“${text}” is unknown`, `use one of: ${words.join(', ')}`);
    return word ?? null;
  }

  needWord<const T extends string>(column: string, words: readonly [T, ...T[]]): T {
    if (this.text(column) === '')
      this.report(column, 'is empty', `use one of: ${words.join(', ')}`);
    return this.word(column, words) ?? words[0];
  }

  report(column: string, what: string, fix: string): void {
    this.problems.push(problem('error', this, column, what, fix));
  }
}

/** Reads `data/<name>.csv`. Throws when the file is missing; a missing column or a cell too many is reported. */
export function readTable(
  folder: string,
  name: string,
  columns: readonly string[],
  problems: Problem[],
): Row[] {
  const file = `data/${name}.csv`;
  const text = readFileSync(join(folder, `${name}.csv`), 'utf8').replace(/^\uFEFF/, '');
  const [header = [], ...rows] = csvParseRows(text);
  for (const column of columns) {
    if (!header.includes(column))
      problems.push(problem('error', { file, line: 1 }, column, 'is missing', 'add the column'));
  }
  return rows.map((cells, index) => {
    const named = Object.fromEntries(header.map((column, at) => [column, cells[at]]));
    const row = new Row(file, index + 2, named, problems);
    if (cells.length !== header.length)
      row.report(
        header.at(-1) ?? '',
        `ends a row of ${cells.length} cells under ${header.length} columns`,
        'put a text that holds a comma in quotes',
      );
    return row;
  });
}
