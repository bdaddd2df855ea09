import type { ImportPlan, SheetPlan } from '../../model/import/importPlan';
import {
  FATES,
  type EntryLine,
  type Reason,
  type SheetFates,
} from '../../model/import/importReport';
import type { Known } from '../../model/import/known';
import type { Sheet } from '../../model/import/sheet';
import type { Decided, Understanding } from '../../model/import/tableImporter';
import { entryLines } from './entryLines';
import { completePlan, guessPlan } from './guessPlan';
import { guessSheet } from './guessSheet';
import { splitHeading } from './headings';
import { placeIndex, type PlaceIndex } from './placeIndex';
import { understand } from './understand';

/** What the tables of a file mean to the atlas; remembers its last understanding for questions about single entries. */
export class Interpretation {
  readonly #index: PlaceIndex;
  #last: { readonly plan: ImportPlan; readonly fates: readonly SheetFates[] } | null = null;

  /** `title`: name of the file. */
  constructor(
    private readonly sheets: readonly Sheet[],
    private readonly title: string,
    private readonly known: Known,
  ) {
    this.#index = placeIndex(known);
  }

  guess(): ImportPlan {
    return guessPlan(this.sheets, this.known, this.title);
  }

  reshape(plan: ImportPlan, at: number, decided: Decided): ImportPlan {
    const sheet = this.sheets[at];
    if (!sheet) return plan;
    const reshaped = guessSheet(sheet, this.#index, decided);
    return { ...plan, sheets: plan.sheets.map((one, index) => (index === at ? reshaped : one)) };
  }

  understand(asked: ImportPlan): Understanding {
    const plan = this.#complete(asked);
    const { imported, report, fates } = understand(this.sheets, plan, this.known);
    this.#last = { plan, fates };
    return { plan, imported, report };
  }

  lines(reasons: readonly Reason[], from: number, limit: number): EntryLine[] {
    if (!this.#last) return [];
    const { plan, fates } = this.#last;
    return entryLines(this.sheets, plan, fates, { fates: FATES, reasons, from, limit });
  }

  /** Columns of values need a measure each, of which the reader may have spoken already. */
  #complete(plan: ImportPlan): ImportPlan {
    const sheets = plan.sheets.map(withMeasures);
    const { measures } = completePlan(this.sheets, sheets, this.known, this.title);
    const chosen = new Map(plan.measures.map((measure) => [measure.said, measure]));
    return {
      ...plan,
      sheets,
      measures: measures.map((measure) => chosen.get(measure.said) ?? measure),
    };
  }
}

/** A column that the reader has called one of values is of what its heading says. */
function withMeasures(sheet: SheetPlan): SheetPlan {
  const isSaid = sheet.columns.some(({ role }) => role === 'measure');
  if (sheet.shape !== 'flows' || isSaid) return sheet;
  return {
    ...sheet,
    columns: sheet.columns.map((column) =>
      column.role === 'value' && column.measure === '' && column.period === ''
        ? { ...column, measure: splitHeading(column.heading).name }
        : column,
    ),
  };
}
