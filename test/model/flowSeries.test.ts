import { describe, expect, it } from 'vitest';
import { aggregateFlows, type View } from '../../src/model/aggregateFlows';
import type { Flow } from '../../src/model/flow';
import { flowHistory } from '../../src/model/flowHistory';
import type { TimeSeries } from '../../src/model/timeSeries';
import { aFlow, anAtlas, during, idsOf, runningTotal, undated } from '../fixtures/atlas';
import { LATEST_CONTRACTS } from '../fixtures/latestContracts';

/** The charts of Beijing → Hebei, with ids in place of rows. */
function historyOf(flows: readonly Flow[], own: Partial<View> = {}) {
  const atlas = anAtlas(flows);
  const view = { ...LATEST_CONTRACTS, ...own };
  const pair = aggregateFlows(atlas, view).pairs.find(({ origin }) => origin === 'beijing')!;
  const ids = ({ marks, lines }: TimeSeries) => ({
    marks: idsOf(
      atlas.flows,
      marks.map(({ row }) => row),
    ),
    lines: lines.map((line) =>
      idsOf(
        atlas.flows,
        line.map(({ row }) => row),
      ),
    ),
  });
  return flowHistory(atlas, view, pair).map(({ isRunning, series, undated: left }) => ({
    isRunning,
    forward: ids(series[0]),
    reverse: ids(series[1]),
    marks: series[0].marks,
    undated: left,
  }));
}

const year = (id: string, own: Partial<Flow> = {}) =>
  aFlow(id, { ...during(id.slice(-4)), ...own });

describe('the figures of a pair over time', () => {
  it('are joined where the years follow each other; a gap stays a gap', () => {
    const [chart] = historyOf(['y2013', 'y2015', 'y2016', 'y2017', 'y2020'].map((id) => year(id)));
    expect(chart?.forward.marks).toEqual(['y2013', 'y2015', 'y2016', 'y2017', 'y2020']);
    expect(chart?.forward.lines).toEqual([['y2015', 'y2016', 'y2017']]);
  });

  it('keep running totals apart, joined only from one known start', () => {
    const charts = historyOf([
      year('y2015'),
      year('y2016'),
      aFlow('a', runningTotal('2014', '2015')),
      aFlow('b', runningTotal('2014', '2016')),
      aFlow('c', runningTotal('2015', '2017')),
      aFlow('d', runningTotal('unknown', '2017')),
      aFlow('e', runningTotal('unknown', '2018')),
    ]);
    expect(charts.map(({ isRunning }) => isRunning)).toEqual([false, true]);
    expect(charts[0]?.forward.marks).toEqual(['y2015', 'y2016']);
    expect(charts[1]?.forward.marks).toHaveLength(5);
    expect(charts[1]?.forward.lines).toEqual([['a', 'b']]);
    const running = historyOf(
      [
        year('y2015'),
        aFlow('a', runningTotal('2014', '2015')),
        aFlow('b', runningTotal('2014', '2016')),
      ],
      { period: { mode: 'cumulative' } },
    );
    expect(running.map(({ isRunning }) => isRunning)).toEqual([true]);
  });

  it('draw a longer or shorter time as a stretch that no line joins', () => {
    const [chart] = historyOf([
      year('y2015'),
      aFlow('quarter', during('2016-01', '2016-03')),
      year('y2016'),
    ]);
    expect(chart?.marks.map(({ form }) => form)).toEqual(['year', 'stretch', 'year']);
    expect(chart?.forward.lines).toEqual([['y2015', 'y2016']]);
  });

  it('show both of two accounts of a year, joined through the better attested', () => {
    const [chart] = historyOf([
      year('y2014'),
      year('z2015', { value: 7, confidence: 'conflicting' }),
      year('y2015', { value: 8, confidence: 'two-sources' }),
    ]);
    expect(chart?.forward.lines).toEqual([['y2014', 'y2015']]);
    const rival = chart?.marks.find(({ isRival }) => isRival);
    expect(rival).toMatchObject({ value: 7, isDisputed: true });
    expect(chart?.marks).toHaveLength(3);
  });

  it('keep a missing value its place and reason, and break the line there', () => {
    const [chart] = historyOf([
      year('y2014'),
      year('y2015', { value: null, missing: 'withheld' }),
      year('y2016'),
    ]);
    expect(chart?.marks[1]).toMatchObject({ value: null, missing: 'withheld' });
    expect(chart?.forward.lines).toEqual([]);
  });

  it('count what has no date, and leave it off the axis', () => {
    const [chart] = historyOf([year('y2014'), year('y2015'), aFlow('u', undated)]);
    expect(chart?.undated).toBe(1);
    expect(chart?.forward.marks).toEqual(['y2014', 'y2015']);
  });

  it('never mix measures, bases, kinds, scopes or industries', () => {
    const others: Partial<Flow>[] = [
      { measure: 'contracts' },
      { basis: 'signed' },
      { kind: 'technology-transfer', industry: 'ict' },
      { scope: 'private' },
      { industry: 'ict' },
    ];
    const [chart] = historyOf([
      year('y2014'),
      year('y2015'),
      ...others.map((own, index) => year(`o${index}-2013`, own)),
    ]);
    expect(chart?.forward.marks).toEqual(['y2014', 'y2015']);
  });

  it('set the reverse beside it, of the same kind', () => {
    const back = { origin: 'hebei', destination: 'beijing' };
    const [chart] = historyOf([
      year('y2014'),
      year('y2015'),
      year('r2015', back),
      year('s2015', { ...back, scope: 'private' }),
    ]);
    expect(chart?.reverse.marks).toEqual(['r2015']);
  });

  it('make no chart of a single figure, of single projects or of a sum of industries', () => {
    expect(historyOf([year('y2014')])).toEqual([]);
    const single = { scope: 'single' } as const;
    expect(historyOf([year('y2014', single), year('y2015', single)])).toEqual([]);
    expect(
      historyOf([
        year('y2014', { industry: 'ict' }),
        year('a2015', { industry: 'ict' }),
        year('b2015', { industry: 'steel' }),
      ]),
    ).toEqual([]);
  });

  it('join dates of a stock that lie less than a year apart', () => {
    const stock = { measure: 'enterprises', basis: 'stock', kind: 'enterprise-branch' } as const;
    const [chart] = historyOf(
      [
        aFlow('a', { ...stock, ...during('2015-04') }),
        aFlow('b', { ...stock, ...during('2016-02') }),
        aFlow('c', { ...stock, ...during('2018-12') }),
      ],
      { topic: 'enterprise', measure: 'enterprises', basis: 'stock' },
    );
    expect(chart?.marks.map(({ form }) => form)).toEqual(['date', 'date', 'date']);
    expect(chart?.forward.lines).toEqual([['a', 'b']]);
  });
});
