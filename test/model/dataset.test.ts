import { describe, expect, it } from 'vitest';
import { gazetteerOf } from '../../src/model/dataset';
import { tiesOf } from '../../src/model/park';
import { aPark, PLACES } from '../fixtures/atlas';

describe('a park', () => {
  it('is a place in the first place that it lies in', () => {
    const park = aPark('park', { places: ['binhai', 'baoding'], position: 'seat-proxy' });
    const place = gazetteerOf(PLACES, [park]).get('park');
    expect(place).toMatchObject({
      name: park.name,
      level: 'site',
      parent: 'binhai',
      point: park.point,
      position: 'seat-proxy',
    });
  });

  it('is tied to its mother in another of the three places, and to nothing that is not on the map', () => {
    const mother = aPark('mother', { places: ['beijing'] });
    const parks = [
      mother,
      aPark('branch', { parent: 'mother', places: ['baoding'] }),
      aPark('part', { parent: 'mother', places: ['beijing'] }),
      aPark('orphan', { parent: 'elsewhere', places: ['baoding'] }),
    ];
    const byId = new Map(parks.map((park) => [park.id, park]));
    const ties = tiesOf(parks, byId, gazetteerOf(PLACES, parks));
    expect(ties.map(({ parent, branch }) => [parent.id, branch.id])).toEqual([
      ['mother', 'branch'],
    ]);
  });
});
