import type { Engine } from './engine';
import { UserError } from './userError';
import { INDUSTRY_CODE, type Lookups } from './lookups';
import type { Columns, Field } from './columns';

/** 12 digits before the point and 6 behind: DuckDB reads wider decimals from text a hundred times more slowly. */
const AMOUNT = '^[0-9]{1,12}([.][0-9]{1,6})?$';
const DAY = '(0?[1-9]|[12][0-9]|3[01])';
const MONTH = '(0?[1-9]|1[0-2])';
/** 2023 · 2023-05 · 2023-5-1 · 20230501 · 2023年5月1日, a time of day behind it or not. */
const DATE = `^(19|20)[0-9]{2}(年?|(-|/|[.])${MONTH}((-|/|[.])${DAY}([ T].*)?)?|(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])?|年${MONTH}月(${DAY}日)?)$`;

/** Why a record is not used, by the field at fault. */
export const REASONS: Readonly<Record<Field, string>> = {
  origin: 'code of a place that the atlas does not know',
  destination: 'code of a place that the atlas does not know',
  industry: 'not a code of GB/T 4754-2017',
  date: 'not a date from 1900 to 2099',
  amount: 'not an amount: digits with at most 12 before and 6 behind the point',
};

export interface Queries {
  /** One number: the records read. */
  readonly read: string;
  /** origin, destination, industry, year, records, amount, 1 if withheld; ordered by the first four. */
  readonly flows: string;
  /** id, field, value; ordered by the first two. */
  readonly rejected: string;
}

/**
 * The one text that both engines run. It keeps to what ClickHouse has had since 2018 and DuckDB knows too, save
 * `match` and `toString`, which DuckDB gets as macros; both engines match by RE2. No literal holds a
 * backslash, which the two read differently. Records are first summed by the codes they bear, directly from their table:
 * the part that the shards of a cluster do by themselves. Only then the codes are looked up, once for every sum.
 */
export function queries(
  { records, numbered }: Pick<Engine, 'records' | 'numbered'>,
  columns: Columns,
  { places }: Lookups,
  threshold: number,
): Queries {
  // A record without a name of its own goes by its number, where the engine counts.
  const listed =
    columns.id === null && numbered
      ? numbered
      : { records, id: columns.id === null ? `''` : quoted(columns.id) };
  const text = (column: string | null): string =>
    column === null ? `''` : `coalesce(toString(${quoted(column)}), '')`;
  const [origin, destination] = [text(columns.origin), text(columns.destination)];
  const [industry, date, amount] = [
    text(columns.industry),
    text(columns.date),
    text(columns.amount),
  ];
  // By a pattern: a list of so many codes would be a join to DuckDB, which then cannot say how far it is.
  const place = `^(${[...places.keys()].join('|')})([0-9]{3}|[0-9]{6})?$`;
  const faults: readonly (readonly [field: Field, value: string, isFaulty: string])[] = [
    ['origin', origin, `NOT match(${origin}, '${place}')`],
    ['destination', destination, `NOT match(${destination}, '${place}')`],
    ['industry', industry, `NOT match(${industry}, '${INDUSTRY_CODE}')`],
    ['date', date, `NOT match(${date}, '${DATE}')`],
    ['amount', amount, `NOT match(${amount}, '${AMOUNT}')`],
  ];
  const examined = faults.filter(([field]) => columns[field] !== null);
  /** Of the first field at fault; empty where nothing is. */
  const firstFault = (told: (field: Field, value: string) => string): string =>
    `CASE ${examined
      .map(([field, value, isFaulty]) => `WHEN ${isFaulty} THEN ${told(field, value)}`)
      .join(' ')} ELSE '' END`;
  const fault = firstFault((field) => `'${field}'`);
  const value = firstFault((_, value) => value);
  // Engines may work out the amount of a record that they then leave out.
  const decimal = columns.amount
    ? `CAST(CASE WHEN match(${amount}, '${AMOUNT}') THEN ${amount} ELSE '0' END AS Decimal(18, 6))`
    : `CAST('0' AS Decimal(18, 6))`;

  return {
    read: `SELECT toString(count(*)) FROM ${records}`,
    flows: `
SELECT r_from, r_to, r_industry, r_year, toString(sum(r_count)) AS r_records, toString(sum(r_sum)) AS r_amount,
  CASE WHEN sum(r_count) < ${threshold} THEN '1' ELSE '0' END AS r_withheld
FROM (
  SELECT r_from, r_to, r_industry, r_year, r_count, r_sum
  FROM (
    SELECT r_from, r_to_code, r_industry_code, r_year, r_count, r_sum, r_to
    FROM (
      SELECT r_from_code, r_to_code, r_industry_code, r_year, r_count, r_sum, r_from
      FROM (
        SELECT substring(${origin}, 1, 6) AS r_from_code, substring(${destination}, 1, 6) AS r_to_code,
          ${industry} AS r_industry_code, substring(${date}, 1, 4) AS r_year, count(*) AS r_count, sum(${decimal}) AS r_sum
        FROM ${records}
        WHERE ${fault} = ''
        GROUP BY r_from_code, r_to_code, r_industry_code, r_year
      ) AS summed
      INNER JOIN (SELECT code AS r_from_code, name AS r_from FROM place_codes) AS origins USING (r_from_code)
    ) AS sent
    INNER JOIN (SELECT code AS r_to_code, name AS r_to FROM place_codes) AS destinations USING (r_to_code)
  ) AS arrived
  INNER JOIN (SELECT code AS r_industry_code, name AS r_industry FROM industry_codes) AS industries USING (r_industry_code)
) AS named
GROUP BY r_from, r_to, r_industry, r_year
ORDER BY r_from, r_to, r_industry, r_year`,
    rejected: `
SELECT toString(r_id) AS r_row, r_field, r_value
FROM (
  SELECT ${listed.id} AS r_id, ${fault} AS r_field, ${value} AS r_value
  FROM ${listed.records}
  WHERE ${fault} <> ''
) AS faulty
ORDER BY r_id, r_field, r_value`,
  };
}

/** A name as both engines take it; they escape a quote in it differently. */
export function quoted(name: string): string {
  if (/["\\]/.test(name))
    throw new UserError(`The name “${name}” holds a quote or a backslash; rename the column.`);
  return `"${name}"`;
}
