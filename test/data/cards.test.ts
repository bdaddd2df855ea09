import { beforeAll, describe, expect, it } from 'vitest';
import { UNFILTERED } from '../../src/model/flowFilter';
import { aggregateFlows, type FlowView, type View } from '../../src/model/aggregateFlows';
import { pairIdOf, type PairFlow } from '../../src/model/pairFlow';
import { conflictsOf } from '../../src/model/conflictsOf';
import type { Dataset } from '../../src/model/dataset';
import type { Flow } from '../../src/model/flow';
import { flowHistory } from '../../src/model/flowHistory';
import { flowAt } from '../../src/model/flowTable';
import { pairStanding, type PairStanding } from '../../src/model/pairStanding';
import { placeBalance } from '../../src/model/placeBalance';
import { eventsAbout, organisationsAbout } from '../../src/model/related';
import { counterpartsOf } from '../../src/model/counterparts';
import type { PeriodChoice } from '../../src/model/query';
import { EVERY_YEAR, measureChoices, periodChoices } from '../../src/model/view';
import { loadBuilt } from '../fixtures/builtFiles';
import { groundOf } from '../fixtures/mayNotAdd';

/** What the cards tell, on the shipped data, held against the rules of `data/README.md` in plain words. */

let atlas: Dataset;
let views: readonly { readonly view: View; readonly shown: FlowView }[];

beforeAll(async () => {
  atlas = await loadBuilt();
  views = everyView().map((view) => ({ view, shown: aggregateFlows(atlas, view) }));
});

const standingOf = (view: View, shown: FlowView, pair: PairFlow): PairStanding =>
  pairStanding(atlas, view, shown, pair) ?? expect.fail(`no standing of ${pairIdOf(pair)}`);

function everyView(): View[] {
  const filters = [null, ...atlas.industries.map(({ id }) => new Set([id]))];
  return (['technology', 'enterprise', 'cobuild', 'context'] as const).flatMap((topic) =>
    measureChoices(atlas, topic).flatMap(({ measure, bases }) =>
      bases.flatMap((basis) => {
        const base: View = { topic, measure, basis, period: EVERY_YEAR, ...UNFILTERED };
        const years = periodChoices(atlas, base).years.map(({ year }): PeriodChoice => ({
          mode: 'span',
          from: year,
          to: year,
        }));
        const times: PeriodChoice[] = [{ mode: 'latest' }, { mode: 'cumulative' }, EVERY_YEAR];
        return filters.flatMap((industries) =>
          [...times, ...years].map((period) => ({ ...base, period, industries })),
        );
      }),
    ),
  );
}

const recordsOf = (rows: readonly number[]): Flow[] => rows.map((row) => flowAt(atlas.flows, row));
const ground = (id: string): ReadonlySet<string> => groundOf(id, atlas.gazetteer);
const isInside = (inner: string, outer: string): boolean =>
  [...ground(inner)].every((place) => ground(outer).has(place));

/** Lines that lie in no other one, place by place. */
const wholesAmong = (pairs: readonly PairFlow[]): PairFlow[] =>
  pairs.filter(
    (one) =>
      !pairs.some(
        (other) =>
          other !== one &&
          isInside(one.origin, other.origin) &&
          isInside(one.destination, other.destination),
      ),
  );

