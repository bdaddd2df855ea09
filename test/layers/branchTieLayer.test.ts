import { expect, it } from 'vitest';
import { tieFocusOf, tieLines } from '../../src/layers/branchTieLayer';
import type { Tie } from '../../src/model/park';

const tie = (parent: string, branch: string): Tie =>
  ({
    parent: { id: parent, point: [116, 40] },
    branch: { id: branch, point: [115, 39] },
  }) as unknown as Tie;
const TIES = [tie('a', 'a1'), tie('a', 'a2'), tie('b', 'b1')];
const strong = (...focus: Parameters<typeof tieFocusOf>): unknown[] =>
  tieLines(TIES, tieFocusOf(...focus)).features.flatMap(({ properties }) =>
    properties?.opacity === 1 ? [properties.id as unknown] : [],
  );

it('lets the ties of what is chosen or pointed out stand, and the others step back', () => {
  const park = (id: string) => ({ type: 'park', id }) as const;
  const place = (id: string) => ({ type: 'place', id }) as const;
  expect(strong(null)).toEqual(['a1', 'a2', 'b1']);
  expect(strong(park('a'))).toEqual(['a1', 'a2']);
  expect(strong(park('a'), [place('a'), place('a2')])).toEqual(['a2']);
  expect(strong({ type: 'flow', origin: 'x', destination: 'y' })).toEqual([]);
});
