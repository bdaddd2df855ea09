import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/layers/styleExpression';

const at = {
  zoom: 7,
  properties: { kind: 'coast', count: 7, offset: [3, 4] },
  geometryType: 'Point',
};

describe('an expression of the style', () => {
  it.each([
    [4, 4],
    [['get', 'kind'], 'coast'],
    [
      ['get', 'offset'],
      [3, 4],
    ],
    [['has', 'point_count'], false],
    [['!', ['has', 'kind']], false],
    [['==', ['get', 'kind'], 'coast'], true],
    [['<', ['get', 'count'], 3], false],
    [['==', ['geometry-type'], 'Point'], true],
    [['in', ['get', 'kind'], ['literal', ['sea', 'coast']]], true],
    [['to-string', ['get', 'count']], '7'],
    [['*', 0.5, ['get', 'count']], 3.5],
    [['case', ['has', 'nothing'], 1, ['has', 'kind'], 2, 3], 2],
    [['match', ['get', 'kind'], 'sea', 1, 'coast', 2, 3], 2],
    [['match', ['get', 'count'], 1, 'a', 'b'], 'b'],
    [['step', ['zoom'], 'far', 7, 'near', 9, 'close'], 'near'],
    [['step', ['zoom'], 'far', 7.5, 'near'], 'far'],
    [['interpolate', ['linear'], ['zoom'], 5, 10, 9, 34], 22],
    [['interpolate', ['linear'], ['zoom'], 8, 1, 9, 2], 1],
    [['interpolate', ['linear'], ['zoom'], 5, 1, 6, 2], 2],
    [
      ['interpolate', ['linear'], ['zoom'], 6, ['literal', [-12, 0]], 8, ['literal', [0, 2]]],
      [-6, 1],
    ],
  ])('%j is %j', (expression, value) => {
    expect(evaluate(expression, at)).toEqual(value);
  });

  it('with an operator that is not known is an error, not a blank', () => {
    expect(() => evaluate(['coalesce', ['zoom'], 1], at)).toThrow(RangeError);
  });
});
