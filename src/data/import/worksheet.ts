import type { Cell, Sheet } from '../../model/import/sheet';
import { excelDate, type DateShown } from './excelDate';
import type { Reading } from './reading';
import { unescapeCharacters } from './sharedStrings';
import { SheetBuilder } from './sheetBuilder';
import { attribute, XmlScanner } from './xmlScanner';

/** What the cells of all sheets share. */
export interface CellContext {
  readonly texts: readonly string[];
  readonly styles: readonly (DateShown | null)[];
  readonly is1904: boolean;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** One sheet of a workbook while its XML is walked through: contents of cells, what formulas have come to. */
export class Worksheet {
  readonly scanner: XmlScanner;
  private readonly sheet: SheetBuilder;
  private row = -1;
  private column = -1;
  private type = '';
  private style = 0;
  private text: string | null = null;
  private isCollecting = false;
  private isAid = false;
  private hasFormula = false;
  private formulas = 0;
  private unworked = 0;
  private errors = 0;
  private merged = 0;

  constructor(
    private readonly context: CellContext,
    private readonly reading: Reading,
  ) {
    this.sheet = new SheetBuilder(reading);
    this.scanner = new XmlScanner(
      {
        open: (name, attributes) => this.open(name, attributes),
        close: (name) => this.close(name),
        text: (text) => {
          if (this.isCollecting && !this.isAid) this.text = (this.text ?? '') + text;
        },
      },
      reading,
    );
  }

  finish(name: string): Sheet {
    this.reading.remark('formulas', this.formulas, name);
    this.reading.remark('formulas-without-value', this.unworked, name);
    this.reading.remark('errors-in-cells', this.errors, name);
    this.reading.remark('merged-cells', this.merged, name);
    return this.sheet.finish(name, 'row');
  }

  private open(name: string, attributes: string): void {
    switch (name) {
      case 'row':
        this.row = rowNumber(attribute(attributes, 'r')) ?? this.row + 1;
        this.column = -1;
        break;
      case 'c':
        this.openCell(attributes);
        break;
      case 'v':
      case 't':
        this.isCollecting = true;
        break;
      case 'rPh':
        this.isAid = true;
        break;
      case 'f':
        this.hasFormula = true;
        break;
      case 'mergeCell':
        this.merge(attribute(attributes, 'ref') ?? '');
    }
  }

  private openCell(attributes: string): void {
    const place = placeOf(attribute(attributes, 'r') ?? '');
    if (place) ({ row: this.row, column: this.column } = place);
    else this.column++;
    this.type = attribute(attributes, 't') ?? 'n';
    this.style = Number(attribute(attributes, 's') ?? 0);
    this.text = null;
    this.hasFormula = false;
  }

  private close(name: string): void {
    if (name === 'v' || name === 't') this.isCollecting = false;
    else if (name === 'rPh') this.isAid = false;
    else if (name === 'c') this.closeCell();
  }

  private closeCell(): void {
    if (this.hasFormula) this.formulas++;
    if (this.text === null) {
      if (this.hasFormula) this.unworked++;
      return;
    }
    const cell = this.cell(this.text);
    if (cell !== null && cell !== '') this.sheet.put(Math.max(0, this.row), this.column, cell);
  }

  private cell(text: string): Cell {
    switch (this.type) {
      case 's':
        return this.context.texts[Number(text)] ?? this.reading.fail('damaged', this.here());
      case 'b':
        return text.trim() === '1' || text.trim() === 'true';
      case 'e':
        this.errors++;
        return text;
      case 'n':
        return this.number(text);
      case 'd':
        return text.replace(/T00:00:00(\.0*)?Z?$/, '');
      default:
        return unescapeCharacters(text);
    }
  }

  private number(text: string): Cell {
    const value = Number(text);
    if (text.trim() === '' || Number.isNaN(value)) return text;
    const shown = this.context.styles[this.style] ?? null;
    return shown ? excelDate(value, shown, this.context.is1904) : value;
  }

  /** Every row of a merged cell has its content; what it spans sideways is left alone, for that is a heading. */
  private merge(range: string): void {
    const [from, to] = range.split(':').map(placeOf);
    if (!from || !to || to.row <= from.row) return;
    const content = this.sheet.at(from.row, from.column);
    if (content === null) return;
    this.merged++;
    const last = Math.min(to.row, this.sheet.rowCount - 1);
    for (let row = from.row + 1; row <= last; row++) this.sheet.put(row, from.column, content);
  }

  private here(): string {
    return `row ${this.row + 1}, column ${this.column + 1}`;
  }
}

function rowNumber(text: string | null): number | null {
  return text !== null && /^\d{1,7}$/.test(text) ? Number(text) - 1 : null;
}

/** `B3` is row 2, column 1. */
function placeOf(reference: string): Place | null {
  const [, letters = '', digits = ''] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? [];
  const row = rowNumber(digits);
  if (row === null) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row, column: column - 1 };
}
