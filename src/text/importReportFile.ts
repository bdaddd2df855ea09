import type { Language } from '../model/bilingual';
import { FATES, type EntryLine, type ImportReport } from '../model/import/importReport';
import type { ListFile } from '../model/listFile';
import { IMPORT_TEXTS } from './importTexts';

/** Entries of a reader's table with what became of them, as a file; the counts of all stand below. */
export function importReportFile(
  title: string,
  report: ImportReport,
  lines: readonly EntryLine[],
  language: Language,
): ListFile {
  const { file, fates, reasons, remarks } = IMPORT_TEXTS[language];
  return {
    name: 'jjj-import-report',
    columns: [
      ...[file.sheet, file.row, file.column, file.fate, file.reason],
      ...[file.origin, file.destination, file.period, file.value],
    ],
    rows: lines.map((line) => [
      ...[line.sheet, line.row, line.column, fates[line.fate], reasons[line.reason]],
      ...[line.origin, line.destination, line.period, line.value],
    ]),
    notes: [
      [file.title, title],
      [file.read, report.read],
      ...FATES.map((fate) => [fates[fate], report.fates[fate]]),
      [file.records, report.records],
      ...report.remarks.map((remark) => [remark.sheet, remarks[remark.kind](remark)]),
    ],
  };
}
