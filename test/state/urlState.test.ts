import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KINDS, TOPICS } from '../../src/model/flow';
import { comparedYear } from '../../src/model/comparison';
import { BASES } from '../../src/model/measure';
import {
  cameraOf,
  COUNTERPART_LINES,
  COMPARED_BY,
  DEFAULT_QUERY,
  DIRECTIONS,
  ELDERS,
  FLOW_MODES,
  MOTIONS,
  OWN_DATA,
  PROFILE_BASES,
  RENDERERS,
  ROLL_UPS,
  SCALES,
  TABS,
  THEMES,
  VALUE_LABELS,
  type Beside,
  type PeriodChoice,
  type Query,
  type Selection,
} from '../../src/model/query';
import { CONFIDENCES } from '../../src/model/source';
import { EVENT_KINDS } from '../../src/model/event';
import { HEAT_VIEWS, SHOWN, SIMILARITIES } from '../../src/model/heatLook';
import { typedText, type ListLook } from '../../src/model/listLook';
import { PLACE_ORDERS } from '../../src/model/matrixLook';
import { ORGANISATION_KINDS } from '../../src/model/organisation';
import { migrate } from '../../src/state/urlMigrations';
import { decodeQuery, encodeQuery } from '../../src/state/urlState';

const id = fc.oneof(
  { weight: 9, arbitrary: fc.stringMatching(/^[a-z0-9][a-z0-9.-]{0,63}$/) },
  fc.nat({ max: 9_999_999 }).map((number) => `own:${number}`),
);
const year = fc.integer({ min: 1000, max: 9999 });
const maybe = fc.option;

const period = fc.oneof(
  fc.constantFrom<PeriodChoice>({ mode: 'latest' }, { mode: 'cumulative' }),
  fc.tuple(maybe(year), maybe(year)).map(([a, b]): PeriodChoice => ({
    mode: 'span',
    from: a !== null && b !== null ? Math.min(a, b) : a,
    to: a !== null && b !== null ? Math.max(a, b) : b,
  })),
);
const selection = fc.oneof(
  fc.record({ type: fc.constant('flow' as const), origin: id, destination: id }),
  fc.record({
    type: fc.constantFrom(
      'place' as const,
      'park' as const,
      'cluster' as const,
      'organisation' as const,
      'event' as const,
    ),
    id,
  }),
) satisfies fc.Arbitrary<Selection>;
/** As exact as an address needs: 3 decimals of a degree are 100 m, 2 of a zoom level under a pixel. */
const decimals = (digits: number, min: number, max: number) =>
  fc
    .integer({ min: min * 10 ** digits, max: max * 10 ** digits })
    .map((value) => value / 10 ** digits);
const camera = fc
  .record({
    lng: decimals(3, -180, 180),
    lat: decimals(3, -85, 85),
    zoom: decimals(2, 0, 24),
    pitch: decimals(1, 0, 85),
    bearing: decimals(1, -180, 180),
  })
  .map(cameraOf);
