import { describe, expect, it } from 'vitest';
import { layOutFlows } from '../../src/layers/flowLayout';
import { flowScaleOf } from '../../src/layers/flowScale';
import { placeRadii } from '../../src/layers/placeRadii';
import { aggregateFlows } from '../../src/model/aggregateFlows';
import type { Flow } from '../../src/model/flow';
import { headlineOf } from '../../src/model/headline';
import { placeTotals } from '../../src/model/placeTotals';
import { DEFAULT_QUERY } from '../../src/model/query';
import { viewOf } from '../../src/model/view';
import { aFlow, anAtlas, during, idsOf } from '../fixtures/atlas';

/** All that is drawn of these records, from the view to the curves on the map. */
function draw(flows: readonly Flow[]) {
  const atlas = anAtlas(flows);
  const view = viewOf(atlas, DEFAULT_QUERY);
  const { pairs, undrawn } = aggregateFlows(atlas, view);
  const radii = placeRadii(placeTotals(pairs, atlas.gazetteer), 1);
  const curves = layOutFlows(pairs, atlas.gazetteer);
  const numbers = [...curves.flatMap(({ from, control, to }) => [...from, ...control, ...to])];
  expect([...numbers, ...radii.values()].every(Number.isFinite)).toBe(true);
  return {
    pairs: pairs.map(({ origin, destination, value }) => [origin, destination, value]),
    inside: idsOf(atlas.flows, undrawn.inside),
    curves: curves.length,
    scale: flowScaleOf(atlas, view, 'fixed', 1, 6).max,
    headline: headlineOf(atlas, view, { pairs, undrawn, unbrokenRows: [] }).type,
    setAside: pairs.flatMap(({ setAside }) =>
      setAside.map(({ row }) => atlas.flows.details.id[row]),
    ),
  };
}

describe('F-14 odd flows', () => {
  it('from a place to itself, or into itself, are listed and not drawn', () => {
    const loops = [
      aFlow('loop', { origin: 'beijing', destination: 'beijing' }),
      aFlow('into', { origin: 'beijing', destination: 'haidian' }),
    ];
    expect(draw(loops)).toMatchObject({ pairs: [], curves: 0, headline: 'empty' });
    expect(draw([...loops, aFlow('other')])).toMatchObject({
      pairs: [['beijing', 'hebei', 1]],
      inside: ['loop', 'into'],
    });
  });

  it('told twice for the same time are one line: one figure stays, the other is set aside', () => {
    expect(draw([aFlow('one'), aFlow('two', { value: 5 })])).toMatchObject({
      pairs: [['beijing', 'hebei', 1]],
      setAside: ['two'],
      curves: 1,
    });
  });

  it('to and fro are two lines, each with its own figure, and are not set off', () => {
    const back = aFlow('back', { origin: 'hebei', destination: 'beijing', value: 3 });
    expect(draw([aFlow('forth'), back])).toMatchObject({
      pairs: [
        ['hebei', 'beijing', 3],
        ['beijing', 'hebei', 1],
      ],
      curves: 2,
    });
  });

  it('of which there is but one, or none, still make a picture', () => {
    expect(draw([aFlow('only', { value: 7 })])).toMatchObject({ scale: 7, headline: 'flow' });
    expect(draw([])).toMatchObject({ pairs: [], curves: 0, scale: 0, headline: 'empty' });
  });

  it('F-13 that are all alike, nothing, or as large as may be, make one too', () => {
    const three = (value: number): Flow[] =>
      ['hebei', 'tianjin', 'baoding'].map((destination) =>
        aFlow(destination, { destination, value, ...during('2020') }),
      );
    for (const value of [0, 4, 1e12]) expect(draw(three(value))).toMatchObject({ scale: value });
  });
});
