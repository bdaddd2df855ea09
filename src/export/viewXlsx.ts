import type { TableSnapshot } from '../model/tableSnapshot';
import { contentsOf } from '../model/viewContents';
import { DICTIONARIES } from '../text/format';
import { SHEET_WORDS } from '../text/sheetWords';
import { clusterLines } from './clusterLines';
import { flowLines, type Lines } from './flowLines';
import { parkLines } from './parkLines';
import { placeLines } from './placeLines';
import type { Sheet } from './sheetXml';
import { sourceLines } from './sourceLines';
import { aboutLines } from './tableNotes';
import { workbook } from './workbook';

/** The view as a workbook: its rows, what they end at, who says so, and how to read it all. */
export function viewXlsx(snapshot: TableSnapshot): Uint8Array<ArrayBuffer> {
  const { dataset, title, topic, language } = snapshot;
  const { sheets: names, about } = SHEET_WORDS[language];
  const { places, parks, sources } = contentsOf(snapshot);
  const sheet = (name: keyof typeof names, lines: Lines): Sheet => ({
    name: names[name],
    ...lines,
  });
  const isOfClusters = topic === 'clusters';
  const said = aboutLines(snapshot).map(([name, ...cells]) => [name, cells.join(' · ')]);
  const sheets = [
    isOfClusters ? sheet('clusters', clusterLines(snapshot)) : sheet('flows', flowLines(snapshot)),
    sheet('places', placeLines(snapshot, places)),
    ...(isOfClusters ? [] : [sheet('parks', parkLines(parks, language))]),
    { ...sheet('sources', sourceLines(sources, language)), isProse: true },
    { ...sheet('about', { columns: Object.values(about), rows: said }), isProse: true },
  ];
  return workbook(sheets, { title, creator: DICTIONARIES[language].app.name, date: dataset.date });
}