const beside = fc.oneof(
  fc.record({ by: fc.constantFrom(...COMPARED_BY), other: fc.constant(null) }),
  fc.record({
    by: fc.constant('period' as const),
    other: fc.oneof(
      year.map(String),
      fc.tuple(year, year).map((both) => both.join('..')),
    ),
  }),
  fc.record({ by: fc.constant('industry' as const), other: id }),
  fc.record({
    by: fc.constant('measure' as const),
    other: fc.tuple(id, fc.constantFrom(...BASES)).map((both) => both.join('~')),
  }),
) satisfies fc.Arbitrary<Beside>;
const heat = fc.record({
  view: fc.constantFrom(...HEAT_VIEWS),
  shown: fc.constantFrom(...SHOWN),
  similarity: fc.constantFrom(...SIMILARITIES),
  order: fc.record({
    by: fc.oneof(fc.constantFrom('place', 'name'), id),
    descending: fc.boolean(),
  }),
});
const list = fc.oneof(
  fc.record({ of: fc.constant('events' as const), kind: maybe(fc.constantFrom(...EVENT_KINDS)) }),
  fc.record({
    of: fc.constant('organisations' as const),
    kind: maybe(fc.constantFrom(...ORGANISATION_KINDS)),
    text: fc.string({ unit: 'binary', maxLength: 60 }).map(typedText),
  }),
) satisfies fc.Arbitrary<ListLook>;
const anyQuery: fc.Arbitrary<Query> = fc.record({
  topic: fc.constantFrom(...TOPICS),
  measure: maybe(id),
  basis: maybe(fc.constantFrom(...BASES)),
  period: maybe(period),
  // “none” alone is the word for no industry at all.
  industries: maybe(
    fc.array(id, { maxLength: 50 }).filter((ids) => ids.length !== 1 || ids[0] !== 'none'),
  ),
  kinds: maybe(fc.uniqueArray(fc.constantFrom(...KINDS), { minLength: 1 })),
  confidences: maybe(fc.uniqueArray(fc.constantFrom(...CONFIDENCES), { minLength: 1 })),
  places: maybe(
    fc
      .uniqueArray(id, { minLength: 1, maxLength: 50 })
      .filter((ids) => ids.length !== 1 || ids[0] !== 'none'),
  ),
  direction: fc.constantFrom(...DIRECTIONS),
  mode: fc.constantFrom(...FLOW_MODES),
  minus: maybe(year),
  beside: maybe(beside),
  level: fc.constantFrom(...ROLL_UPS),
  min: maybe(decimals(2, 0, 9_000_000).filter((value) => value > 0)),
  top: maybe(fc.oneof(fc.constant('most' as const), fc.integer({ min: 1, max: 500 }))),
  scale: fc.constantFrom(...SCALES),
  values: fc.constantFrom(...VALUE_LABELS),
  counterparts: fc.constantFrom(...COUNTERPART_LINES),
  selection: maybe(selection),
  data: maybe(
    fc.constantFrom(
      OWN_DATA,
      'tables/flows.csv',
      '/atlas/表-1.csv',
      'https://data.example:8443/flows.csv',
    ),
  ),
  tab: fc.constantFrom(...TABS),
  profile: fc.constantFrom(...PROFILE_BASES),
  heat,
  matrix: fc.record({ order: fc.constantFrom(...PLACE_ORDERS), isCompact: fc.boolean() }),
  list: maybe(list),
  camera: maybe(camera),
  theme: fc.constantFrom(...THEMES),
  renderer: fc.constantFrom(...RENDERERS),
  motion: fc.constantFrom(...MOTIONS),
  elder: fc.constantFrom(...ELDERS),
  language: maybe(fc.constantFrom('zh' as const, 'en' as const)),
});

// A comparison is of single years, direction by direction.
const query = anyQuery.map((one): Query => ({ ...one, minus: comparedYear(one) }));

describe('a view in the address', () => {
  it('comes back as it went, every one of them', () => {
    fc.assert(
      fc.property(query, (one) => {
        expect(decodeQuery(encodeQuery(one))).toEqual({ query: one, refused: [] });
      }),
      { numRuns: 500 },
    );
  });

  it('needs no parameter for the defaults', () => {
    expect(encodeQuery(DEFAULT_QUERY)).toBe('');
    expect(decodeQuery('')).toEqual({ query: DEFAULT_QUERY, refused: [] });
  });

  it('is read by people: whole words, commas and colons as they are, a version', () => {
    const one: Query = {
      ...DEFAULT_QUERY,
      topic: 'enterprise',
      measure: 'projects',
      period: { mode: 'span', from: 2014, to: 2014 },
      industries: ['biomed', 'ict'],
      selection: { type: 'flow', origin: 'tianjin', destination: 'hebei' },
      camera: { lng: 116.4, lat: 39, zoom: 6.5 },
      language: 'en',
    };
    expect(encodeQuery(one)).toBe(
      '?v=1&topic=enterprise&metric=projects&t=2014&industry=biomed,ict&sel=flow:tianjin~hebei&c=116.4,39,6.5&lang=en',
    );
  });

  it.each([
    ['t=2014', { mode: 'span', from: 2014, to: 2014 }],
    ['t=2014..', { mode: 'span', from: 2014, to: null }],
    ['t=..2014', { mode: 'span', from: null, to: 2014 }],
    ['t=2014..2020', { mode: 'span', from: 2014, to: 2020 }],
    ['t=all', { mode: 'span', from: null, to: null }],
    ['t=cumulative', { mode: 'cumulative' }],
  ])('takes the time from %s', (search, expected) => {
    expect(decodeQuery(`?${search}`)).toMatchObject({ query: { period: expected }, refused: [] });
  });

  it('tells “none” from “all” industries', () => {
    expect(decodeQuery('?industry=none').query.industries).toEqual([]);
    expect(decodeQuery('').query.industries).toBeNull();
  });
});

describe('elder mode in the address', () => {
  it('opens with words, unless the link names another tab, and is left by one parameter', () => {
    expect(decodeQuery('?elder=on').query).toMatchObject({ elder: 'on', tab: 'text' });
    expect(decodeQuery('?elder=30&tab=map').query).toMatchObject({ elder: '30', tab: 'map' });
    expect(decodeQuery('?tab=nothing&elder=on').query.tab).toBe('text');
    expect(encodeQuery({ ...DEFAULT_QUERY, elder: 'on', tab: 'text' })).toBe('?v=1&elder=on');
    expect(encodeQuery({ ...DEFAULT_QUERY, elder: 'on' })).toBe('?v=1&tab=map&elder=on');
  });
});

