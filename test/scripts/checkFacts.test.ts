import { describe as group, expect, it } from 'vitest';
import { describe, type Problem } from '../../scripts/problem';
import { problemsOf, withCells, type Tables } from '../fixtures/factsFolder';

type Mistake = readonly [
  what: string,
  table: keyof Tables,
  row: number,
  cells: Record<string, string>,
  message: string,
];

const told = (problems: readonly Problem[], severity: Problem['severity']): string[] =>
  problems.filter((one) => one.severity === severity).map(describe);

const whole = { origin: 'beijing', destination: 'hebei', period_start: '2015', period_end: '2015' };
const record = {
  kind: 'technology-contract',
  measure: 'contracts',
  basis: 'actual',
  value: '5',
  cumulative: 'false',
  confidence: 'reported',
};
const long = '长'.repeat(201);

// One mistake, one line.
// prettier-ignore
const MISTAKES: readonly Mistake[] = [
  ['an origin that is no place', 'flows', 0, { origin: 'bejing' }, 'flows.csv:2 origin: “bejing” is unknown → add it to places.csv or parks.csv or correct the id'],
  ['a destination that is no place', 'flows', 1, { destination: 'y' }, 'flows.csv:3 destination: “y” is unknown → add it to places.csv or parks.csv or correct the id'],
  ['an industry that is not listed', 'flows', 3, { industry: 'stel' }, 'flows.csv:5 industry: “stel” is unknown → add it to industries.csv or correct the id'],
  ['a measure that is not listed', 'flows', 0, { measure: 'sums' }, 'flows.csv:2 measure: “sums” is unknown → add it to measures.csv or correct the id'],
  ['a publication that is not listed', 'flows', 0, { sources: 'paper;papr' }, 'flows.csv:2 sources: “papr” is unknown → add it to sources.csv or correct the id'],
  ['a whole that is not there', 'flows', 1, { part_of: 'hole' }, 'flows.csv:3 part_of: “hole” is unknown → add it to flows.csv or correct the id'],
  ['a rival account that is not there', 'flows', 1, { conflicts_with: 'x' }, 'flows.csv:3 conflicts_with: “x” is unknown → add it to flows.csv or correct the id'],
  ['a place in a place that is not there', 'places', 2, { parent: 'hubei' }, 'places.csv:4 parent: “hubei” is unknown → add it to places.csv or correct the id'],
  ['a member that is no place', 'places', 3, { members: 'beijing;hubei' }, 'places.csv:5 members: “hubei” is unknown → add it to places.csv or correct the id'],
  ['a mother that is no park', 'parks', 0, { parent: 'hebei' }, 'parks.csv:2 parent: “hebei” is unknown → add it to parks.csv or correct the id'],
  ['a place in itself', 'places', 2, { parent: 'yixian' }, 'places.csv:4 parent: of “yixian” leads back to it → name the place one level up'],
  ['a cluster at no place', 'clusters', 0, { places: 'nowhere' }, 'clusters.csv:2 places: “nowhere” is unknown → add it to places.csv or correct the id'],
  ['an event of no industry', 'events', 0, { industries: 'iron' }, 'events.csv:2 industries: “iron” is unknown → add it to industries.csv or correct the id'],
  ['an organisation at no place', 'organisations', 0, { places: 'x' }, 'organisations.csv:2 places: “x” is unknown → add it to places.csv or correct the id'],
  ['a statement about no place', 'annotations', 0, { origin: 'x' }, 'annotations.csv:2 origin: “x” is unknown → add it to places.csv or parks.csv or correct the id'],
  ['a name of nothing', 'names', 0, { id: 'x' }, 'names.csv:2 id: “x” is no place → correct the id or the type'],
  ['a name given twice', 'names', 1, { type: 'place', id: 'yixian', kind: 'other', name_zh: '易州', name_en: 'Yizhou', origin: 'facts' }, 'names.csv:3 name_zh: stands already above → remove one'],
  ['a name in use that was given up', 'names', 0, { kind: 'other', until: '1913' }, 'names.csv:2 until: is given for a name in use → empty it, or make the kind former'],
  ['a name given up in no year', 'names', 0, { until: '2015-04' }, 'names.csv:2 until: “2015-04” is no year → write 2015, or leave it empty'],
  ['a former code that is none', 'names', 0, { code: '1306' }, 'names.csv:2 code: “1306” is no former code → write the six digits of a place'],
  ['an unnamed quantity', 'indicators', 0, { quantity: 'gdp' }, 'indicators.csv:2 quantity: “gdp” is unknown → add it to quantities.csv or correct the id'],
  ['a sector at no place', 'city_industry', 0, { place: 'x' }, 'city_industry.csv:2 place: “x” is unknown → add it to places.csv or correct the id'],

  ['an id used twice', 'sources', 1, { id: 'paper' }, 'sources.csv:3 id: “paper” stands already at data/sources.csv:2 → give it another id'],
  ['a park named as its county', 'parks', 0, { id: 'yixian' }, 'parks.csv:2 id: “yixian” stands already at data/places.csv:4 → give it another id'],
  ['a statement named as a flow', 'annotations', 0, { id: 'part' }, 'annotations.csv:2 id: “part” stands already at data/flows.csv:3 → give it another id'],
  ['an id with a blank', 'quantities', 1, { id: 'a b', name_zh: '数', name_en: 'number' }, 'quantities.csv:3 id: “a b” is no id → use letters, digits, - and .'],
  ['the same fact again', 'flows', 4, { id: 'again', ...whole, ...record, value: '30', sources: 'paper' }, 'flows.csv:6 id: repeats the fact of line 2 → remove one, or tell them apart by basis, scope or part_of'],

  ['a word for a value', 'flows', 0, { value: 'many' }, 'flows.csv:2 value: “many” is not a number → write digits with a decimal point only'],
  ['a value with a comma', 'flows', 0, { value: '3,400' }, 'flows.csv:2 value: “3,400” is not a number → write digits with a decimal point only'],
  ['a value in another notation', 'flows', 0, { value: '0x1e' }, 'flows.csv:2 value: “0x1e” is not a number → write digits with a decimal point only'],
  ['a word for a longitude', 'parks', 0, { lon: 'east' }, 'parks.csv:2 lon: “east” is not a number → write digits with a decimal point only'],
  ['a negative value', 'flows', 1, { value: '-12' }, 'flows.csv:3 value: -12 is negative → turn the flow round or correct it'],
  ['half a contract', 'flows', 0, { value: '30.5' }, 'flows.csv:2 value: 30.5 is no count → contracts takes whole numbers'],
  ['money as the footing of a count', 'flows', 0, { basis: 'agreed' }, 'flows.csv:2 basis: “agreed” is a footing of money, contracts counts → choose another basis'],
  ['no value and no reason', 'flows', 1, { value: '' }, 'flows.csv:3 missing: has no reason for the empty value → give the reason'],
  ['a blank for a value', 'flows', 1, { value: ' ' }, 'flows.csv:3 missing: has no reason for the empty value → give the reason'],
  ['a value and a reason for none', 'flows', 3, { value: '0' }, 'flows.csv:5 missing: gives a reason although there is a value → empty one of the two'],

  ['an end before the start', 'flows', 0, { period_start: '2016' }, 'flows.csv:2 period_end: lies before the start → swap or correct the dates'],
  ['a month that does not exist', 'flows', 0, { period_start: '2015-13' }, 'flows.csv:2 period_start: “2015-13” is no date → write 2015, 2015-04 or 2015-04-28'],
  ['an event on no day', 'events', 0, { date: '2015-02-30' }, 'events.csv:2 date: “2015-02-30” is no date → write 2015, 2015-04 or 2015-04-28'],
  ['a statement of no year', 'annotations', 0, { period_end: '15' }, 'annotations.csv:2 period_end: “15” is no date → write 2015, 2015-04 or 2015-04-28'],
  ['a running total without a start', 'flows', 2, { period_start: '' }, 'flows.csv:4 period_start: is empty in a running total → give the start, or write unknown'],
  ['a running total without an end', 'flows', 2, { period_end: '' }, 'flows.csv:4 period_end: is empty in a running total → give the date it runs to'],
  ['a stock of two dates', 'flows', 1, { basis: 'stock', period_end: '2016' }, 'flows.csv:3 period_start: differs from the end of a stock → repeat the date of the count'],

  ['a record without a source', 'flows', 0, { sources: '' }, 'flows.csv:2 sources: is empty → name the publication it is from'],
  ['an indicator without a source', 'indicators', 0, { source: '' }, 'indicators.csv:2 source: is empty → name the publication it is from'],
  ['an indicator without a value', 'indicators', 0, { value: '' }, 'indicators.csv:2 value: is empty → write the number'],
  ['a park outside its county', 'parks', 0, { lon: '117' }, 'parks.csv:2 lon: lies outside yixian → correct the position or the place'],
  ['a park without a position', 'parks', 0, { lon: '', lat: '' }, 'parks.csv:2 lon: is empty → give a position, or that of its county as seat-proxy'],
  ['a city without a position', 'places', 1, { lon: '' }, 'places.csv:3 lon: is empty → give a position, symbolic if need be'],
  ['a position from nowhere', 'places', 1, { position: '' }, 'places.csv:3 position: does not say how the point was found → write seat, approximate or symbolic'],
  ['a joint place without members', 'places', 3, { members: '' }, 'places.csv:5 members: of a joint place are missing → list the places that the sum is for'],
  ['members of a county', 'places', 2, { members: 'yixian' }, 'places.csv:4 members: of a county are given → only joint places have members'],

  ['a description of 201 characters', 'parks', 0, { description_zh: long, description_en: 'short' }, 'parks.csv:2 description_zh: has 201 characters → shorten it to 200 or fewer'],
  ['a text in one language only', 'parks', 0, { description_zh: '短' }, 'parks.csv:2 description_en: is empty while the other language is filled → write the missing text'],
  ['a name that is missing', 'clusters', 0, { name_zh: '', name_en: '' }, 'clusters.csv:2 name_zh: is empty → write the text in both languages'],
  ['parties that do not match', 'events', 0, { parties_en: 'A' }, 'events.csv:2 parties_en: names 1 parties, parties_zh 2 → list the same'],
  ['a link that is no web address', 'sources', 0, { url: 'ftp://example.org' }, 'sources.csv:2 url: “ftp://example.org” is no web address → use http(s):// or leave it empty'],
  ['a publication without an English title', 'sources', 0, { title_en: '' }, 'sources.csv:2 title_en: is empty → write it in both languages'],
  ['a word that the codebook does not have', 'parks', 0, { status: 'ready' }, 'parks.csv:2 status: “ready” is unknown → use one of: planned, building, operating, unknown'],
  ['an empty cell that needs a word', 'organisations', 0, { kind: '' }, 'organisations.csv:2 kind: is empty → use one of: government, operator, company, university, research-institute, investor, intermediary, tech-market, media, unknown'],
];

