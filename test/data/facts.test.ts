import { beforeAll, describe, expect, it } from 'vitest';
import { aggregateFlows, type FlowView, type View } from '../../src/model/aggregateFlows';
import { pairIdOf, type PairFlow } from '../../src/model/pairFlow';
import type { Dataset } from '../../src/model/dataset';
import { topicOf, type Flow } from '../../src/model/flow';
import { flowAt } from '../../src/model/flowTable';
import { placeTotals } from '../../src/model/placeTotals';
import type { PeriodChoice } from '../../src/model/query';
import { UNFILTERED } from '../../src/model/flowFilter';
import { EVERY_YEAR, measureChoices, periodChoices } from '../../src/model/view';
import { loadBuilt } from '../fixtures/builtFiles';
import { groundOf, mayNotAdd } from '../fixtures/mayNotAdd';

let atlas: Dataset;
let flows: ReadonlyMap<string, Flow>;
let views: readonly { readonly view: View; readonly shown: FlowView }[];

beforeAll(async () => {
  atlas = await loadBuilt();
  flows = new Map(atlas.flows.details.id.map((id, row) => [id, flowAt(atlas.flows, row)] as const));
  views = everyView().map((view) => ({ view, shown: aggregateFlows(atlas, view) }));
});

const named = (id: string): Flow => flows.get(id) ?? expect.fail(`no flow ${id}`);
const valueOf = (id: string): number => named(id).value ?? NaN;
const flowsAt = (rows: readonly number[]): Flow[] => rows.map((row) => flowAt(atlas.flows, row));
const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** Every topic, measure, basis and time that the atlas offers, of all, of each and of several industries. */
function everyView(): View[] {
  const ids = atlas.industries.map(({ id }) => id);
  const filters = [null, new Set(ids), ...ids.map((id) => new Set([id]))];
  const withTimes = (view: View): View[] => {
    const { years } = periodChoices(atlas, view);
    const spans = years.flatMap(({ year }): PeriodChoice[] => [
      { mode: 'span', from: year, to: year },
      { mode: 'span', from: year, to: null },
    ]);
    const times: PeriodChoice[] = [
      { mode: 'latest' },
      { mode: 'cumulative' },
      EVERY_YEAR,
      ...spans,
    ];
    return filters.flatMap((industries) =>
      times.map((period) => ({ ...view, period, industries })),
    );
  };
  const base = { ...UNFILTERED, period: EVERY_YEAR };
  const measured = (['technology', 'enterprise', 'cobuild', 'context'] as const).flatMap((topic) =>
    measureChoices(atlas, topic).flatMap(({ measure, bases }) =>
      bases.flatMap((basis) => withTimes({ ...base, topic, measure, basis })),
    ),
  );
  return [...measured, ...withTimes({ ...base, topic: 'all', measure: null, basis: null })];
}

