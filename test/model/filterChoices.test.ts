import { expect, it } from 'vitest';
import { filterChoices } from '../../src/model/filterChoices';
import { DEFAULT_QUERY } from '../../src/model/query';
import { viewOf } from '../../src/model/view';
import { aFlow, anAtlas } from '../fixtures/atlas';

it('the filters of a view offer what its records hold, and nothing else', () => {
  const atlas = anAtlas([
    aFlow('a', { destination: 'yixian' }),
    aFlow('b', { kind: 'technology-transfer', destination: 'two-counties' }),
    aFlow('c', { confidence: 'conflicting', destination: 'tianjin-hebei' }),
    aFlow('elsewhere', { measure: 'contracts', kind: 'platform' }),
    aFlow('tenants', { origin: 'all-china' }),
  ]);
  const { kinds, confidences, places } = filterChoices(atlas, viewOf(atlas, DEFAULT_QUERY));
  expect(kinds).toEqual([
    { id: 'technology-contract', records: 3 },
    { id: 'technology-transfer', records: 1 },
  ]);
  expect(confidences).toEqual([
    { id: 'reported', records: 3 },
    { id: 'conflicting', records: 1 },
  ]);
  expect(places).toEqual([
    { province: 'beijing', ids: ['beijing'] },
    { province: 'tianjin', ids: ['tianjin'] },
    { province: 'hebei', ids: ['hebei', 'baoding', 'yixian', 'dingxing'] },
  ]);
});
