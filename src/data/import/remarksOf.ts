import type { ImportRemark } from '../../model/import/importReport';
import type { ColumnPlan, SheetPlan } from '../../model/import/importPlan';
import { cellAt, type Sheet } from '../../model/import/sheet';
import { plainText } from './plainText';
import { totalColumns } from './readFlows';
import type { Reading } from './tableReading';

/** What the reader must know beside the fates of entries. */
export function remarksOf(reading: Reading, sheets: readonly Sheet[]): ImportRemark[] {
  const { plan, periods, measures, remarks } = reading;
  const ofSheets = sheets.flatMap((sheet, at) => {
    const own = plan.sheets[at];
    return own && own.shape !== 'unused' ? sheetRemarks(sheet, own) : [];
  });
  const ofMeasures = measures.ids.flatMap((_, number): ImportRemark[] => {
    const used = measures.at(number);
    if (!used) return [];
    const { unit, written, measure } = used;
    const shared = { sheet: '', said: written, count: 1 };
    if (unit.exponent !== 0) return [{ ...shared, kind: 'scaled', taken: measure.unitName.zh }];
    const isMoney = measure.unit === '100m-cny';
    return written === '' && (isMoney || measure.unit === 'other')
      ? [{ ...shared, kind: 'unit-unknown', said: measure.name.zh, taken: '' }]
      : [];
  });
  const days: ImportRemark[] =
    periods.days > 0
      ? [{ kind: 'day-dropped', sheet: '', said: '', taken: '', count: periods.days }]
      : [];
  return [...ofSheets, ...ofMeasures, ...days, ...counted(remarks)];
}

function sheetRemarks(sheet: Sheet, plan: SheetPlan): ImportRemark[] {
  const remark = (kind: ImportRemark['kind'], said: string): ImportRemark => ({
    ...{ kind, said, sheet: sheet.name, taken: '', count: 1 },
  });
  const end = (plan.headingRow ?? plan.firstRow) - ((plan.headingRows ?? 1) - 1);
  const titles = Array.from({ length: end }, (_, row) =>
    sheet.columns
      .map((_, column) => plainText(cellAt(sheet, row, column)))
      .filter((text) => text !== '')
      .join(' '),
  ).filter((text) => text !== '');
  return [
    ...titles.map((said) => remark('title-row', said)),
    ...(plan.headingRow === null ? [remark('no-heading', '')] : []),
    ...(plan.columns.some(isOneEnd) ? [remark('undirected', '')] : []),
    ...(plan.shape === 'matrix' ? totalColumns(plan) : []).map((said) =>
      remark('total-column', said),
    ),
  ];
}

/** Our own files call the ends so where lines have no direction. */
const isOneEnd = ({ heading, role }: ColumnPlan): boolean =>
  /^origin/.test(role) && /^(?:一端|one end)/iu.test(heading);

/** The same said often is told once. */
function counted(remarks: readonly ImportRemark[]): ImportRemark[] {
  const found = new Map<string, ImportRemark>();
  for (const remark of remarks) {
    const key = `${remark.kind}\n${remark.sheet}\n${remark.said}`;
    const known = found.get(key);
    found.set(key, { ...remark, count: (known?.count ?? 0) + remark.count });
  }
  return [...found.values()];
}
