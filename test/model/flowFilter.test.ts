import { describe, expect, it } from 'vitest';
import { aggregateFlows } from '../../src/model/aggregateFlows';
import { pairIdOf } from '../../src/model/pairFlow';
import { placeFilter, UNFILTERED, type FlowFilter } from '../../src/model/flowFilter';
import { EVERY_YEAR } from '../../src/model/view';
import { aFlow, anAtlas } from '../fixtures/atlas';

const PAIRS = [
  ['beijing', 'hebei'],
  ['beijing', 'baoding'],
  ['yixian', 'tianjin'],
  ['baoding', 'handan'],
  ['beijing', 'tianjin-hebei'],
  ['two-counties', 'beijing'],
] as const;
const atlas = anAtlas([]);
const seen = (own: Partial<FlowFilter>): string[] => {
  const matches = placeFilter({ ...UNFILTERED, ...own }, atlas.gazetteer);
  return PAIRS.filter(([origin, destination]) => matches(origin, destination)).map((ends) =>
    ends.join('~'),
  );
};

describe('flows of chosen places', () => {
  it('are all of them without a choice', () => {
    expect(seen({})).toHaveLength(PAIRS.length);
  });

  it('hold those of their parts, but a figure of the whole is none of a part', () => {
    expect(seen({ places: ['baoding'] })).toEqual([
      'beijing~baoding',
      'yixian~tianjin',
      'baoding~handan',
      'two-counties~beijing',
    ]);
  });

  it('run out of them, into them or between them, and together these are all', () => {
    const places = ['hebei'];
    const out = seen({ places, direction: 'out' });
    const into = seen({ places, direction: 'in' });
    const between = seen({ places, direction: 'between' });
    expect(out).toEqual(['yixian~tianjin', 'two-counties~beijing']);
    expect(into).toEqual(['beijing~hebei', 'beijing~baoding', 'beijing~tianjin-hebei']);
    expect(between).toEqual(['baoding~handan']);
    expect(new Set([...out, ...into, ...between])).toEqual(new Set(seen({ places })));
  });

  it('between two places end at one and the other, a joint end at nothing else', () => {
    expect(seen({ places: ['beijing', 'hebei'], direction: 'between' })).not.toContain(
      'beijing~tianjin-hebei',
    );
    expect(seen({ places: ['beijing', 'tianjin', 'hebei'], direction: 'between' })).toHaveLength(
      PAIRS.length,
    );
  });

  it('are those of the whole when places are rolled up', () => {
    expect(seen({ places: ['yixian'], level: 'province' })).toEqual(seen({ places: ['hebei'] }));
  });
});

describe('records of chosen kinds and confidence', () => {
  const all = anAtlas([
    aFlow('contract', { destination: 'tianjin' }),
    aFlow('transfer', { kind: 'technology-transfer', destination: 'baoding' }),
    aFlow('twice', { confidence: 'two-sources', destination: 'handan' }),
  ]);
  const shown = (own: Partial<FlowFilter>): string[] =>
    aggregateFlows(all, {
      topic: 'technology',
      measure: 'contract-value',
      basis: 'actual',
      period: EVERY_YEAR,
      ...UNFILTERED,
      ...own,
    }).pairs.map(pairIdOf);

  it('are the only ones to be drawn', () => {
    expect(shown({ kinds: new Set(['technology-transfer']) })).toEqual(['beijing~baoding']);
    expect(shown({ confidences: new Set(['two-sources']) })).toEqual(['beijing~handan']);
    expect(
      shown({
        kinds: new Set(['technology-contract']),
        confidences: new Set(['reported', 'computed']),
      }),
    ).toEqual(['beijing~tianjin']);
  });
});
