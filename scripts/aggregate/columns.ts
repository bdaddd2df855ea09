import { UserError } from './userError';

/** What a record says. */
export type Field = 'origin' | 'destination' | 'industry' | 'date' | 'amount';

/** The columns of a table by what they mean; industry, amount and id may be missing. */
export type Columns = Readonly<
  Record<'origin' | 'destination' | 'date', string> &
    Record<'industry' | 'amount' | 'id', string | null>
>;

/** Headings as registries have them, compared without case, blanks and underscores. */
const HEADINGS: Readonly<Record<keyof Columns, readonly string[]>> = {
  id: ['id', 'recordid', '编号', '记录编号', '序号'],
  origin: [
    ...['origin', 'origincode', 'from', 'fromcode', 'source', 'sourcecode'],
    ...[
      '迁出地',
      '迁出地代码',
      '出发地',
      '出发地代码',
      '投资方代码',
      '投资方所在地代码',
      '输出地代码',
    ],
  ],
  destination: [
    ...['destination', 'destinationcode', 'dest', 'destcode', 'to', 'tocode', 'target'],
    ...[
      '迁入地',
      '迁入地代码',
      '目的地',
      '目的地代码',
      '被投资方代码',
      '被投资方所在地代码',
      '吸纳地代码',
    ],
  ],
  industry: ['industry', 'industrycode', 'gbt4754', '行业', '行业代码', '国民经济行业代码'],
  date: ['date', 'year', 'time', '日期', '年份', '成立日期', '签约日期', '迁移日期', '登记日期'],
  amount: ['amount', 'value', '金额', '投资额', '出资额', '成交额', '合同额', '注册资本'],
};
const NEEDED = ['origin', 'destination', 'date'] as const;

const fold = (name: string): string => name.toLowerCase().replace(/[\s_-]|[(（].*/g, '');

/**
 * Which column means what: as said by the options, else by its heading. Throws a UserError where one that is needed is
 * not found, where two could be meant, or where a named one does not exist.
 */
export function findColumns(
  names: readonly string[],
  said: Readonly<Partial<Record<keyof Columns, string>>>,
): Columns {
  const listed = names.join(', ');
  const find = (field: keyof Columns): string | null => {
    const named = said[field];
    if (named !== undefined) {
      if (names.includes(named)) return named;
      throw new UserError(`There is no column “${named}”. The table has: ${listed}`);
    }
    const found = names.filter((name) => HEADINGS[field].includes(fold(name)));
    if (found.length > 1)
      throw new UserError(
        `Both ${found.join(' and ')} could be the ${field}. Say which: --${field} "${found[0]}"`,
      );
    return found[0] ?? null;
  };
  const columns = Object.fromEntries(
    (Object.keys(HEADINGS) as (keyof Columns)[]).map((field) => [field, find(field)]),
  ) as Record<keyof Columns, string | null>;
  for (const field of NEEDED)
    if (columns[field] === null)
      throw new UserError(
        `No column is known as the ${field}. Say which: --${field} NAME. The table has: ${listed}`,
      );
  return columns as Columns;
}
