import { expect, it } from 'vitest';
import { openingView, pointsOf } from '../../../src/model/import/openingView';
import type { ImportedTable } from '../../../src/model/import/importedTable';
import { aFlow } from '../../fixtures/atlas';
import { packedAtlas } from '../../fixtures/packedAtlas';

it('opens with what most records of a table are of, and with where they end', () => {
  const { flows, gazetteer } = packedAtlas(
    [],
    [
      aFlow('a', { kind: 'enterprise-branch', measure: 'enterprises', basis: 'stock' }),
      aFlow('b', { kind: 'own', measure: 'contracts', basis: 'actual' }),
      aFlow('c', { kind: 'own', measure: 'contracts', basis: 'actual', destination: 'handan' }),
      aFlow('d', { kind: 'own', measure: 'contracts', basis: 'signed', value: null }),
    ],
  );
  const table = { flows: flows.packed?.flows } as ImportedTable;
  expect(openingView(table)).toEqual({ topic: 'own', measure: 'contracts', basis: 'actual' });
  expect(pointsOf(table, gazetteer).length).toBeGreaterThan(1);
});
