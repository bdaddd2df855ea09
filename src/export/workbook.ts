import { strToU8, zipSync } from 'fflate';
import { element, escapeXml } from '../layers/svgMarkup';
import { rangeOf, sheetXml, type Sheet } from './sheetXml';
import { STYLES } from './workbookStyles';

interface About {
  readonly title: string;
  readonly creator: string;
  /** `2026-11-22` */
  readonly date: string;
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const CORE = 'application/vnd.openxmlformats-package';

/** Sheets, each with a name of its own, as an XLSX file (ECMA-376): the same sheets are the same bytes. */
export function workbook(sheets: readonly Sheet[], about: About): Uint8Array<ArrayBuffer> {
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relations([
      [`${OFFICE}/officeDocument`, 'xl/workbook.xml'],
      [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': coreProperties(about),
    'xl/workbook.xml': workbookXml(sheets),
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, at) => [`${OFFICE}/worksheet`, `worksheets/sheet${at + 1}.xml`] as const),
      [`${OFFICE}/styles`, 'styles.xml'],
    ]),
    'xl/styles.xml': STYLES,
  };
  sheets.forEach((sheet, at) => {
    const { xml, links } = sheetXml(sheet);
    parts[`xl/worksheets/sheet${at + 1}.xml`] = xml;
    const targets = links.map((link) => [`${OFFICE}/hyperlink`, link] as const);
    if (links.length > 0)
      parts[`xl/worksheets/_rels/sheet${at + 1}.xml.rels`] = relations(targets, 'External');
  });
  const files = Object.entries(parts).map(([name, text]) => [name, strToU8(XML + text)] as const);
  // Of no clock: a date that every time zone has in the years of the format.
  return zipSync(Object.fromEntries(files), { mtime: new Date(2000, 0, 1) });
}

function workbookXml(sheets: readonly Sheet[]): string {
  const list = sheets.map(({ name }, at) =>
    element('sheet', { name, sheetId: at + 1, 'r:id': `rId${at + 1}` }),
  );
  // Excel makes this name itself; other programs find the filter by it.
  const filters = sheets.map((sheet, at) =>
    element(
      'definedName',
      { name: '_xlnm._FilterDatabase', localSheetId: at, hidden: 1 },
      escapeXml(`'${sheet.name}'!${rangeOf(sheet).replace(/[A-Z]+|\d+/g, '$$$&')}`),
    ),
  );
  return element(
    'workbook',
    { xmlns: MAIN, 'xmlns:r': OFFICE },
    element('sheets', {}, ...list),
    element('definedNames', {}, ...filters),
  );
}

/** Parts or addresses that a part leads to, as `rId1`, `rId2` … */
function relations(
  all: readonly (readonly [type: string, target: string])[],
  mode: 'External' | null = null,
): string {
  const list = all.map(([type, target], at) =>
    element('Relationship', { Id: `rId${at + 1}`, Type: type, Target: target, TargetMode: mode }),
  );
  return element('Relationships', { xmlns: `${PACKAGE}/relationships` }, ...list);
}

function contentTypes(sheets: number): string {
  const part = (path: string, type: string): string =>
    element('Override', { PartName: `/${path}`, ContentType: `${type}+xml` });
  return element(
    'Types',
    { xmlns: `${PACKAGE}/content-types` },
    element('Default', { Extension: 'rels', ContentType: `${CORE}.relationships+xml` }),
    part('xl/workbook.xml', `${SPREADSHEET}.sheet.main`),
    ...Array.from({ length: sheets }, (_, at) =>
      part(`xl/worksheets/sheet${at + 1}.xml`, `${SPREADSHEET}.worksheet`),
    ),
    part('xl/styles.xml', `${SPREADSHEET}.styles`),
    part('docProps/core.xml', `${CORE}.core-properties`),
  );
}

const coreProperties = ({ title, creator, date }: About): string =>
  element(
    'cp:coreProperties',
    {
      'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    element('dc:title', {}, escapeXml(title)),
    element('dc:creator', {}, escapeXml(creator)),
    element('dcterms:created', { 'xsi:type': 'dcterms:W3CDTF' }, `${escapeXml(date)}T00:00:00Z`),
  );
