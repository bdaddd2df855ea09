import type { Sheet } from '../../model/import/sheet';
import { readNumber } from './readNumber';
import { readPeriod } from './readPeriod';
import { textsOf } from './textsOf';

/** The headings of a sheet by column; of two rows where years stand over what is counted, or under it. */
export interface HeadingTexts {
  readonly texts: ReadonlyMap<number, string>;
  readonly isTwoRowed: boolean;
}

const isPeriod = (text: string): boolean => /\d{4}/.test(text) && Boolean(readPeriod(text));
const isNumber = (text: string): boolean => readNumber(text).reason === 'taken';

/** The headings whose last row is `row`. A cell that spans columns holds for all of them. */
export function headingTexts(sheet: Sheet, row: number): HeadingTexts {
  const lower = textsOf(sheet, row);
  const single = { texts: lower, isTwoRowed: false };
  if (row === 0) return single;
  const upper = textsOf(sheet, row - 1);
  const texts = new Map<number, string>();
  let [group, coupled] = ['', 0];
  for (let column = 0; column < sheet.columns.length; column++) {
    const [own = '', below = ''] = [upper.get(column), lower.get(column)];
    group = own || (below === '' ? '' : group);
    const text = together(own, group, below);
    if (text === null) return single;
    if (text.includes('\n')) coupled++;
    if (text !== '') texts.set(column, text.replace('\n', ' '));
  }
  return coupled > 1 ? { texts, isTwoRowed: true } : single;
}

/** What two rows say of a column, its time first, behind it a new line; null where they are no two rows of headings. */
function together(own: string, group: string, below: string): string | null {
  if (below === '' || below === own) return own;
  if (isPeriod(group)) return isNumber(below) ? null : `${group}\n${below}`;
  if (isPeriod(below)) return group === '' ? null : `${below}\n${group}`;
  return group === '' && !isNumber(below) ? below : null;
}
