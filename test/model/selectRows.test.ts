import { describe, expect, it } from 'vitest';
import { KINDS, topicOf } from '../../src/model/flow';
import { flowTopicsOf, selectRows, undrawable } from '../../src/model/selectRows';
import { aFlow, anAtlas, idsOf, tableOf } from '../fixtures/atlas';

const table = tableOf(KINDS.map((kind) => aFlow(kind, { kind })));

describe('the records of a topic', () => {
  it('are those whose kind belongs to it', () => {
    expect(idsOf(table, selectRows(table, 'technology'))).toEqual([
      'technology-contract',
      'technology-transfer',
    ]);
    expect(idsOf(table, selectRows(table, 'cobuild'))).toEqual([
      'park-cobuild',
      'agreement',
      'platform',
    ]);
    expect(idsOf(table, selectRows(table, 'context'))).toEqual(['rail-service']);
  });

  it('of all topics are every record but trains and a reader’s own, of clusters none', () => {
    const all = idsOf(table, selectRows(table, 'all'));
    expect(all).toEqual(KINDS.filter((kind) => !['context', 'own'].includes(topicOf(kind))));
    expect(selectRows(table, 'clusters')).toEqual([]);
    expect(flowTopicsOf('clusters')).toEqual([]);
  });

  it('are none for a measure or basis that no record has', () => {
    expect(selectRows(table, 'technology', 'trains')).toEqual([]);
    expect(selectRows(table, 'technology', 'contract-value', 'target')).toEqual([]);
    expect(selectRows(table, 'technology', 'contract-value', 'actual')).toHaveLength(2);
  });
});

describe('an arc that would mislead', () => {
  const { gazetteer } = anAtlas([]);
  it.each([
    ['beijing', 'hebei', null],
    ['beijing', 'tianjin-hebei', null],
    ['beijing', 'haidian', 'inside'],
    ['beijing-tianjin', 'beijing', 'inside'],
    ['all-china', 'hebei', 'unsplit'],
    ['beijing', 'nowhere', 'unsplit'],
  ])('%s → %s: %s', (origin, destination, reason) =>
    expect(undrawable(origin, destination, gazetteer)).toBe(reason),
  );
});
