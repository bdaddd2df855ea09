import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { pictureTree } from '../../src/export/pictureTree';
import { slideParts } from '../../src/export/slides/slideParts';
import { slideShow } from '../../src/export/slides/slideShow';
import { viewXlsx } from '../../src/export/viewXlsx';
import { NO_PANE_DATA } from '../../src/model/pictureContent';
import { DEFAULT_QUERY } from '../../src/model/query';
import { shownBy } from '../../src/model/shown';
import { DICTIONARIES } from '../../src/text/format';
import { mapTitles } from '../../src/text/mapTitles';
import { loadBuilt, loadBuiltGround } from '../fixtures/builtFiles';
import { snapshotOf } from '../fixtures/snapshotOf';
import { OFFICE, PDFTOTEXT, printedByOffice, wordsOfPdf } from '../fixtures/tools';

const dataset = await loadBuilt();
const geography = await loadBuiltGround();
const has = OFFICE && PDFTOTEXT;
const skipped = has ? '' : ` (skipped: no ${OFFICE ? 'pdftotext' : 'LibreOffice'})`;
const SOURCE = '2026年北京市政府工作报告';
const { band } = DICTIONARIES.zh;
/** Without the breaks of lines. */
const joined = (text: string): string => text.replace(/\s/g, '');
const png = new Blob([new Uint8Array(PNG.sync.write(new PNG({ width: 16, height: 9 })))]);

/** A slide of the view, as it is made of its picture, without the drawn map. */
async function slidesOf(tab: 'map' | 'matrix'): Promise<Uint8Array> {
  const shown = shownBy(dataset, { ...DEFAULT_QUERY, tab });
  const layout = { width: 1280, height: 720, scale: 1, density: null };
  const titles = mapTitles(shown, 'zh');
  const pane = tab === 'map' ? null : ({ pane: tab, shows: 'pane', data: NO_PANE_DATA } as const);
  const wish = { shown, geography, approval: null, language: 'zh', theme: 'light' } as const;
  const tree = pictureTree({ ...wish, layout, page: layout, ...titles, pane }, true);
  const slide = { ...slideParts(tree), png, title: titles.title, alt: 'map', notes: SOURCE };
  const about = { width: 40 / 3, height: 7.5, title: titles.title, author: 'atlas' };
  const look = { language: 'zh-CN', font: 'Noto Sans CJK SC', ground: '#ffffff' };
  const file = await slideShow([slide], { ...about, ...look, date: dataset.date });
  return new Uint8Array(await file.arrayBuffer());
}

describe.skipIf(!has)(`what LibreOffice reads of our files${skipped}`, { timeout: 180_000 }, () => {
  it.each(['map', 'matrix'] as const)(
    'is title, sources and approval of a slide: %s',
    async (tab) => {
      const found = joined(wordsOfPdf(printedByOffice(await slidesOf(tab), 'pptx')));
      const { title } = mapTitles(shownBy(dataset, DEFAULT_QUERY), 'zh');
      for (const one of [title, band.unapproved, '来源：']) expect(found).toContain(joined(one));
    },
  );

  it('is title, figures, sources and approval of a workbook', () => {
    const snapshot = snapshotOf(dataset);
    const found = joined(wordsOfPdf(printedByOffice(viewXlsx(snapshot), 'xlsx')));
    // Printed in columns, a line of a long cell stands between those of another.
    for (const one of [snapshot.title, '996', SOURCE, ...band.unapproved.split(' · ')])
      expect(found).toContain(joined(one));
  });
});
