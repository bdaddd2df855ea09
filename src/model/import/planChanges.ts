import { REPEATABLE, type Answer, type ColumnRole, type ImportPlan } from './importPlan';
import type { MeasurePlan, SheetPlan } from './importPlan';

/** What a reader says about one sheet. */
export const withSheet = (
  plan: ImportPlan,
  sheet: number,
  part: Partial<SheetPlan>,
): Pick<ImportPlan, 'sheets'> => ({
  sheets: plan.sheets.map((one, index) => (index === sheet ? { ...one, ...part } : one)),
});

/** A column means something else; whichever meant that before does not any more, where only one can. */
export function withRole(sheet: SheetPlan, column: number, role: ColumnRole): Partial<SheetPlan> {
  const columns = sheet.columns.map((one, index) => {
    if (index === column) return { ...one, role };
    return one.role === role && !REPEATABLE.has(role) ? { ...one, role: 'ignored' as const } : one;
  });
  return { columns };
}

export const withMeasure = (
  plan: ImportPlan,
  said: string,
  part: Partial<MeasurePlan>,
): Pick<ImportPlan, 'measures'> => ({
  measures: plan.measures.map((one) => (one.said === said ? { ...one, ...part } : one)),
});

/** The reader's word on a name; null takes it back. */
export function withAnswer(
  answers: readonly Answer[],
  said: string,
  id: string | null,
): readonly Answer[] {
  const others = answers.filter((answer) => answer.said !== said);
  return id === null ? others : [...others, { said, id }];
}
