import type { Period } from '../model/period';
import { monthDate } from '../text/format';

/** First and last month of a period, `2015-04`; null where not known. */
export const spanOf = (period: Period | null) => ({
  start: period?.start == null ? null : monthDate(period.start),
  end: period && monthDate(period.end),
});
