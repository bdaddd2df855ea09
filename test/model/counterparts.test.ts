import { distance } from '@turf/turf';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Cluster } from '../../src/model/cluster';
import { counterpartsOf, shownCounterparts, whyNone } from '../../src/model/counterparts';
import type { Dataset } from '../../src/model/dataset';
import { flowAt } from '../../src/model/flowTable';
import { industryLinks } from '../../src/model/industryLinks';
import type { Park } from '../../src/model/park';
import { COUNTERPART_ORDERS, sortCounterparts } from '../../src/model/sortCounterparts';
import { tieRecords, TIE_STATES } from '../../src/model/tieRecords';
import { loadBuilt } from '../fixtures/builtFiles';

let atlas: Dataset;
beforeAll(async () => {
  atlas = await loadBuilt();
});

const find = (id: string): Park | Cluster =>
  [...atlas.parks, ...atlas.clusters].find((one) => one.id === id) ?? expect.fail(id);
const statesOf = (id: string): Record<string, string> =>
  Object.fromEntries(
    counterpartsOf(atlas, find(id))
      .filter(({ state }) => state !== 'none')
      .map(({ record, state }) => [record.id, state]),
  );

describe('counterparts', () => {
  it('are tied, planned or neither, by records that name both', () => {
    expect(statesOf('pk-zgc-fengtai')).toEqual({
      'pk-hs-innoport': 'tied',
      'pk-fengtai-gaobeidian': 'planned',
      'pk-fengtai-dingxing': 'planned',
      'pk-fengtai-yixian': 'planned',
      'pk-fengtai-mancheng': 'planned',
      'pk-fengtai-qingyuan': 'planned',
    });
    // A signed agreement is a tie, though the branch itself is planned.
    expect(statesOf('pk-zhuozhou-zgc')).toEqual({ 'pk-zgc': 'tied' });
    expect(statesOf('cl-hd-equip')).toEqual({});
    const ties = tieRecords(atlas, find('pk-zgc'), find('pk-baoding-zgc'));
    expect(ties.map(({ type }) => type)).toEqual(['branch', 'flow', 'flow', 'statement', 'event']);
    expect(tieRecords(atlas, find('pk-baoding-zgc'), find('pk-zgc'))).toEqual(ties);
  });

  it('do not call a policy that lists two of them a tie', () => {
    const list = atlas.events.filter(({ kind }) => kind === 'policy' || kind === 'status');
    for (const subject of atlas.parks)
      for (const { ties } of counterpartsOf(atlas, subject))
        for (const tie of ties)
          expect(tie.type === 'event' && list.includes(tie.record)).toBe(false);
  });

  it('lie as far away as Turf says, by their nearest points', () => {
    for (const { distance: km, line } of counterpartsOf(atlas, find('cl-sjz-excip')))
      if (line) expect(km).toBeCloseTo(distance([...line.from], [...line.to]), 1);
  });

  it('have the newest published number of tenants as their size, and no other figure', () => {
    const sizes = counterpartsOf(atlas, find('pk-zgc-haidian')).flatMap(({ record, size }) =>
      size === null ? [] : [[record.id, flowAt(atlas.flows, size)] as const],
    );
    expect(
      Object.fromEntries(sizes.map(([id, { value, periodEnd }]) => [id, [value, periodEnd]])),
    ).toMatchObject({
      'pk-binhai-zgc': [5800, '2024-12'],
      'pk-zhangbei-cloud': [20, '2022'],
      'pk-xiongan-zgc': [200, '2025-09'],
    });
    for (const [, flow] of sizes)
      expect([flow.measure, flow.basis]).toEqual(['enterprises', 'tenants']);
  });

  it('say why there are none', () => {
    expect(whyNone(atlas, find('pk-sjz-tianhe'))).toBe('no-industry');
    expect(whyNone(atlas, find('cl-nat-ic'))).toBe('everywhere');
    expect(whyNone(atlas, find('pk-teda'))).toBe(null);
  });

  it('are on the map only of an open card, and if asked for', () => {
    const selection = { type: 'cluster', id: 'cl-hd-equip' } as const;
    expect(shownCounterparts(atlas, { selection, counterparts: 'off' })).toEqual([]);
    expect(shownCounterparts(atlas, { selection: null, counterparts: 'on' })).toEqual([]);
    expect(shownCounterparts(atlas, { selection, counterparts: 'on' })).toHaveLength(28);
  });

  it('are ranked as a plain comparison ranks them, whatever order they come in', () => {
    const valueOf = (size: number | null): number =>
      size === null ? -1 : atlas.flows.value[size]!;
    const subjects = atlas.parks.filter(({ industries }) => industries.length > 0);
    fc.assert(
      fc.property(
        fc.constantFrom(...subjects).chain((subject) => {
          const all = counterpartsOf(atlas, subject);
          return fc.shuffledSubarray(all, { minLength: all.length });
        }),
        fc.constantFrom(...COUNTERPART_ORDERS),
        (shuffled, order) => {
          const ranked = sortCounterparts(shuffled, order, atlas.flows);
          expect(new Set(ranked)).toEqual(new Set(shuffled));
          ranked.slice(1).forEach((low, index) => {
            const high = ranked[index]!;
            const [a, b] = [high, low].map(({ state }) => TIE_STATES.indexOf(state)) as [
              number,
              number,
            ];
            if (order === 'tie') expect(a).toBeLessThanOrEqual(b);
            if (order === 'size')
              expect(valueOf(high.size)).toBeGreaterThanOrEqual(valueOf(low.size));
            const isLevel =
              order === 'distance' ||
              (order === 'size' && high.size === null && low.size === null) ||
              (order === 'tie' && a === b && high.shared.length > 0 && low.shared.length > 0);
            if (isLevel) expect(high.distance!).toBeLessThanOrEqual(low.distance!);
          });
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('industries that overlap', () => {
  const link = (own: string, other: string) =>
    industryLinks([atlas.industriesById.get(own)!], [atlas.industriesById.get(other)!])[0] ?? null;

  it('are those of which one code lies in another', () => {
    expect(link('robotics', 'equipment')).toMatchObject({ part: 'C3491', whole: 'C34' });
    expect(link('equipment', 'biomed')).toMatchObject({ part: 'C358', whole: 'C35' });
    expect(link('cybersec', 'ict')).toMatchObject({ part: 'I64', whole: 'I64' });
    expect(link('steel', 'auto')).toBe(null);
  });

  it('are not found by totals of a sector, nor with themselves', () => {
    expect(link('manufacturing-total', 'auto')).toBe(null);
    expect(link('auto', 'auto')).toBe(null);
  });

  it('are the same from both sides', () => {
    for (const one of atlas.industries)
      for (const other of atlas.industries)
        expect(link(one.id, other.id) === null).toBe(link(other.id, one.id) === null);
  });
});
