import { dateShown, type DateShown } from './excelDate';
import type { Reading } from './reading';
import { attribute, XmlScanner, type XmlHandler } from './xmlScanner';

export interface WorkbookSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Of its relation to a part of the package. */
  readonly relation: string;
}

export interface Workbook {
  readonly sheets: readonly WorkbookSheet[];
  readonly is1904: boolean;
}

/** Where a relation leads, and whether to a table of cells: charts and macro sheets are sheets too. */
export interface Relation {
  readonly path: string;
  readonly isTable: boolean;
}

const scan = (xml: string, handler: Partial<XmlHandler>, reading: Reading): void => {
  const nothing = (): void => undefined;
  const scanner = new XmlScanner(
    { open: nothing, close: nothing, text: nothing, ...handler },
    reading,
  );
  scanner.push(xml);
  scanner.end();
};

export function readWorkbookPart(xml: string, reading: Reading): Workbook {
  const sheets: WorkbookSheet[] = [];
  let is1904 = false;
  const open = (name: string, attributes: string): void => {
    if (name === 'workbookPr')
      is1904 = /^(1|true|on)$/.test(attribute(attributes, 'date1904') ?? '');
    if (name !== 'sheet') return;
    sheets.push({
      name: attribute(attributes, 'name') ?? '',
      isHidden: /hidden/i.test(attribute(attributes, 'state') ?? ''),
      relation: attribute(attributes, 'id') ?? '',
    });
  };
  scan(xml, { open }, reading);
  return { sheets, is1904 };
}

/** Relations of the workbook by id, their paths from the root of the package. */
export function readRelations(xml: string, reading: Reading): ReadonlyMap<string, Relation> {
  const relations = new Map<string, Relation>();
  const open = (name: string, attributes: string): void => {
    if (name !== 'Relationship') return;
    const path = attribute(attributes, 'Target') ?? '';
    relations.set(attribute(attributes, 'Id') ?? '', {
      path: path.startsWith('/') ? path.slice(1) : `xl/${path}`,
      isTable: /\/worksheet$/.test(attribute(attributes, 'Type') ?? ''),
    });
  };
  scan(xml, { open }, reading);
  return relations;
}

/** What of a date each cell style shows; null for styles of other numbers. */
export function readStyles(xml: string, reading: Reading): readonly (DateShown | null)[] {
  const codes = new Map<number, string>();
  const styles: (DateShown | null)[] = [];
  let isInCells = false;
  const open = (name: string, attributes: string): void => {
    if (name === 'cellXfs') isInCells = true;
    const id = Number(attribute(attributes, 'numFmtId'));
    if (name === 'numFmt') codes.set(id, attribute(attributes, 'formatCode') ?? '');
    if (name === 'xf' && isInCells) styles.push(dateShown(id, codes.get(id) ?? null));
  };
  const close = (name: string): void => {
    if (name === 'cellXfs') isInCells = false;
  };
  scan(xml, { open, close }, reading);
  return styles;
}
