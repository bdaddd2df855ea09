import { describe, expect, it } from 'vitest';
import { UNFILTERED } from '../../src/model/flowFilter';
import { aggregateFlows } from '../../src/model/aggregateFlows';
import { conflictsOf } from '../../src/model/conflictsOf';
import type { Flow } from '../../src/model/flow';
import { aFlow, anAtlas, during } from '../fixtures/atlas';

function verdictsOf(flows: readonly Flow[], row = 0): string[] {
  const atlas = anAtlas(flows);
  const { pairs } = aggregateFlows(atlas, {
    topic: 'technology',
    measure: 'contract-value',
    basis: 'actual',
    period: { mode: 'latest' },
    ...UNFILTERED,
  });
  return conflictsOf(atlas.flows, row, pairs).map(
    ({ row: at, verdict }) => `${atlas.flows.details.id[at]} ${verdict}`,
  );
}

describe('accounts that differ', () => {
  it('are those that a record names, and those that name it', () => {
    const flows = [
      aFlow('a', { conflictsWith: ['b'] }),
      aFlow('b', { basis: 'increase' }),
      aFlow('c', during('2014')),
    ];
    expect(verdictsOf(flows)).toEqual(['a used', 'b elsewhere']);
    expect(verdictsOf(flows, 1)).toEqual(['b elsewhere', 'a used']);
    expect(verdictsOf(flows, 2)).toEqual([]);
  });

  it('are two figures for the very same, with why one is not used', () => {
    const flows = [aFlow('a', { value: 7, confidence: 'conflicting' }), aFlow('b', { value: 8 })];
    expect(verdictsOf(flows)).toEqual(['a conflict', 'b used']);
  });

  it('are not two parts, two single projects, or twice the same', () => {
    const same = (own: Partial<Flow>) => [
      aFlow('a', { value: 7, ...own }),
      aFlow('b', { value: 8, ...own }),
    ];
    expect(verdictsOf(same({ scope: 'single' }))).toEqual([]);
    expect(verdictsOf(same({ scope: 'sub-area' }))).toEqual([]);
    expect(verdictsOf(same({ value: 7 }))).toEqual([]);
  });
});