describe('published totals add up', () => {
  it.each([
    ['subsidiaries and branches by province, end of 2020', ['zgc-tj-2020', 'zgc-hb-2020'], 8816],
    ['the same by kind', ['zgc-jj-2020-branch', 'zgc-jj-2020-sub'], 8816],
    ['subsidiaries and branches in Baoding, 2015', ['zgc-bd-2015-sub', 'zgc-bd-2015-branch'], 271],
    [
      'Beijing–Caofeidian and Tianjin–Caofeidian projects',
      ['inv-bj-cfd-2021-n', 'inv-tj-cfd-2021-n'],
      268,
    ],
    ['units that moved to Hebei in 2022', ['rel-bj-hb-2022', 'rel-tj-hb-2022'], 4395],
  ])('%s', (_what, parts, total) => {
    expect(sumOf(parts.map(valueOf))).toBe(total);
  });

  it.each([
    [
      'projects in Baoding from Beijing and from Tianjin',
      'inv-jj-bd-2020-n',
      ['inv-bj-bd-2020-n', 'inv-tj-bd-2020-n'],
    ],
    [
      'capital from Beijing in Tianjin and in Hebei',
      'lx-bj-jj-2012-2016',
      ['lx-bj-tj-2012-2016', 'lx-bj-hb-2012-2016'],
    ],
    [
      'money for Tianjin in two months of 2015, by sector',
      'inv-cn-tj-2015m2-all-v',
      ['inv-cn-tj-2015m2-mfg-v', 'inv-cn-tj-2015m2-svc-v', 'inv-cn-tj-2015m2-oth-v'],
    ],
    [
      'projects for Tianjin in two months of 2015, by sector',
      'inv-cn-tj-2015m2-all-n',
      ['inv-cn-tj-2015m2-mfg-n', 'inv-cn-tj-2015m2-svc-n', 'inv-cn-tj-2015m2-oth-n'],
    ],
  ])('%s', (_what, whole, parts) => {
    expect(sumOf(parts.map(valueOf))).toBeCloseTo(valueOf(whole), 6);
    for (const part of parts) expect(named(part).partOf).toBe(whole);
  });

  it('contracts to 2020, and those of 2021, are those to 2021', () => {
    const parts = ['tc-bj-jj-2021-v', 'tc-bj-jj-2014-2020-cum-v'].map(valueOf);
    expect(parts).toEqual([350.4, 1410]);
    expect(sumOf(parts)).toBeCloseTo(valueOf('tc-bj-jj-2014-2021-cum-v'), 6);
  });

  it('sectors that leave a rest are smaller than their whole', () => {
    for (const unit of ['n', 'v'] as const)
      for (const time of ['2014m7', '2016m7']) {
        const sectors = ['mfg', 'svc'].map((sector) =>
          valueOf(`inv-cn-tj-${time}-${sector}-${unit}`),
        );
        const whole = valueOf(`inv-cn-tj-${time}-all-${unit}`);
        expect(sumOf(sectors)).toBeLessThan(whole);
        expect(sumOf(sectors)).toBeGreaterThan(0.9 * whole);
      }
    expect([valueOf('inv-cn-tj-2014m7-mfg-n'), valueOf('inv-cn-tj-2014m7-svc-v')]).toEqual([
      630, 1473.87,
    ]);
  });

  it('no part is greater than its whole, unless the whole is only a lower bound', () => {
    const parts = [...flows.values()].filter(({ partOf }) => partOf !== null);
    expect(parts.length).toBeGreaterThan(40);
    for (const part of parts) {
      const whole = named(part.partOf ?? '');
      const isSmaller = (part.value ?? 0) <= (whole.value ?? Infinity);
      expect(isSmaller || whole.bound === 'at-least', `${part.id} of ${whole.id}`).toBe(true);
    }
  });
});

