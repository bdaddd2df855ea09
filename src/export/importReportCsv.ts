import type { Language } from '../model/bilingual';
import type { EntryLine } from '../model/import/importReport';
import type { SavedFile } from '../state/tableDownload';
import { IMPORT_DIALOG_TEXTS } from '../text/importDialogTexts';
import { IMPORT_REPORT_TEXTS } from '../text/importReportTexts';
import { csvLines } from './csvText';
import { handCsv } from './handCsv';

const BOM = '\uFEFF';

/** What became of the entries of a table, one line each, as a file for a spreadsheet. */
export async function saveImportReport(
  title: string,
  lines: AsyncIterable<readonly EntryLine[]>,
  language: Language,
): Promise<SavedFile> {
  const { head } = IMPORT_DIALOG_TEXTS[language].report;
  const { fates, reasons, fate, reason } = IMPORT_REPORT_TEXTS[language];
  const columns = [
    ...[head.sheet, head.row, head.column, fate, reason],
    ...[head.origin, head.destination, head.period, head.value],
  ];
  const parts = [BOM + csvLines([columns])];
  for await (const some of lines)
    parts.push(
      csvLines(
        some.map((line) => [
          ...[line.sheet, line.row, line.column, fates[line.fate], reasons[line.reason]],
          ...[line.origin, line.destination, line.period, line.value],
        ]),
      ),
    );
  return handCsv({ name: `${fileName(title)}-report.csv`, text: parts.join('') });
}

/** What no system takes in the name of a file. */
const fileName = (title: string): string =>
  // eslint-disable-next-line no-control-regex -- they are what is sought
  title.replace(/[\\/:*?"<>|\u0000-\u001f]/g, '-').slice(0, 80) || 'table';