describe('what a pane shows in the address', () => {
  it('is one parameter of plain words for each pane', () => {
    const order = { by: 'baoding', descending: true };
    const heat = { ...DEFAULT_QUERY.heat, view: 'places', similarity: 'cosine', order } as const;
    expect(encodeQuery({ ...DEFAULT_QUERY, heat })).toBe('?v=1&view=places,cosine,by:-baoding');
    expect(decodeQuery('?view=by:-baoding,cosine,places').query.heat).toEqual(heat);
    const matrix = { order: 'amount', isCompact: true } as const;
    expect(encodeQuery({ ...DEFAULT_QUERY, matrix })).toBe('?v=1&matrix=amount,compact');
    const list = { of: 'organisations', kind: null, text: 'a:b ' } as const;
    expect(encodeQuery({ ...DEFAULT_QUERY, list })).toBe('?v=1&list=organisations::a:b%20');
    expect(decodeQuery('?list=organisations::a:b%20').query.list).toEqual(list);
    expect(decodeQuery('?list=events').query.list).toEqual({ of: 'events', kind: null });
  });
});

describe('a mode in the address', () => {
  it('may still be called a direction, as it once was', () => {
    expect(decodeQuery('?dir=net')).toMatchObject({
      query: { direction: 'all', mode: 'net' },
      refused: [],
    });
    expect(encodeQuery(decodeQuery('?dir=net').query)).toBe('?v=1&mode=net');
  });

  it('compares one year with another, else the comparison is refused', () => {
    expect(decodeQuery('?t=2025&minus=2024')).toMatchObject({
      query: { minus: 2024 },
      refused: [],
    });
    for (const search of ['t=2025&minus=2025', 't=2020..2025&minus=2019', 't=latest&minus=2019'])
      expect(decodeQuery(`?${search}`)).toMatchObject({
        query: { minus: null },
        refused: ['minus'],
      });
    expect(decodeQuery('?t=2025&minus=2024&mode=sum').refused).toEqual(['minus']);
    expect(decodeQuery('?t=2025&minus=2024&topic=all').refused).toEqual(['minus']);
  });
});

