import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conflictGroups } from '../../src/model/conflicts';
import { flowsOf } from '../../src/model/sourceUse';
import { aFlow } from '../fixtures/atlas';
import { loadBuilt } from '../fixtures/builtFiles';

const against = (id: string, ...conflictsWith: string[]) => aFlow(id, { conflictsWith });
const groupsOf = (...flows: ReturnType<typeof aFlow>[]) =>
  conflictGroups(flows).map((group) => group.map(({ id }) => id));

describe('records in conflict', () => {
  it('stand together, though only one names the other', () => {
    expect(groupsOf(against('a', 'b'), aFlow('x'), against('b'))).toEqual([['a', 'b']]);
  });

  it('stand together in chains, each chain once', () => {
    expect(
      groupsOf(against('c'), against('a', 'b'), against('b', 'c'), against('d', 'e'), aFlow('e')),
    ).toEqual([
      ['c', 'a', 'b'],
      ['d', 'e'],
    ]);
  });

  it('stand alone where a record is marked and names no other', () => {
    expect(groupsOf(aFlow('a', { confidence: 'conflicting' }), aFlow('b'))).toEqual([['a']]);
  });

  it('pass over a name that is not known', () => {
    expect(groupsOf(against('a', 'stranger'))).toEqual([]);
  });

  it('are never in two groups, and always with those they name', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const some = fc.tuple(...ids.map(() => fc.subarray(ids)));
    fc.assert(
      fc.property(some, (named) => {
        const flows = ids.map((id, index) => against(id, ...named[index]!));
        const groups = groupsOf(...flows);
        const all = groups.flat();
        expect(new Set(all).size).toBe(all.length);
        flows.forEach(({ id, conflictsWith }) => {
          const own = groups.find((group) => group.includes(id));
          for (const other of conflictsWith) expect(own).toContain(other);
        });
      }),
    );
  });

  it('are all told in the published data, with every record they name', async () => {
    const { annotations, ...atlas } = await loadBuilt();
    const records = [...flowsOf({ annotations, ...atlas }), ...annotations];
    const told = new Set(conflictGroups(records).flatMap((group) => group.map(({ id }) => id)));
    const disputed = records.filter(
      ({ confidence, conflictsWith }) => confidence === 'conflicting' || conflictsWith.length > 0,
    );
    expect(disputed.length).toBeGreaterThan(20);
    for (const { id, conflictsWith } of disputed)
      for (const one of [id, ...conflictsWith]) expect(told, one).toContain(one);
  });
});