group('facts without a mistake', () => {
  it('pass', () => expect(problemsOf().map(describe)).toEqual([]));

  it('pass with the byte order mark that spreadsheets write, and with their line ends', () => {
    const asSpreadsheet = (_: string, csv: string): string =>
      `\uFEFF${csv.replaceAll('\n', '\r\n')}`;
    expect(problemsOf(undefined, asSpreadsheet).map(describe)).toEqual([]);
  });

  it('may hold single projects of one pair and month', () => {
    const one = { ...whole, ...record, scope: 'single', sources: 'paper' };
    const two = problemsOf(({ flows }) => ({
      flows: [...flows, { id: 'a', ...one }, { id: 'b', ...one }],
    }));
    expect(two.map(describe)).toEqual([]);
  });

  it('may hold another account of the same fact from another publication', () => {
    const rival = withCells('flows', 4, {
      id: 'rival',
      ...whole,
      ...record,
      value: '40',
      sources: 'other',
    });
    expect(problemsOf(rival).map(describe)).toEqual([]);
  });
});

group('one mistake gives one message with file, line, column and what to do', () => {
  it.each(MISTAKES)('%s', (_what, table, row, cells, message) => {
    const problems = problemsOf(withCells(table, row, cells));
    expect(told(problems, 'error')).toEqual([`data/${message}`]);
    expect(told(problems, 'warning')).toEqual([]);
  });

  it('a column that is missing', () => {
    const without = (name: string, csv: string): string =>
      name === 'flows' ? csv.replace(',bound,', ',limit,') : csv;
    expect(problemsOf(undefined, without).map(describe)).toEqual([
      'data/flows.csv:1 bound: is missing → add the column',
    ]);
  });

  it('a text whose comma is not in quotes', () => {
    const loose = (name: string, csv: string): string =>
      name === 'quantities' ? csv.replace('%,%', '%,%, of all') : csv;
    expect(problemsOf(undefined, loose).map(describe)).toEqual([
      'data/quantities.csv:2 unit_en: ends a row of 6 cells under 5 columns → put a text that holds a comma in quotes',
    ]);
  });

  it('a circle of places names each of them', () => {
    const circle = problemsOf(withCells('places', 1, { parent: 'yixian' }));
    expect(circle.map(({ file, line, column }) => `${file}:${line} ${column}`)).toEqual([
      'data/places.csv:3 parent',
      'data/places.csv:4 parent',
    ]);
  });
});

