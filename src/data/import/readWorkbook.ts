import type { Sheet } from '../../model/import/sheet';
import type { ByteSource } from './byteSource';
import { inflateEntry, wholeEntry } from './inflateEntry';
import type { Reading } from './reading';
import { SharedStrings } from './sharedStrings';
import { readRelations, readStyles, readWorkbookPart } from './workbookParts';
import { Worksheet, type CellContext } from './worksheet';
import type { XmlScanner } from './xmlScanner';
import type { ZipEntry } from './zipDirectory';

const UTF_8 = 'utf-8';

/** All sheets of an XLSX workbook, hidden ones too: contents of cells and nothing else. */
export async function readWorkbook(
  source: ByteSource,
  entries: readonly ZipEntry[],
  reading: Reading,
): Promise<readonly Sheet[]> {
  const parts = new Parts(source, entries, reading);
  const workbook = readWorkbookPart(await parts.text('xl/workbook.xml'), reading);
  const relations = readRelations(await parts.text('xl/_rels/workbook.xml.rels'), reading);
  const shared = new SharedStrings(reading);
  await parts.scan('xl/sharedStrings.xml', shared.scanner);
  const styles = parts.has('xl/styles.xml')
    ? readStyles(await parts.text('xl/styles.xml'), reading)
    : [];
  const context: CellContext = { texts: shared.texts, styles, is1904: workbook.is1904 };
  remarkOnParts(parts.names, reading);
  const sheets: Sheet[] = [];
  for (const { name, isHidden, relation } of workbook.sheets) {
    const part = relations.get(relation);
    if (!part) reading.fail('damaged', name);
    if (!part.isTable) continue;
    if (isHidden) reading.remark('hidden-sheets', 1, name);
    const sheet = new Worksheet(context, reading);
    if (!(await parts.scan(part.path, sheet.scanner))) reading.fail('damaged', name);
    sheets.push(sheet.finish(name));
  }
  return sheets;
}

function remarkOnParts(names: readonly string[], reading: Reading): void {
  const count = (pattern: RegExp): number => names.filter((name) => pattern.test(name)).length;
  reading.remark('macros', count(/vbaproject\.bin$|^xl\/macrosheets\//i), reading.file);
  reading.remark(
    'external-links',
    count(/^xl\/externallinks\/externallink\d*\.xml$/i),
    reading.file,
  );
}

/** Parts of the package, whose names do not tell large letters from small ones. */
class Parts {
  readonly #entries: ReadonlyMap<string, ZipEntry>;

  constructor(
    private readonly source: ByteSource,
    entries: readonly ZipEntry[],
    private readonly reading: Reading,
  ) {
    this.#entries = new Map(entries.map((entry) => [keyOf(entry.name), entry]));
  }

  get names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  has(name: string): boolean {
    return this.#entries.has(keyOf(name));
  }

  async text(name: string): Promise<string> {
    const entry = this.#entries.get(keyOf(name)) ?? this.reading.fail('damaged', name);
    return new TextDecoder(UTF_8).decode(await wholeEntry(this.source, entry, this.reading));
  }

  /** Lets the scanner walk through a part; false: there is none. */
  async scan(name: string, scanner: XmlScanner): Promise<boolean> {
    const entry = this.#entries.get(keyOf(name));
    if (!entry) return false;
    const decoder = new TextDecoder(UTF_8);
    for await (const piece of inflateEntry(this.source, entry, this.reading))
      scanner.push(decoder.decode(piece, { stream: true }));
    scanner.push(decoder.decode());
    scanner.end();
    return true;
  }
}

const keyOf = (name: string): string => name.replace(/\\/g, '/').replace(/^\//, '').toLowerCase();
