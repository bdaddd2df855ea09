import { readFileSync } from 'node:fs';
import { csvParse } from 'd3';

/** First column what a record says, second what the atlas calls it. */
export type Lookup = ReadonlyMap<string, string>;

/** What codes of records stand for in the atlas. */
export interface Lookups {
  /** Six digits of GB/T 2260, former codes too → id of the place. */
  readonly places: Lookup;
  /** Every code that GB/T 4754 can have, with and without the letter of its section → name of the industry. */
  readonly industries: Lookup;
}

/** Sections of GB/T 4754-2017 by the first and last of their divisions. */
const SECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ...{ A: [1, 5], B: [6, 12], C: [13, 43], D: [44, 46], E: [47, 50], F: [51, 52], G: [53, 60] },
  ...{ H: [61, 62], I: [63, 65], J: [66, 69], K: [70, 70], L: [71, 72], M: [73, 75] },
  ...{ N: [76, 79], O: [80, 82], P: [83, 83], Q: [84, 85], R: [86, 90], S: [91, 96], T: [97, 97] },
};
/** Behind the two digits of a division: nothing, a group or a class. */
const ENDS = ['', ...digits(1), ...digits(2)];

/** What a record without a code is: a part of the flow, never the whole of it. */
const UNSTATED = '未注明行业';

function digits(length: number): string[] {
  return Array.from({ length: 10 ** length }, (_, at) => String(at).padStart(length, '0'));
}

const table = <const C extends string>(name: string, ...columns: readonly C[]) =>
  csvParse(readFileSync(new URL(`../../data/${name}.csv`, import.meta.url), 'utf8')).map(
    (row) =>
      Object.fromEntries(columns.map((column) => [column, row[column] ?? ''])) as Record<C, string>,
  );

export const readLookups = (): Lookups => ({ places: placesByCode(), industries: byIndustry() });

/** Codes of today go before those of the past. */
function placesByCode(): Lookup {
  const former = table('names', 'type', 'id', 'code').filter(
    ({ type, code }) => type === 'place' && code !== '',
  );
  const today = table('places', 'id', 'adcode').filter(({ adcode }) => adcode !== '');
  return new Map([
    ...former.map(({ code, id }) => [code, id] as const),
    ...today.map(({ adcode, id }) => [adcode, id] as const),
  ]);
}

/**
 * The longest code that an industry names decides. Where several name the same one it belongs to the one that names
 * more: who makes software is surely in information technology, and only perhaps in cyber security. Totals of whole
 * sectors take no part: one firm is not a total.
 */
function byIndustry(): Lookup {
  const named = new Map<string, string>();
  const wide = table('industries', 'id', 'groups', 'gbt4754')
    .filter(({ groups }) => groups !== 'sector-total')
    .map(({ id, gbt4754 }) => ({ id, codes: gbt4754.split(';').filter((code) => code !== '') }))
    .sort((a, b) => b.codes.length - a.codes.length);
  for (const { id, codes } of wide)
    for (const code of codes) if (!named.has(code)) named.set(code, id);

  const nameOf = (code: string): string => {
    for (let length = code.length; length > 0; length--) {
      const found = named.get(code.slice(0, length));
      if (found) return found;
    }
    return `GB/T 4754 ${code.charAt(0)} 其余`;
  };
  const all = Object.entries(SECTIONS).flatMap(([letter, [first, last]]) => {
    const divisions = digits(2).slice(first, last + 1);
    const codes = divisions.flatMap((division) => ENDS.map((end) => division + end));
    return [
      [letter, nameOf(letter)] as const,
      ...codes.flatMap((code) => {
        const name = nameOf(letter + code);
        return [[letter + code, name] as const, [code, name] as const];
      }),
    ];
  });
  return new Map([['', UNSTATED], ...all]);
}

/** What a code of the lookup looks like: engines test each record by this, and look up only what is left of them. */
export const INDUSTRY_CODE = `^(${Object.entries(SECTIONS)
  .map(([letter, [first, last]]) => {
    const divisions = digits(2).slice(first, last + 1);
    return `${letter}|${letter}?(${divisions.join('|')})[0-9]{0,2}`;
  })
  .join('|')})?$`;