group('what may be a slip is listed, but does not stop the build', () => {
  const warningsOf = (...args: Parameters<typeof withCells>): string[] => {
    const problems = problemsOf(withCells(...args));
    expect(told(problems, 'error')).toEqual([]);
    return told(problems, 'warning');
  };

  it('a whole smaller than its parts together', () => {
    const message =
      '30 is less than its parts together (35, lines 3) → check both; definitions may differ';
    expect(warningsOf('flows', 1, { value: '35' })).toEqual([`data/flows.csv:2 value: ${message}`]);
  });

  it('also where the parts are declared', () => {
    expect(warningsOf('flows', 1, { value: '35', part_of: 'whole' })).toHaveLength(1);
    const sector = {
      id: 'sector',
      ...whole,
      ...record,
      value: '31',
      industry: 'steel',
      part_of: 'whole',
      sources: 'paper',
    };
    expect(warningsOf('flows', 4, sector)).toHaveLength(1);
  });

  it('but not of another footing, period, or with a value that is missing', () => {
    for (const other of [{ basis: 'planned' }, { period_end: '2016' }, { scope: 'high-tech' }])
      expect(warningsOf('flows', 1, { value: '35', ...other })).toEqual([]);
    expect(warningsOf('flows', 0, { value: '', missing: 'withheld' })).toEqual([]);
  });

  it('but not a whole that is only a lower bound', () => {
    expect(warningsOf('flows', 0, { value: '10', bound: 'at-least' })).toEqual([]);
  });

  it('two sources of which one is named', () => {
    expect(warningsOf('flows', 0, { confidence: 'two-sources' })).toEqual([
      'data/flows.csv:2 sources: names one of two sources → add the second if it is in sources.csv',
    ]);
  });
});
