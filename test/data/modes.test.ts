import { beforeAll, describe, expect, it } from 'vitest';
import { aggregateFlows, type View } from '../../src/model/aggregateFlows';
import { inYear } from '../../src/model/comparison';
import type { Dataset } from '../../src/model/dataset';
import type { Flow } from '../../src/model/flow';
import { flowAt } from '../../src/model/flowTable';
import { UNFILTERED } from '../../src/model/flowFilter';
import { comparableYears } from '../../src/model/likeRows';
import { isStock } from '../../src/model/measure';
import { pairIdOf, signedChange, type PairFlow } from '../../src/model/pairFlow';
import { yearOf } from '../../src/model/period';
import { EVERY_YEAR, measureChoices, periodChoices } from '../../src/model/view';
import { loadBuilt } from '../fixtures/builtFiles';

let atlas: Dataset;
let views: readonly View[];

beforeAll(async () => {
  atlas = await loadBuilt();
  views = (['technology', 'enterprise', 'cobuild'] as const).flatMap((topic) =>
    measureChoices(atlas, topic).flatMap(({ measure, bases }) =>
      bases.map((basis): View => ({
        ...UNFILTERED,
        ...{ topic, measure, basis, period: { mode: 'latest' } },
      })),
    ),
  );
});

const flowsOf = (rows: readonly number[]): Flow[] => rows.map((row) => flowAt(atlas.flows, row));
const nameOf = ({ topic, measure, basis }: View): string => `${topic} ${measure} ${basis}`;
const compared = (view: View, now: number, then: number) =>
  aggregateFlows(atlas, { ...view, period: inYear(now), minus: then });

/** The same from the records alone, one by one, as a person would check it. */
function changesByHand(view: View, now: number, then: number): string[] {
  const { details } = atlas.flows;
  const own = flowsOf(details.id.map((_, row) => row)).filter(
    ({ measure, basis, cumulative, value, bound, scope, period, kind }) =>
      `${measure} ${basis}` === `${view.measure} ${view.basis}` &&
      (kind === 'technology-contract' || kind === 'technology-transfer') ===
        (view.topic === 'technology') &&
      !cumulative &&
      value !== null &&
      (bound === null || bound === 'about') &&
      scope !== 'single' &&
      period !== null,
  );
  const isIn = ({ period }: Flow, year: number): boolean =>
    yearOf(period!.start ?? -1) === year && yearOf(period!.end) === year;
  const months = ({ period, basis }: Flow): string =>
    isStock(basis) ? '' : `${period!.start! % 12} ${period!.end % 12}`;
  return own
    .filter((one) => isIn(one, now))
    .flatMap((one) =>
      own
        .filter(
          (other) =>
            isIn(other, then) &&
            months(other) === months(one) &&
            (['origin', 'destination', 'kind', 'scope', 'industry'] as const).every(
              (key) => other[key] === one[key],
            ),
        )
        .map((other) => `${pairIdOf(one)} ${(one.value! - other.value!).toFixed(6)}`),
    );
}