describe('whatever a reader chooses', () => {
  const eachPair = (look: (pair: PairFlow, view: View) => void): void => {
    for (const { view, shown } of views) for (const pair of shown.pairs) look(pair, view);
  };

  it('there is a view to look at', () => {
    expect(views.length).toBeGreaterThan(5000);
  });

  it('no line adds what may not be added', () => {
    const wrong = new Set<string>();
    eachPair((pair) => {
      if (!pair.directed) return;
      const records = flowsAt(pair.rows);
      for (const [index, a] of records.entries())
        for (const b of records.slice(index + 1)) {
          const why = mayNotAdd(a, b, flows);
          if (why) wrong.add(`${a.id} + ${b.id}: ${why}`);
        }
    });
    expect([...wrong]).toEqual([]);
  });

  it('the value of a line is that of its records, and of no other place, measure, basis or industry', () => {
    const wrong = new Set<string>();
    eachPair((pair, { measure, basis, industries }) => {
      const records = flowsAt(pair.rows);
      if (records.length === 0) wrong.add(`${pairIdOf(pair)} is empty`);
      const value = pair.directed ? sumOf(records.map((one) => one.value ?? NaN)) : records.length;
      if (!(Math.abs(value - pair.value) < 1e-6)) wrong.add(`${pairIdOf(pair)} is ${value}`);
      for (const one of [...records, ...flowsAt(pair.setAside.map(({ row }) => row))]) {
        const ends = [one.origin, one.destination];
        const isHere = (pair.directed ? ends : ends.sort()).join('~') === pairIdOf(pair);
        const isMeasured = !measure || (one.measure === measure && one.basis === basis);
        const isWanted = !industries || !one.industry || industries.has(one.industry);
        if (!isHere || !isMeasured || !isWanted) wrong.add(`${one.id} at ${pairIdOf(pair)}`);
      }
    });
    expect([...wrong]).toEqual([]);
  });

  it('a time that was chosen holds every record of a line', () => {
    const wrong = new Set<string>();
    eachPair((pair, { period, topic }) => {
      for (const one of flowsAt(pair.rows)) {
        const isTotal = topic !== 'all' && one.cumulative !== (period.mode === 'cumulative');
        const [from, to] =
          period.mode === 'span' ? [period.from ?? 0, period.to ?? 9999] : [0, 9999];
        const start = Number(
          (/^\d{4}/.exec(one.periodStart) ?? /^\d{4}/.exec(one.periodEnd))?.[0] ?? from,
        );
        const end = Number(/^\d{4}/.exec(one.periodEnd)?.[0] ?? to);
        if (isTotal || start < from || end > to) wrong.add(`${one.id} in ${from}–${to}`);
      }
    });
    expect([...wrong]).toEqual([]);
  });

  it('the totals of a place count nothing twice and split no joint figure', () => {
    const grounds = new Map(
      [...atlas.gazetteer.keys()].map((id) => [id, groundOf(id, atlas.gazetteer)]),
    );
    const isIn = (part: string, whole: string): boolean => {
      const ground = grounds.get(whole);
      return [...(grounds.get(part) ?? [])].every((id) => ground?.has(id));
    };
    const mayShareTime = (a: PairFlow, b: PairFlow): boolean =>
      a.period === null ||
      b.period === null ||
      ((a.period.start ?? a.period.end) <= b.period.end &&
        (b.period.start ?? b.period.end) <= a.period.end);
    const isPart = (a: PairFlow, b: PairFlow): boolean =>
      a !== b &&
      mayShareTime(a, b) &&
      isIn(a.origin, b.origin) &&
      isIn(a.destination, b.destination);
    const addWholes = (pairs: readonly PairFlow[]): number =>
      sumOf(pairs.filter((a) => !pairs.some((b) => isPart(a, b))).map(({ value }) => value));
    const isJointOf = (id: string, end: string): boolean =>
      atlas.gazetteer.get(end)?.members.includes(id) ?? false;

    const wrong = new Set<string>();
    for (const { view, shown } of views) {
      if (view.industries !== null || view.topic === 'all') continue;
      for (const [id, told] of placeTotals(shown.pairs, atlas.gazetteer)) {
        const outgoing = addWholes(shown.pairs.filter(({ origin }) => origin === id));
        const incoming = addWholes(shown.pairs.filter(({ destination }) => destination === id));
        const joint = addWholes(
          shown.pairs.filter(
            (pair) => isJointOf(id, pair.origin) || isJointOf(id, pair.destination),
          ),
        );
        const expected = { id, outgoing, incoming, gross: outgoing + incoming, joint };
        if (JSON.stringify(told) !== JSON.stringify(expected))
          wrong.add(JSON.stringify({ told, expected, measure: view.measure, basis: view.basis }));
      }
    }
    expect([...wrong]).toEqual([]);
  });

  it('plans are told from facts', () => {
    const plans = ['agreed', 'planned', 'intended', 'signed', 'target', 'proposed'];
    eachPair((pair, { basis }) => {
      expect(pair.plan).toBe(basis !== null && plans.includes(basis));
    });
  });
});

