import { foldText } from '../../model/foldText';
import type { ImportPlan, MeasurePlan, SheetPlan } from '../../model/import/importPlan';
import type { Known } from '../../model/import/known';
import { cellAt, type Sheet } from '../../model/import/sheet';
import { isUnitOf, type Measure } from '../../model/measure';
import { guessSheet } from './guessSheet';
import { normalHeading, splitHeading, systemIn } from './headings';
import { placeIndex } from './placeIndex';
import { plainText } from './plainText';
import { readPeriod } from './readPeriod';
import { readUnit } from './readUnit';

/** More different contents than this are no names of measures. */
const MOST_MEASURES = 50;
const UNIT = /单位\s*[:：]?\s*([^\s)）,，;；]+)|\(\s*(?:unit|in)\s*:?\s*([^)]+)\)/iu;

/** How a file is probably meant. `title` is its name, without extension. */
export function guessPlan(sheets: readonly Sheet[], known: Known, title: string): ImportPlan {
  const index = placeIndex(known);
  return completePlan(
    sheets,
    sheets.map((sheet) => guessSheet(sheet, index)),
    known,
    title,
  );
}

/** The rest of a plan, once it is known how its sheets are read. */
export function completePlan(
  sheets: readonly Sheet[],
  plans: readonly SheetPlan[],
  known: Known,
  title: string,
): ImportPlan {
  const titles = [title, ...sheets.flatMap((sheet, at) => titlesOf(sheet, plans[at]))];
  const unit = unitIn(titles);
  const isOurs = plans.some(({ columns }) => columns.some(({ role }) => role === 'record'));
  // The rows of our own files say their times themselves: where they say none, there is none.
  const period = isOurs ? { text: '', isCumulative: false } : periodIn(titles);
  const headings = plans.flatMap(({ columns }) => columns.map(({ heading }) => heading));
  return {
    signature: signatureOf(plans),
    title,
    sheets: plans,
    measures: measuresOf(sheets, plans, unit, known.measures),
    kind: 'own',
    basis: 'actual',
    period: period.text,
    isCumulative: period.isCumulative,
    coordinates:
      [...headings, ...titles].map(systemIn).find((system) => system !== null) ?? 'wgs84',
    duplicates: 'sum',
    places: [],
    industries: [],
  };
}

/** The texts above the heading of a sheet, and its name. */
function titlesOf(sheet: Sheet, plan: SheetPlan | undefined): string[] {
  const end = (plan?.headingRow ?? plan?.firstRow ?? 0) - ((plan?.headingRows ?? 1) - 1);
  const above = Array.from({ length: Math.min(end, 30) }, (_, row) =>
    sheet.columns
      .map((_, column) => plainText(cellAt(sheet, row, column)))
      .filter((text) => text !== '')
      .join(' '),
  );
  return [sheet.name, ...above].filter((text) => text !== '');
}

function unitIn(titles: readonly string[]): string {
  for (const title of titles) {
    const match = UNIT.exec(plainText(title));
    if (match) return (match[1] ?? match[2] ?? '').trim();
  }
  return '';
}

/** A year, or several, in a title; only where all titles that name one agree. */
function periodIn(titles: readonly string[]): { text: string; isCumulative: boolean } {
  const found = new Set<string>();
  for (const title of titles) {
    const text = plainText(title);
    const match =
      /(?:19|20)\d{2}年?\s*(?:[-–—~至到]\s*(?:19|20)\d{2}年?|\d{1,2}月|第?[一二三四]季度|[上下]半年|[qQ][1-4])?/u.exec(
        text,
      );
    const isInNumber = match && /\d/.test(text.charAt(match.index + match[0].length));
    const period = match && !isInNumber ? readPeriod(match[0].trim()) : null;
    if (period)
      found.add(period.start === period.end ? period.start : `${period.start}/${period.end}`);
  }
  const [only = '', other] = [...found];
  const isCumulative = titles.some((title) => /累计|cumulative/iu.test(title));
  return { text: other === undefined ? only : '', isCumulative: isCumulative && found.size === 1 };
}

