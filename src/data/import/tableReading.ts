import type { ImportPlan } from '../../model/import/importPlan';
import type { ImportRemark } from '../../model/import/importReport';
import type { Known } from '../../model/import/known';
import type { FlowCollector } from './flowCollector';
import type { IndustryBook } from './industryBook';
import type { MeasureBook } from './measureBook';
import type { PeriodBook } from './periodBook';
import type { PlaceBook } from './placeBook';

/** Everything that is at hand while the sheets of a file are understood, and what they are gathered in. */
export interface Reading {
  readonly plan: ImportPlan;
  readonly known: Known;
  readonly places: PlaceBook;
  readonly industries: IndustryBook;
  readonly measures: MeasureBook;
  readonly periods: PeriodBook;
  readonly collector: FlowCollector;
  readonly remarks: ImportRemark[];
  /** Called now and then with the number of rows that are done. */
  readonly onrows: (rows: number) => void;
}