describe('the change between two years of the shipped records', () => {
  it('is offered where there is one, and only there', () => {
    const found: string[] = [];
    for (const view of views) {
      const years = periodChoices(atlas, view).years.map(({ year }) => year);
      const offered = comparableYears(atlas, view).map(({ now, then }) => `${now}-${then}`);
      const drawn = years.flatMap((now) =>
        years.flatMap((then) =>
          then < now && compared(view, now, then).pairs.length > 0 ? `${now}-${then}` : [],
        ),
      );
      expect(offered, nameOf(view)).toEqual(drawn.sort().reverse());
      found.push(...offered.map((both) => `${nameOf(view)} ${both}`));
    }
    expect(found.length).toBeGreaterThan(20);
    expect(found).toContain('technology contract-value actual 2025-2024');
  });

  it('is the difference of two records that a person finds alike', () => {
    for (const view of views)
      for (const { now, then } of comparableYears(atlas, view)) {
        const byHand = changesByHand(view, now, then);
        for (const pair of compared(view, now, then).pairs)
          expect(byHand, `${nameOf(view)} ${now}-${then}`).toContain(
            `${pairIdOf(pair)} ${signedChange(pair)!.toFixed(6)}`,
          );
      }
  });

  it('turns its sign, and nothing else, when the years change places', () => {
    for (const view of views)
      for (const { now, then } of comparableYears(atlas, view)) {
        const [one, other] = [compared(view, now, then), compared(view, then, now)];
        const sizes = (pairs: readonly PairFlow[], sign: 1 | -1): string[] =>
          pairs.map((pair) => `${pairIdOf(pair)} ${sign * signedChange(pair)! + 0}`).sort();
        expect(sizes(one.pairs, 1)).toEqual(sizes(other.pairs, -1));
        expect([...one.undrawn.once].sort()).toEqual([...other.undrawn.once].sort());
      }
  });

  it('leaves no figure of the two years out: it is drawn, set aside or listed', () => {
    for (const view of views)
      for (const { now, then } of comparableYears(atlas, view)) {
        const shown = compared(view, now, then);
        const told = new Set([
          ...shown.pairs.flatMap(({ rows, setAside }) => [
            ...rows,
            ...setAside.map(({ row }) => row),
          ]),
          ...Object.values(shown.undrawn).flat(),
        ]);
        const lost = [now, then].flatMap((year) =>
          aggregateFlows(atlas, { ...view, period: inYear(year) })
            .pairs.flatMap(({ rows }) => rows)
            .filter((row) => !told.has(row)),
        );
        expect(lost, `${nameOf(view)} ${now}-${then}`).toEqual([]);
      }
  });

  it('says by how much Beijing sold more technology to Tianjin and Hebei', () => {
    const view = views.find(({ measure }) => measure === 'contract-value')!;
    const { pairs } = compared(view, 2025, 2024);
    expect(pairs).toMatchObject([
      { origin: 'beijing', destination: 'tianjin-hebei', change: { then: { value: 843.7 } } },
    ]);
  });
});

describe('the sum of both directions of the shipped records', () => {
  it('is one line for two places, never less than either direction, exact only where both are known', () => {
    for (const view of views)
      for (const period of [view.period, EVERY_YEAR, { mode: 'cumulative' } as const]) {
        const directed = aggregateFlows(atlas, { ...view, period }).pairs;
        const { pairs } = aggregateFlows(atlas, { ...view, period, mode: 'sum' });
        const keys = (some: readonly PairFlow[]): string[] => [
          ...new Set(some.map((pair) => [pair.origin, pair.destination].sort().join('~'))),
        ];
        expect(pairs.map(pairIdOf).sort()).toEqual(keys(directed).sort());
        for (const { directed: hasArrow, value, bound, sum } of pairs) {
          const known = [sum?.forth, sum?.back].flatMap((figure) => figure ?? []);
          expect(hasArrow).toBe(false);
          expect(value).toBeCloseTo(
            known.reduce((all, figure) => all + figure.value, 0),
            6,
          );
          if (known.length < 2) expect(bound).not.toBeNull();
        }
      }
  });

  it('adds what Tianjin and Hebei invested in each other in the first half of 2014', () => {
    const view = views.find(
      ({ measure, basis }) => measure === 'investment-value' && basis === 'actual',
    )!;
    const { pairs } = aggregateFlows(atlas, { ...view, period: inYear(2014), mode: 'sum' });
    const pair = pairs.find((one) => pairIdOf(one) === 'hebei~tianjin');
    expect(pair).toMatchObject({ value: 414, bound: null });
    const net = aggregateFlows(atlas, { ...view, period: inYear(2014), mode: 'net' }).pairs;
    expect(net).toMatchObject([{ origin: 'tianjin', destination: 'hebei', value: 120 }]);
  });
});