/** The same for files of the same form: their shapes and headings, whatever the order; of a matrix, not its places. */
function signatureOf(plans: readonly SheetPlan[]): string {
  return plans
    .map(({ shape, columns, originColumn, headingRow }) => {
      const own = shape === 'matrix' ? columns.slice(0, originColumn + 1) : columns;
      const headings = own.map(({ heading }) => normalHeading(heading)).sort();
      return [shape, ...(headingRow === null ? [String(columns.length)] : headings)].join('|');
    })
    .sort()
    .join('\n');
}

function measuresOf(
  sheets: readonly Sheet[],
  plans: readonly SheetPlan[],
  unit: string,
  measures: readonly Measure[],
): MeasurePlan[] {
  const units = new Map<string, string>();
  plans.forEach((plan, at) => {
    const sheet = sheets[at];
    if (!sheet || (plan.shape !== 'flows' && plan.shape !== 'matrix')) return;
    for (const [said, own] of saidOf(sheet, plan)) if (!units.get(said)) units.set(said, own);
  });
  return [...units].map(([said, own]) =>
    measurePlan(said, own || countedIn(said) || unit, measures),
  );
}

/** 家数 beside an amount is not in the unit that the title gives the table. */
const countedIn = (said: string): string => /([家个户项件人次宗笔])数$/u.exec(said)?.[1] ?? '';

/** Names of measures in a sheet, and the units that headings give. */
function saidOf(sheet: Sheet, plan: SheetPlan): [said: string, unit: string][] {
  const { columns, shape } = plan;
  const values = columns.filter(({ role }) => role === 'value');
  const ofMeasures = columns.findIndex(({ role }) => role === 'measure');
  const [firstUnit = ''] = values.map(({ heading }) => splitHeading(heading).unit);
  const ofUnits = columns.findIndex(({ role }) => role === 'unit');
  const firstWritten = firstUnit || unitAt(sheet, ofUnits, plan.firstRow);
  const said = ofMeasures < 0 ? [] : (sheet.columns[ofMeasures]?.values ?? []);
  if (shape === 'matrix' || (values.length === 0 && said.length === 0)) return [['', '']];
  if (ofMeasures < 0)
    return values.map(({ heading, measure }) => [
      measure,
      splitHeading(heading).unit || unitAt(sheet, ofUnits, plan.firstRow),
    ]);
  const heading = columns[ofMeasures]?.heading ?? '';
  return said
    .map(plainText)
    .filter((text) => text !== '' && text !== heading)
    .slice(0, MOST_MEASURES)
    .map((text) => {
      const row = firstRowOf(sheet, ofMeasures, text, plan.firstRow);
      const { name, unit } = splitHeading(text);
      return [name, unit || unitAt(sheet, ofUnits, row) || firstWritten];
    });
}

const unitAt = (sheet: Sheet, column: number, row: number): string =>
  column < 0 ? '' : plainText(cellAt(sheet, row, column));

/** The first row in which a column says so. */
function firstRowOf(sheet: Sheet, column: number, text: string, firstRow: number): number {
  const { values, codes } = sheet.columns[column] ?? { values: [], codes: new Uint32Array() };
  const code = values.findIndex((value) => plainText(value) === text);
  const row = codes.indexOf(code, firstRow);
  return row < 0 ? firstRow : row;
}

/** One of the atlas' measures only where it is called by its whole name and its unit agrees. */
function measurePlan(said: string, unit: string, measures: readonly Measure[]): MeasurePlan {
  const key = foldText(said).letters;
  const named = measures.find(({ id, name }) =>
    [id, name.zh, name.en].some((text) => foldText(text).letters === key),
  );
  const read = readUnit(unit);
  const isLike = read.unit === named?.unit || (unit === '' && named?.unit === 'count');
  const agrees = named && (isLike || isUnitOf(named, unit));
  return {
    said,
    id: agrees ? named.id : null,
    name: said,
    unit,
    isAdditive: !read.isShare,
  };
}