describe('an address that was not written by the atlas', () => {
  it.each([
    ['topic', 'weather'],
    ['metric', '<script>'],
    ['metric', ''],
    ['basis', 'guessed'],
    ['t', '2020..2014'],
    ['t', '..'],
    ['t', ''],
    ['t', 'yesterday'],
    ['industry', 'a,,b'],
    ['industry', Array.from({ length: 51 }, (_, index) => `i${index}`).join()],
    ['top', '0'],
    ['top', '501'],
    ['top', '-1'],
    ['top', '1e2'],
    ['scale', 'log'],
    ['mode', 'both'],
    ['minus', '2019'],
    ['minus', 'last'],
    ['with', 'year:2019'],
    ['with', 'period:last'],
    ['with', 'industry:a:b'],
    ['with', 'measure:'],
    ['data', '//elsewhere.example/flows.csv'],
    ['data', 'https://elsewhere.example/flows.csv?token=1'],
    ['data', 'https://name:word@elsewhere.example/flows.csv'],
    ['data', 'javascript:alert(1)'],
    ['data', 'flows.csv?token=1'],
    ['data', '\\\\elsewhere\\flows.csv'],
    ['sel', 'place:own:x'],
    ['values', 'true'],
    ['sel', 'flow:beijing'],
    ['sel', 'flow:beijing~'],
    ['sel', 'planet:mars'],
    ['sel', 'place:'],
    ['c', '1,2'],
    ['c', '1,2,3,4,5,6'],
    ['c', '0,90,5'],
    ['c', '0,0,25'],
    ['c', 'NaN,0,5'],
    ['c', ',,'],
    ['theme', 'pink'],
    ['lang', 'fr'],
  ])('falls back to the default and names what it could not read: %s=%s', (name, value) => {
    const found = decodeQuery(`?${new URLSearchParams({ [name]: value }).toString()}`);
    expect(found).toEqual({ query: DEFAULT_QUERY, refused: [name] });
  });

  it('keeps what it could read beside what it could not', () => {
    const { query: found, refused } = decodeQuery('?topic=cobuild&t=never&lang=en');
    expect(found).toMatchObject({ topic: 'cobuild', period: null, language: 'en' });
    expect(refused).toEqual(['t']);
  });

  it('passes over parameters of others', () => {
    expect(decodeQuery('?utm_source=mail&fbclid=1')).toEqual({ query: DEFAULT_QUERY, refused: [] });
  });

  it('never throws, and leads to a view that can be written again', () => {
    const names = ['v', 'topic', 'metric', 'basis', 't', 'industry', 'top', 'scale', 'sel', 'c'];
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.string({ maxLength: 9000 }),
    );
    const hostile = fc.oneof(
      text,
      fc
        .array(fc.tuple(fc.constantFrom(...names, '__proto__', 'constructor'), text))
        .map((pairs) => `?${pairs.map(([name, value]) => `${name}=${value}`).join('&')}`),
    );
    fc.assert(
      fc.property(hostile, (search) => {
        const found = decodeQuery(search).query;
        expect(decodeQuery(encodeQuery(found))).toEqual({ query: found, refused: [] });
      }),
      { numRuns: 1000 },
    );
  });

  it.each(['top=60&top=70', 'top=60&top=60', 'top[]=60', 'top[0]=60', 'top=60&top[]=70'])(
    'F-24: has one value for a parameter, or none: %s',
    (search) => {
      expect(decodeQuery(`?${search}`)).toEqual({ query: DEFAULT_QUERY, refused: ['top'] });
    },
  );

  it.each([
    ['kind', '%00'],
    ['kind', 'contract,weather'],
    ['confidence', '%ff'],
    ['place', '%3Cscript%3E'],
    ['place', 'none'],
    ['dir', 'sideways'],
    ['level', 'moon'],
    ['min', '-1'],
    ['min', '0'],
    ['min', '1e9'],
    ['min', 'NaN'],
    ['tab', 'chart'],
    ['profile', 'gdp'],
    ['view', 'everything'],
    ['view', 'places,overlap'],
    ['view', 'by:'],
    ['view', 'by:%3Cb%3E'],
    ['view', ''],
    ['matrix', 'size'],
    ['matrix', 'compact,compact'],
    ['list', 'parks'],
    ['list', 'events:wedding'],
    ['list', 'events:agreement:x'],
    ['list', 'organisations:agreement'],
    ['c', '999,999,99'],
    ['c', '116,39,7,90'],
    ['c', '116,39,7,45,200'],
    ['c', '116,39,7,45,20,3'],
    ['c', '116,39'],
    ['motion', 'fast'],
    ['elder', '40'],
    ['v', 'x'],
    ['v', '0'],
    ['v', '-1'],
    ['v', '1.5'],
    ['v', ''],
  ])('F-24: falls back for %s=%s', (name, value) => {
    expect(decodeQuery(`?${name}=${value}`)).toEqual({ query: DEFAULT_QUERY, refused: [name] });
  });

  it('F-24: is not read at all when it is too long to be ours, wherever it would be cut', () => {
    const long = `?topic=clusters&utm=${'x'.repeat(8200)}&top=60`;
    expect(decodeQuery(long)).toEqual({
      query: DEFAULT_QUERY,
      refused: [],
      unread: { reason: 'length' },
    });
  });
});

describe('a link of another version', () => {
  it.each(['?v=99&topic=clusters', '?topic=clusters&v=1&v=99', '?v[]=99'])(
    'F-25: of one to come is not read, and named: %s',
    (search) => {
      expect(decodeQuery(search)).toEqual({
        query: DEFAULT_QUERY,
        refused: [],
        unread: { reason: 'version', version: '99' },
      });
    },
  );

  it('F-25: of one before is brought up to date, one version after the other', () => {
    const date = '2027-01-01';
    const renamed = (before: string, after: string) => (params: URLSearchParams) =>
      new URLSearchParams(
        [...params].map(([name, value]) => [name === before ? after : name, value]),
      );
    const migrations = [
      { from: 1, date, rewrite: renamed('topic', 'theme-of-2') },
      { from: 2, date, rewrite: renamed('theme-of-2', 'subject') },
      {
        from: 3,
        date,
        rewrite: (params: URLSearchParams) =>
          new URLSearchParams([
            ...params,
            ['unit', params.get('subject') === 'rail' ? 'trains' : 'yuan'],
          ]),
      },
    ];
    const bring = (search: string) => migrate(new URLSearchParams(search), migrations).toString();
    expect(bring('v=1&topic=rail')).toBe('v=1&subject=rail&unit=trains');
    expect(bring('v=3&subject=money')).toBe('v=3&subject=money&unit=yuan');
    // Of the present version, or without any, which counts as the present one.
    expect(bring('v=4&topic=rail')).toBe('v=4&topic=rail');
    expect(bring('topic=rail')).toBe('topic=rail');
  });
});
