import { describe, expect, it } from 'vitest';
import { afterLoss } from '../../src/map/afterLoss';

describe('after a lost graphics context', () => {
  it('the map is made anew', () => expect(afterLoss([5])).toBe('restore'));

  it('it is given up when it is lost again within a minute', () =>
    expect(afterLoss([1_000, 60_999])).toBe('give up'));

  it('it is made anew when the last loss is long ago', () =>
    expect(afterLoss([0, 30_000, 90_001])).toBe('restore'));
});