describe('shares', () => {
  it('lie between nothing and all, are what they say, and there are some', () => {
    let stated = 0;
    for (const { view, shown } of views)
      for (const pair of shown.pairs) {
        const { ofOrigin, ofDestination } = standingOf(view, shown, pair);
        for (const share of [ofOrigin, ofDestination]) {
          if (!share || share.part === null) continue;
          stated++;
          expect(share.part).toBeGreaterThan(0);
          expect(share.part).toBeLessThanOrEqual(1);
          expect(share.part * share.whole).toBeCloseTo(pair.value, 6);
        }
      }
    expect(stated).toBeGreaterThan(20);
  });

  it('of flows that lie side by side are no more than all, nor are those of the parts of one', () => {
    for (const { view, shown } of views)
      for (const end of ['origin', 'destination'] as const) {
        const sums = new Map<string, number>();
        for (const pair of shown.pairs) {
          const standing = standingOf(view, shown, pair);
          const share = end === 'origin' ? standing.ofOrigin : standing.ofDestination;
          if (!share || share.part === null) continue;
          const key = `${pair[end]} ${share.isWithin}`;
          sums.set(key, (sums.get(key) ?? 0) + share.part);
        }
        for (const [key, sum] of sums)
          expect(sum, `${key} ${JSON.stringify(view)}`).toBeLessThanOrEqual(1 + 1e-9);
      }
  });

  it('are taken only of records of one period, kind and scope, none of them a single project', () => {
    for (const { view, shown } of views)
      for (const pair of shown.pairs) {
        const { ofOrigin, ofDestination } = standingOf(view, shown, pair);
        for (const [end, share] of [
          ['origin', ofOrigin],
          ['destination', ofDestination],
        ] as const) {
          if (!share || share.part === null || share.isReported) continue;
          const own = shown.pairs.filter((one) => !one.unbroken && one[end] === pair[end]);
          const wholes = wholesAmong(own);
          expect(wholes.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(share.whole, 6);
          const records = recordsOf([...wholes, pair].flatMap(({ rows }) => rows));
          for (const column of ['kind', 'scope', 'periodStart', 'periodEnd', 'cumulative'] as const)
            if (column === 'kind' || column === 'scope' || view.period.mode !== 'span')
              expect(new Set(records.map((record) => record[column])).size).toBe(1);
          expect(records.some(({ scope }) => scope === 'single')).toBe(false);
        }
      }
  });

  it('are those that a reader can check by hand', () => {
    const of = (metric: string, basis: View['basis'], period: PeriodChoice, id: string) => {
      const view = {
        topic: 'enterprise',
        measure: metric,
        basis,
        period,
        ...UNFILTERED,
      } as const;
      const shown = aggregateFlows(atlas, view);
      const pair = shown.pairs.find((one) => pairIdOf(one) === id)!;
      return standingOf(view, shown, pair);
    };
    const year = (at: number): PeriodChoice => ({ mode: 'span', from: at, to: at });
    // Of 2,204.6 received by Tianjin from all China in seven months of 2014, 738.35 came from Beijing.
    expect(
      of('investment-value', 'in-place', year(2014), 'beijing~tianjin').ofDestination,
    ).toMatchObject({
      part: 738.35 / 2204.6,
      isReported: true,
    });
    // 8,816 in both are more than the “over 8,600” that another source gives for the two.
    expect(of('establishments', 'stock', year(2020), 'pk-zgc~hebei').ofOrigin).toEqual({
      part: null,
      reason: 'contradiction',
    });
  });
});

describe('ranks', () => {
  it('follow the order of the list', () => {
    for (const { view, shown } of views) {
      const ranked = shown.pairs.filter(({ unbroken }) => !unbroken);
      for (const [index, pair] of ranked.entries()) {
        const { rank } = standingOf(view, shown, pair);
        const before = ranked.findIndex(({ value }) => value === pair.value);
        expect(rank).toEqual({ rank: before + 1, of: ranked.length });
        expect(before).toBeLessThanOrEqual(index);
      }
    }
  });
});

describe('histories', () => {
  it('hold every record of the pair as it is written, and nothing else', () => {
    let charts = 0;
    for (const { view, shown } of views) {
      if (view.industries) continue;
      for (const pair of shown.pairs)
        for (const chart of flowHistory(atlas, view, pair)) {
          charts++;
          for (const [index, { marks, lines }] of chart.series.entries()) {
            for (const mark of marks) {
              const record = flowAt(atlas.flows, mark.row);
              const ends = [record.origin, record.destination];
              if (index === 1) ends.reverse();
              expect(ends).toEqual([pair.origin, pair.destination]);
              expect([record.value, record.bound, record.missing]).toEqual([
                mark.value,
                mark.bound,
                mark.missing,
              ]);
              expect([record.measure, record.basis]).toEqual([view.measure, view.basis]);
              expect(record.cumulative).toBe(chart.isRunning);
            }
            const records = recordsOf(marks.map(({ row }) => row));
            expect(new Set(records.map(({ scope }) => scope)).size).toBeLessThanOrEqual(1);
            for (const line of lines)
              for (const [at, mark] of line.entries())
                if (at > 0)
                  expect(mark.period.end - line[at - 1]!.period.end).toBeLessThanOrEqual(12);
          }
        }
    }
    expect(charts).toBeGreaterThan(100);
  });

  it('of contracts from Beijing have gaps where nothing is published', () => {
    const view: View = {
      topic: 'technology',
      measure: 'contract-value',
      basis: 'actual',
      period: { mode: 'latest' },
      ...UNFILTERED,
    };
    const pair = aggregateFlows(atlas, view).pairs[0]!;
    const [first] = flowHistory(atlas, view, pair);
    const years = (rows: readonly number[]) => recordsOf(rows).map(({ periodEnd }) => periodEnd);
    expect(first?.series[0].lines.map((line) => years(line.map(({ row }) => row)))).toEqual([
      ['2023', '2024', '2025'],
    ]);
    expect(years(first!.series[0].marks.map(({ row }) => row))).toEqual([
      '2013',
      '2021',
      '2023',
      '2024-06',
      '2024',
      '2025-03',
      '2025',
    ]);
  });
});

describe('balances', () => {
  it('never set off what is not published in both directions for one period', () => {
    let nets = 0;
    for (const { view, shown } of views) {
      if (view.industries) continue;
      for (const id of [
        'beijing',
        'tianjin',
        'hebei',
        'baoding',
        'tangshan',
        'langfang',
        'xiongan',
      ]) {
        const { net, outgoing, incoming } = placeBalance(atlas, view, shown, id);
        if (!net || net.value === null) continue;
        nets++;
        expect(net.value).toBeCloseTo(outgoing!.value - incoming!.value, 6);
        const ends = shown.pairs.filter((pair) => pair.origin === id || pair.destination === id);
        const records = recordsOf(wholesAmong(ends).flatMap(({ rows }) => rows));
        expect(new Set(records.map(({ periodEnd }) => periodEnd)).size).toBe(1);
      }
    }
    expect(nets).toBeGreaterThan(0);
  });
});

describe('what contradicts what', () => {
  it('is told from both sides, whoever says so', () => {
    const pairs: string[] = [];
    for (let row = 0; row < atlas.flows.length; row++)
      for (const { row: other } of conflictsOf(atlas.flows, row, []).slice(1))
        pairs.push(`${row}/${other}`);
    expect(pairs.length).toBeGreaterThan(10);
    for (const pair of pairs) expect(pairs).toContain(pair.split('/').reverse().join('/'));
    const disputed = recordsOf([...atlas.flows.confidence.keys()]).filter(
      ({ conflictsWith }) => conflictsWith.length > 0,
    );
    for (const { id } of disputed) {
      const row = atlas.flows.details.id.indexOf(id);
      expect(conflictsOf(atlas.flows, row, []).length, id).toBeGreaterThan(1);
    }
  });
});

describe('parks and clusters', () => {
  const ids = (records: readonly { id: string }[]) => records.map(({ id }) => id);
  const park = (id: string) => atlas.parksById.get(id)!;

  it('have the events and parties that name them, their zone, or their date', () => {
    expect(ids(eventsAbout(atlas, park('pk-zgc-fengtai')))).toEqual(['e-fengtai-baoding']);
    expect(ids(eventsAbout(atlas, park('pk-fengtai-yixian')))).toEqual(['e-fengtai-baoding']);
    expect(ids(eventsAbout(atlas, park('pk-caofeidian')))).toEqual(['e-cfd-plan', 'e-cfd-agree']);
    expect(ids(eventsAbout(atlas, park('pk-binhai-zgc')))).toEqual(['e-binhai-open']);
    expect(ids(organisationsAbout(atlas, park('pk-zgc-fengtai')))).toEqual([
      'o-fengtai',
      'o-bdgov',
    ]);
    expect(ids(organisationsAbout(atlas, park('pk-beichen')))).toEqual(['o-beichen']);
  });

  it('have none for a shared town or industry alone', () => {
    for (const id of ['pk-shexian', 'pk-teda', 'pk-bd-hitech', 'pk-gwm-park', 'pk-wuqing'])
      expect(ids(eventsAbout(atlas, park(id))), id).toEqual([]);
  });

  it('have counterparts elsewhere, of their industries, of overlapping ones, or tied by a record', () => {
    const codesOf = ({ industries }: { readonly industries: readonly string[] }): string[] =>
      industries.flatMap((id) => atlas.industriesById.get(id)?.codes ?? []);
    for (const subject of [...atlas.parks, ...atlas.clusters])
      for (const { record, shared, ties } of counterpartsOf(atlas, subject)) {
        const isKin =
          shared.length > 0 ||
          codesOf(record).some((code) =>
            codesOf(subject).some((own) => own.startsWith(code) || code.startsWith(own)),
          );
        const isUnknown = subject.industries.length === 0 || record.industries.length === 0;
        expect(isKin || (isUnknown && ties.length > 0), `${subject.id} ${record.id}`).toBe(true);
        expect(record.places.some((place) => subject.places.includes(place))).toBe(false);
      }
    const haidian = counterpartsOf(atlas, park('pk-zgc-haidian'));
    const branch = haidian.find(({ record }) => record.id === 'pk-haidian-qhd');
    expect(branch?.state).toBe('tied');
    // Zhongguancun West to the Qinhuangdao development zone: some 270 km.
    expect(branch?.distance).toBeGreaterThan(240);
    expect(branch?.distance).toBeLessThan(300);
    expect(haidian.filter(({ state }) => state !== 'none')).toHaveLength(1);
  });
});
