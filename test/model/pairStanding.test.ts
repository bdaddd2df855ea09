import { describe, expect, it } from 'vitest';
import { aggregateFlows, type View } from '../../src/model/aggregateFlows';
import { pairIdOf } from '../../src/model/pairFlow';
import type { Dataset } from '../../src/model/dataset';
import type { Flow } from '../../src/model/flow';
import { pairStanding, type PairStanding } from '../../src/model/pairStanding';
import { aFlow, anAtlas, during } from '../fixtures/atlas';
import { LATEST_CONTRACTS } from '../fixtures/latestContracts';

const SINGLE = { scope: 'single' } as const;

/** Standing of a pair among flows given as `origin~destination: value`, or as records. */
function standingOf(
  pair: string,
  flows: readonly (readonly [pair: string, value: number, own?: Partial<Flow>])[],
  view: Partial<View> = {},
  change: (atlas: Dataset) => Dataset = (atlas) => atlas,
): PairStanding {
  const records = flows.map(([id, value, own], index) => {
    const [origin = '', destination = ''] = id.split('~');
    return aFlow(`f${index}`, { origin, destination, value, ...own });
  });
  const atlas = change(anAtlas(records));
  const whole = { ...LATEST_CONTRACTS, ...view };
  const flowView = aggregateFlows(atlas, whole);
  const found = flowView.pairs.find((one) => pairIdOf(one) === pair);
  if (!found) throw new Error(`no pair ${pair}`);
  return pairStanding(atlas, whole, flowView, found) ?? expect.fail('no standing');
}

const part = (share: PairStanding['ofOrigin']) => share && (share.part ?? share.reason);

describe('a flow of a view with filters', () => {
  const atlas = anAtlas([
    aFlow('out', { value: 30 }),
    aFlow('back', { origin: 'hebei', destination: 'beijing', value: 10 }),
    aFlow('other', { destination: 'tianjin', value: 70 }),
  ]);
  const whole = aggregateFlows(atlas, LATEST_CONTRACTS);
  const standing = (own: Partial<View>) => {
    const view = { ...LATEST_CONTRACTS, ...own };
    const [pair] = aggregateFlows(atlas, view).pairs;
    return pairStanding(atlas, view, whole, pair ?? expect.fail('no pair'));
  };

  it('keeps its share of all that its origin sends, and stays the only one where it is', () => {
    expect(standing({ places: ['hebei'], direction: 'in' })?.ofOrigin).toMatchObject({ part: 0.3 });
    const alone = anAtlas([aFlow('alone')]);
    const shown = aggregateFlows(alone, { ...LATEST_CONTRACTS, places: ['hebei'] });
    const all = aggregateFlows(alone, LATEST_CONTRACTS);
    const told = pairStanding(
      alone,
      LATEST_CONTRACTS,
      all,
      shown.pairs[0] ?? expect.fail('no pair'),
    );
    expect(told?.ofOrigin).toMatchObject({ part: null, reason: 'only-one' });
  });

  it('has none when it is a difference', () => {
    expect(standing({ mode: 'net' })).toBeNull();
  });
});

