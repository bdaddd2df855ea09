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

  it('is tied to its mother, and to nothing when that is not on the map', () => {
    const [mother, branch] = [aPark('mother'), aPark('branch', { parent: 'mother' })];
    const orphan = aPark('orphan', { parent: 'elsewhere' });
    expect(tiesOf([mother, branch, orphan])).toEqual([{ parent: mother, branch }]);
  });
});
