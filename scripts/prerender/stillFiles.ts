import { tableCsv } from '../../src/export/tableCsv';
import { viewJson } from '../../src/export/viewJson';
import type { MapApproval } from '../../src/model/mapApproval';
import { shownRows } from '../../src/model/shownRows';
import { DICTIONARIES } from '../../src/text/format';
import { takeSnapshot } from '../../src/text/takeSnapshot';
import type { StillView } from '../../src/export/still/stillView';

/** The figures of a view as files for spreadsheets and for programs, as a reader saves them from the atlas. */
export function stillFiles(
  { id, shown, language }: StillView,
  site: string | null,
  approval: MapApproval | null,
): { readonly csv: string; readonly json: string } {
  const snapshot = takeSnapshot(shown, {
    ...{ rows: shownRows(shown), matrix: null, approval, language },
    address: `${site ?? './'}?preset=${id}&lang=${DICTIONARIES[language].language.htmlLang}`,
    // Nobody has looked it up: it is what the data of that day say, and the same whenever it is built.
    accessed: shown.dataset.date,
  });
  // For programs alone: without the spaces that a reader of a saved file may like.
  const json = JSON.stringify(JSON.parse(viewJson(snapshot)));
  return { csv: tableCsv(snapshot), json };
}
