import type { TableSnapshot } from '../model/tableSnapshot';
import { approvalLine } from '../text/approval';
import { DICTIONARIES } from '../text/format';
import { TABLE_FILE_WORDS } from '../text/tableFileWords';
import { viewCitation } from '../text/viewCitation';
import { aboutLines } from './tableNotes';

/** What a file for programs says of itself: whose it is, from which data, and in `about` how to read its figures. */
export function viewAbout(snapshot: TableSnapshot) {
  const { dataset, title, subtitle, address, accessed, approval, language } = snapshot;
  const { band, app } = DICTIONARIES[language];
  return {
    ...{ title, subtitle, language, address, accessed },
    atlas: app.name,
    dataVersion: dataset.version,
    dataDate: dataset.date,
    citation: viewCitation(snapshot, language === 'zh' ? 'gbt' : 'apa'),
    licence: TABLE_FILE_WORDS[language].licenceText,
    mapApproval: `${approvalLine(approval, language)} · ${band.disclaimer}`,
    about: aboutLines(snapshot).map(([name, ...cells]) => [name, cells.join(' · ')]),
  };
}