describe('the share of a flow', () => {
  it('is its part in all that its origin sends and its destination receives', () => {
    const standing = standingOf('beijing~hebei', [
      ['beijing~hebei', 30],
      ['beijing~tianjin', 70],
      ['tianjin~hebei', 20],
    ]);
    expect(standing.ofOrigin).toMatchObject({ part: 0.3, whole: 100, flows: 2, isReported: false });
    expect(standing.ofDestination).toMatchObject({ part: 0.6, whole: 50, isAbout: false });
  });

  it('of a part of another flow is taken of that flow, and says so', () => {
    const { ofOrigin } = standingOf('beijing~baoding', [
      ['beijing~hebei', 30],
      ['beijing~baoding', 6],
      ['beijing~tianjin', 70],
    ]);
    expect(ofOrigin).toMatchObject({ part: 0.06, whole: 100, isWithin: true });
  });

  it('is taken of the total that a source states, where there is one', () => {
    const { ofOrigin, ofDestination } = standingOf('beijing~hebei', [
      ['beijing~hebei', 30],
      ['beijing~all-china', 600],
    ]);
    expect(ofOrigin).toMatchObject({ part: 0.05, whole: 600, isReported: true });
    expect(part(ofDestination)).toBe('only-one');
  });

  it('is not taken of a total of another year, kind, industry or scope', () => {
    for (const other of [
      during('2016'),
      { kind: 'technology-transfer' } as const,
      { industry: 'steel' },
      { scope: 'private' } as const,
    ])
      expect(
        part(
          standingOf('beijing~hebei', [
            ['beijing~hebei', 30],
            ['beijing~all-china', 600, other],
          ]).ofOrigin,
        ),
      ).toBe('only-one');
  });

  it.each([
    [
      'period',
      [
        ['beijing~hebei', 30],
        ['beijing~tianjin', 70, during('2014')],
      ],
    ],
    [
      'scope',
      [
        ['beijing~hebei', 30],
        ['beijing~tianjin', 70, { scope: 'private' }],
      ],
    ],
    [
      'scope',
      [
        ['beijing~hebei', 30],
        ['beijing~tianjin', 70, { kind: 'technology-transfer' }],
      ],
    ],
    [
      'scope',
      [
        ['beijing~hebei', 30, SINGLE],
        ['beijing~tianjin', 70, SINGLE],
      ],
    ],
    [
      'only-one',
      [
        ['beijing~hebei', 30],
        ['tianjin~hebei', 70],
      ],
    ],
    [
      'contradiction',
      [
        ['beijing~hebei', 30],
        ['beijing~tianjin', 70],
        ['beijing~all-china', 90],
      ],
    ],
  ] as const)('is not stated: %s', (reason, flows) => {
    expect(part(standingOf('beijing~hebei', flows).ofOrigin)).toBe(reason);
  });

  it('is not stated of a whole that is smaller than its parts', () => {
    const { ofOrigin } = standingOf('beijing~baoding', [
      ['beijing~hebei', 30],
      ['beijing~baoding', 20],
      ['beijing~handan', 20],
    ]);
    expect(part(ofOrigin)).toBe('contradiction');
  });

  it('is not stated while a joint figure hides a part of the whole', () => {
    const flows = [
      ['handan~tianjin', 5],
      ['haidian~tianjin', 3],
      ['beijing~tianjin-hebei', 100],
    ] as const;
    expect(part(standingOf('handan~tianjin', flows).ofDestination)).toBe('hidden');
    // With Beijing's own figure for Tianjin nothing is hidden any more; Haidian is a part of it.
    const known = [...flows, ['beijing~tianjin', 45]] as const;
    expect(part(standingOf('handan~tianjin', known).ofDestination)).toBe(0.1);
  });

  it('is not stated of measures that do not add up, or of what is not broken down', () => {
    const flows = [
      ['beijing~hebei', 30],
      ['beijing~tianjin', 70, { industry: 'ict' }],
    ] as const;
    const notAdditive = (atlas: Dataset): Dataset => ({
      ...atlas,
      measuresById: new Map(
        [...atlas.measuresById].map(([id, measure]) => [id, { ...measure, additive: false }]),
      ),
    });
    expect(part(standingOf('beijing~hebei', flows, {}, notAdditive).ofOrigin)).toBe('not-additive');
    const chosen = { industries: new Set(['ict']) };
    const unbroken = standingOf('beijing~hebei', flows, chosen);
    expect([part(unbroken.ofOrigin), unbroken.rank]).toEqual(['unbroken', null]);
    expect(standingOf('beijing~tianjin', flows, chosen).rank).toEqual({ rank: 1, of: 1 });
  });

  it('says when a figure is only a bound', () => {
    const { ofOrigin } = standingOf('beijing~hebei', [
      ['beijing~hebei', 30],
      ['beijing~tianjin', 70, { bound: 'at-least' }],
    ]);
    expect(ofOrigin).toMatchObject({ isAbout: true });
  });

  it('is not asked of pairs without direction', () => {
    const standing = standingOf('beijing~hebei', [['beijing~hebei', 30]], {
      topic: 'all',
      measure: null,
      basis: null,
      period: { mode: 'span', from: null, to: null },
    });
    expect(standing).toMatchObject({ ofOrigin: null, ofDestination: null });
  });
});

describe('the rank of a flow', () => {
  it('is that of the list; equal values share it', () => {
    const flows = [
      ['beijing~hebei', 30],
      ['beijing~tianjin', 70],
      ['tianjin~hebei', 30],
      ['hebei~tianjin', 1],
    ] as const;
    const ranks = flows.map(([pair]) => standingOf(pair, flows).rank);
    expect(ranks).toEqual([2, 1, 2, 4].map((rank) => ({ rank, of: 4 })));
  });
});
