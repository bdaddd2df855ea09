import { describe, expect, it } from 'vitest';
import { aggregateFlows } from '../../src/model/aggregateFlows';
import type { Flow } from '../../src/model/flow';
import { placeBalance, type PlaceBalance } from '../../src/model/placeBalance';
import { aFlow, anAtlas, during } from '../fixtures/atlas';
import { LATEST_CONTRACTS } from '../fixtures/latestContracts';

type Line = readonly [origin: string, destination: string, value: number, own?: Partial<Flow>];

function balanceOf(id: string, lines: readonly Line[]): PlaceBalance {
  const atlas = anAtlas(
    lines.map(([origin, destination, value, own], index) =>
      aFlow(`f${index}`, { origin, destination, value, ...own }),
    ),
  );
  return placeBalance(atlas, LATEST_CONTRACTS, aggregateFlows(atlas, LATEST_CONTRACTS), id);
}

describe('the balance of a place', () => {
  it('is what it sends, receives, and the difference', () => {
    const lines: Line[] = [
      ['hebei', 'tianjin', 10],
      ['hebei', 'beijing', 5],
      ['beijing', 'hebei', 40],
    ];
    expect(balanceOf('hebei', lines)).toMatchObject({
      outgoing: { value: 15, bound: null },
      incoming: { value: 40, bound: null },
      net: { value: -25, bound: null },
      rank: { rank: 1, of: 3 },
      isOfUnlikeTimes: false,
    });
  });

  it('knows nothing where nothing is published, which is not zero', () => {
    const { outgoing, incoming, net, internal } = balanceOf('hebei', [['beijing', 'hebei', 40]]);
    expect([outgoing, incoming?.value, internal]).toEqual([null, 40, null]);
    expect(net).toEqual({ value: null, reason: 'one-sided' });
  });

  it('has no net of different years or scopes', () => {
    const net = (own: Partial<Flow>) =>
      balanceOf('hebei', [
        ['hebei', 'tianjin', 10, own],
        ['tianjin', 'hebei', 20],
      ]).net;
    expect(net(during('2014'))).toEqual({ value: null, reason: 'period' });
    expect(net({ scope: 'private' })).toEqual({ value: null, reason: 'scope' });
  });

  it('has no net while a joint figure hides a part of it', () => {
    const { net, joint } = balanceOf('tianjin', [
      ['tianjin', 'handan', 10],
      ['handan', 'tianjin', 20],
      ['beijing', 'tianjin-hebei', 700],
    ]);
    expect(net).toEqual({ value: null, reason: 'hidden' });
    expect(joint).toBe(700);
  });

  it('says when it adds different years, and carries bounds along', () => {
    const { outgoing, isOfUnlikeTimes } = balanceOf('beijing', [
      ['beijing', 'tianjin', 10, { ...during('2014'), bound: 'at-least' }],
      ['beijing', 'hebei', 20],
    ]);
    expect(outgoing).toEqual({ value: 30, bound: 'at-least' });
    expect(isOfUnlikeTimes).toBe(true);
  });
});

describe('what stays within a place', () => {
  it('is what its parts send each other, drawn or not', () => {
    expect(balanceOf('hebei', [['baoding', 'handan', 3]]).internal).toEqual({ value: 3, flows: 1 });
    expect(balanceOf('hebei', [['hebei', 'hebei', 9]]).internal).toEqual({ value: 9, flows: 1 });
  });

  it('is the whole, not the whole and its parts', () => {
    const lines: Line[] = [
      ['hebei', 'hebei', 9],
      ['baoding', 'handan', 3],
      ['yixian', 'handan', 1],
    ];
    expect(balanceOf('hebei', lines).internal).toEqual({ value: 9, flows: 1 });
    expect(balanceOf('baoding', lines).internal).toBeNull();
  });

  it('is counted, not added, where the years differ', () => {
    expect(
      balanceOf('hebei', [
        ['baoding', 'handan', 3],
        ['handan', 'baoding', 4, during('2014')],
      ]).internal,
    ).toEqual({ value: null, flows: 2, reason: 'period' });
  });
});
