import { strToU8, zipSync } from 'fflate';
import { escapeXml } from '../../layers/svgMarkup';
import type { TableSnapshot } from '../../model/tableSnapshot';
import { approvalLine } from '../../text/approval';
import { DICTIONARIES } from '../../text/format';
import { PACKAGE_TEXTS } from '../../text/packageTexts';
import { packagePage } from './packagePage';
import styles from './still.css?raw';
import type { StillView } from './stillView';

interface Made {
  readonly view: StillView;
  readonly snapshot: TableSnapshot;
  readonly csv: string;
  readonly svg: string;
  readonly png: Uint8Array;
}

/** A view as a folder of files that need no script and never change, packed as ZIP. Its files lie in `folder`. */
export function viewPackage(folder: string, made: Made): Uint8Array<ArrayBuffer> {
  const { view, snapshot, csv, svg, png } = made;
  const texts = {
    'index.html': packagePage(view, snapshot),
    'page.css': styles,
    'map.svg': svg,
    'table.csv': csv,
    'README.txt': readme(made),
  };
  const files: Record<string, Uint8Array> = { [`${folder}/map.png`]: png };
  for (const [name, text] of Object.entries(texts)) files[`${folder}/${name}`] = strToU8(text);
  const [year = 2000, month = 1, day = 1] = snapshot.accessed.split('-').map(Number);
  return zipSync(files, { mtime: new Date(year, month - 1, day) });
}

/** With the mark by which Windows knows UTF-8. */
function readme({ view, snapshot }: Made): string {
  const { title, subtitle, language, shown } = view;
  const { approval, accessed, address } = snapshot;
  const { version, date } = shown.dataset;
  const text = PACKAGE_TEXTS[language].readme({
    ...{ title, subtitle, accessed, address, quoted: escapeXml(title) },
    dated: DICTIONARIES[language].app.dataVersion(version, date),
    approval: approvalLine(approval, language),
  });
  return `\uFEFF${text.replace(/\n/g, '\r\n')}`;
}
