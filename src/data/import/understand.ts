import { OWN_SOURCE, type ImportedTable, type Understood } from '../../model/import/importedTable';
import type { ImportPlan } from '../../model/import/importPlan';
import {
  FATE_OF,
  FATES,
  REASONS,
  type Fate,
  type ImportReport,
  type SheetFates,
} from '../../model/import/importReport';
import type { Known } from '../../model/import/known';
import type { Sheet } from '../../model/import/sheet';
import { buildTable } from './buildTable';
import { FlowCollector } from './flowCollector';
import { IndustryBook } from './industryBook';
import { MeasureBook } from './measureBook';
import { PeriodBook } from './periodBook';
import { PlaceBook } from './placeBook';
import { FlowReader } from './readFlows';
import type { Reading } from './tableReading';
import { readPlaces } from './readPlaces';
import { remarksOf } from './remarksOf';

/**
 * A file as the plan has it understood: what joins the atlas, and what became of every entry. Places that the file
 * lists are read before its flows. `onrows` hears, now and then, how many rows of all are done.
 */
export function understand(
  sheets: readonly Sheet[],
  plan: ImportPlan,
  known: Known,
  onrows: (done: number, all: number) => void = () => undefined,
): Understood {
  const all = sheets.reduce((sum, { rowCount }) => sum + rowCount, 0);
  const fates: SheetFates[] = [];
  // A record that gives way changes the fate of its entry, which it knows by the number of its sheet.
  const bySheet: { reasons: Uint8Array }[] = sheets.map(() => ({ reasons: new Uint8Array() }));
  const reading: Reading = {
    ...{ plan, known },
    places: new PlaceBook(known, plan.places, plan.coordinates),
    industries: new IndustryBook(known, plan.industries),
    measures: new MeasureBook(plan.measures, known.measures),
    periods: new PeriodBook(),
    collector: new FlowCollector(plan.duplicates, bySheet),
    remarks: [],
    onrows: (rows) => onrows(doneBefore(sheets, fates) + rows, all),
  };
  sheets.forEach((sheet, at) => {
    const own = plan.sheets[at];
    if (own?.shape === 'places') fates.push(readPlaces(sheet, at, own, reading));
  });
  sheets.forEach((sheet, at) => {
    const own = plan.sheets[at];
    if (own?.shape !== 'flows' && own?.shape !== 'matrix') return;
    const reader = new FlowReader(sheet, at, own, reading);
    bySheet[at] = reader.fates;
    reader.read();
    fates.push(reader.fates);
  });
  onrows(all, all);
  const imported = importedTable(reading, sheets);
  if (!imported && reading.places.isDefined)
    reading.remarks.push({ kind: 'places-only', sheet: '', said: '', taken: '', count: 1 });
  return { imported, report: reportOf(reading, sheets, fates, imported), fates };
}

const doneBefore = (sheets: readonly Sheet[], fates: readonly SheetFates[]): number =>
  fates.reduce((sum, { sheet }) => sum + (sheets[sheet]?.rowCount ?? 0), 0);

function importedTable(reading: Reading, sheets: readonly Sheet[]): ImportedTable | null {
  const flows = buildTable(reading, sheets);
  const { title } = reading.plan;
  return (
    flows && {
      title,
      places: reading.places.own,
      measures: reading.measures.own,
      industries: reading.industries.own,
      source: {
        ...{ id: OWN_SOURCE, title, titleEn: title },
        publisher: '您的数据',
        publisherEn: 'Your data',
        date: '',
        url: null,
        kind: 'none',
        note: {
          zh: '由您在本机导入，没有上传，也没有保存',
          en: 'Brought in by you on this machine; neither sent nor stored anywhere',
        },
      },
      flows,
    }
  );
}

function reportOf(
  reading: Reading,
  sheets: readonly Sheet[],
  fates: readonly SheetFates[],
  imported: ImportedTable | null,
): ImportReport {
  const counts = new Array<number>(REASONS.length).fill(0);
  for (const { reasons } of fates)
    for (const reason of reasons) counts[reason] = (counts[reason] ?? 0) + 1;
  const reasons = REASONS.flatMap((reason, at) => {
    const count = counts[at] ?? 0;
    return count > 0 ? [{ fate: FATE_OF[reason], reason, count }] : [];
  });
  const sumOf = (fate: Fate): number =>
    reasons.reduce((sum, one) => sum + (one.fate === fate ? one.count : 0), 0);
  return {
    read: counts.reduce((sum, count) => sum + count, 0),
    fates: Object.fromEntries(FATES.map((fate) => [fate, sumOf(fate)])) as Record<Fate, number>,
    reasons,
    records: imported?.flows.length ?? 0,
    places: reading.places.matches(),
    industries: reading.industries.matches(),
    remarks: remarksOf(reading, sheets),
  };
}
