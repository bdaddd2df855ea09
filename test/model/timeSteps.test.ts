import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggregateFlows } from '../../src/model/aggregateFlows';
import { DEFAULT_QUERY } from '../../src/model/query';
import { timeMarks } from '../../src/model/timeMarks';
import { mayAddYears, stepBeside, timeSteps, yearsWithLines } from '../../src/model/timeSteps';
import { viewOf } from '../../src/model/view';
import { yearTiles } from '../../src/model/yearTiles';
import { aFlow, anAtlas, anEvent, aPark, during, runningTotal } from '../fixtures/atlas';

const year = fc.integer({ min: 2010, max: 2026 });
const someYears = fc
  .uniqueArray(year, { minLength: 1 })
  .map((years) => years.sort((a, b) => a - b));

describe('playing through the years', () => {
  it('shows the years that have lines, no running total among them', () => {
    const atlas = anAtlas([
      aFlow('a', during('2014')),
      aFlow('nothing', { ...during('2015'), value: null, missing: 'not-reported' }),
      aFlow('b', during('2016-01', '2016-06')),
      aFlow('running', runningTotal('2013', '2018')),
    ]);
    const view = viewOf(atlas, DEFAULT_QUERY);
    expect(yearsWithLines(atlas, view)).toEqual([2014, 2016]);
    for (const isAdding of [false, true])
      for (const period of timeSteps([2014, 2016], isAdding)) {
        const rows = aggregateFlows(atlas, { ...view, period }).pairs.flatMap((one) => one.rows);
        expect(rows.map((row) => atlas.flows.cumulative[row])).not.toContain(1);
      }
    expect(mayAddYears(view)).toBe(true);
    expect(mayAddYears({ ...view, basis: 'stock' })).toBe(false);
  });

  it('meets every step once from before the first on, forth and back', () => {
    fc.assert(
      fc.property(someYears, fc.boolean(), (years, isAdding) => {
        const steps = timeSteps(years, isAdding);
        const met = [];
        let step = stepBeside(steps, { mode: 'latest' }, 1);
        for (; step; step = stepBeside(steps, step, 1)) met.push(step);
        expect(met).toEqual(steps);
        const back = [];
        step = { mode: 'span', from: null, to: 9999 };
        while ((step = stepBeside(steps, step, -1))) back.unshift(step);
        expect(back).toEqual(steps);
      }),
    );
  });
});

describe('small maps of years', () => {
  it('are the latest twelve, and between them every missing year is told', () => {
    fc.assert(
      fc.property(someYears, (years) => {
        const tiles = yearTiles(years);
        const shown = tiles.flatMap((tile) => (tile.type === 'year' ? [tile.year] : []));
        const missing = tiles.flatMap((tile) =>
          tile.type === 'gap'
            ? Array.from({ length: tile.to - tile.from + 1 }, (_, index) => tile.from + index)
            : [],
        );
        expect(shown).toEqual(years.slice(-12));
        const [first = 0, last = 0] = [shown[0], shown[shown.length - 1]];
        const all = Array.from({ length: last - first + 1 }, (_, index) => first + index);
        expect([...shown, ...missing].sort((a, b) => a - b)).toEqual(all);
      }),
    );
  });
});

describe('marks on the strip', () => {
  const atlas = anAtlas([], {
    events: [
      anEvent('some-day', { date: '2015' }),
      anEvent('april', { date: '2015-04-28', industries: ['steel'] }),
      anEvent('earlier', { date: '2014-02' }),
    ],
    parks: [
      aPark('opened', { date: '2015-01', milestone: 'opened' }),
      aPark('signed', { date: '2015-02', milestone: 'signed' }),
      aPark('undated', { milestone: 'opened' }),
    ],
  });

  it('are events and openings by year, what has a month first', () => {
    const ids = [...timeMarks(atlas, null)].map(([own, marks]) => [
      own,
      ...marks.map(({ selection }) => selection.id),
    ]);
    expect(ids).toEqual([
      [2014, 'earlier'],
      [2015, 'opened', 'april', 'some-day'],
    ]);
  });

  it('follow the chosen industries', () => {
    expect([...timeMarks(atlas, new Set(['steel'])).keys()]).toEqual([2015]);
  });
});