describe('nothing is lost', () => {
  /** Ids of the records that some of the views show, or say why they do not. */
  const toldIn = (isWanted: (view: View) => boolean): ReadonlySet<string> =>
    new Set(
      views
        .filter(({ view }) => isWanted(view))
        .flatMap(({ shown: { pairs, undrawn } }) => [
          ...pairs.flatMap((pair) => [...pair.rows, ...pair.setAside.map(({ row }) => row)]),
          ...Object.values(undrawn).flat(),
        ])
        .map((row) => atlas.flows.details.id[row] ?? ''),
    );

  it('every record is drawn, set aside or left undrawn with a reason, in its topic or in the overview', () => {
    const overview = toldIn(({ topic }) => topic === 'all');
    for (const topic of ['technology', 'enterprise', 'cobuild', 'context'] as const) {
      const told = toldIn((view) => view.topic === topic);
      const lost = [...flows.values()]
        .filter(({ kind, id }) => topicOf(kind) === topic && !told.has(id) && !overview.has(id))
        .map(({ id }) => id);
      expect(lost, topic).toEqual([]);
    }
  });

  it('a record that no view of its topic can hold is of all China, within the region, a plan or a tie', () => {
    const told = toldIn(({ topic }) => topic !== 'all');
    const outside = [...flows.values()].filter(({ id }) => !told.has(id));
    for (const { id, origin, destination, kind, basis } of outside) {
      const isUndrawable = [origin, destination].includes('all-china') || origin === 'jjj';
      const isTie = kind === 'park-cobuild' && basis === 'planned';
      expect(isUndrawable || isTie, id).toBe(true);
    }
  });

  it('no industry or year chosen, a line accounts for every figure of its places and measure', () => {
    const wrong = new Set<string>();
    for (const { view, shown } of views) {
      const isAnyTime = view.period === EVERY_YEAR || view.period.mode === 'latest';
      if (view.topic === 'all' || view.industries !== null || !isAnyTime) continue;
      for (const pair of shown.pairs) {
        const told = new Set([
          ...pair.rows,
          ...pair.setAside.map(({ row }) => row),
          ...Object.values(shown.undrawn).flat(),
        ]);
        for (const [row, one] of [...flows.values()].entries()) {
          const isOfPair = one.origin === pair.origin && one.destination === pair.destination;
          const isOfView =
            topicOf(one.kind) === view.topic &&
            one.measure === view.measure &&
            one.basis === view.basis;
          if (isOfPair && isOfView && !told.has(row) && !one.cumulative) wrong.add(one.id);
        }
      }
    }
    expect([...wrong]).toEqual([]);
  });
});

describe('the shipped records', () => {
  it('all name publications that are known', () => {
    const unknown = [...flows.values()].flatMap(({ id, sources }) =>
      sources.length > 0 && sources.every((source) => atlas.sources.has(source)) ? [] : [id],
    );
    expect(unknown).toEqual([]);
    expect(flows.size).toBe(atlas.flows.length);
  });

  it('all lie at places that are known, and have a value or a reason for none', () => {
    for (const { id, origin, destination, value, missing } of flows.values()) {
      expect(atlas.gazetteer.has(origin) && atlas.gazetteer.has(destination), id).toBe(true);
      expect(value === null, id).toBe(missing !== null);
    }
  });

  it('hold the 89 ordered pairs of cities with direct trains on one day', () => {
    const trains = [...flows.values()].filter(({ kind }) => kind === 'rail-service');
    const pairs = new Set(trains.map(({ origin, destination }) => `${origin}~${destination}`));
    expect([trains.length, pairs.size]).toEqual([89, 89]);
    const cities = new Set(trains.flatMap(({ origin, destination }) => [origin, destination]));
    expect(
      [...cities].every((id) =>
        ['province', 'city'].includes(atlas.gazetteer.get(id)?.level ?? ''),
      ),
    ).toBe(true);
    expect(cities.size).toBeLessThanOrEqual(13);
    for (const { periodStart, measure, value } of trains)
      expect({ periodStart, measure, isPositive: Number(value) > 0 }).toEqual({
        periodStart: '2016-03-10',
        measure: 'trains',
        isPositive: true,
      });
    expect(valueOf('hsr16-beijing-tianjin')).toBe(127);
  });
});
