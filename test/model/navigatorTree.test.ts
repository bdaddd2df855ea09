import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/model/dataset';
import { TOPICS } from '../../src/model/flow';
import { navigatorTree, type TreeItem } from '../../src/model/navigatorTree';
import { DEFAULT_QUERY, FLOW_MODES, ROLL_UPS, type Query } from '../../src/model/query';
import { shownBy } from '../../src/model/shown';
import { tableRows, type TableRow } from '../../src/model/tableRows';
import { keyInSight, treeStep, typedItem, visibleItems } from '../../src/model/treeWalk';
import { loadBuilt } from '../fixtures/builtFiles';

let dataset: Dataset;
beforeAll(async () => {
  dataset = await loadBuilt();
});

function treeOf(own: Partial<Query>): { root: TreeItem; rows: readonly TableRow[] } {
  const { view, flowView, pairs, measure } = shownBy(dataset, { ...DEFAULT_QUERY, ...own });
  const rows = tableRows(dataset, view, flowView, pairs, null);
  return { root: navigatorTree(rows, dataset.gazetteer, measure?.additive ?? true), rows };
}

const allIn = (item: TreeItem): TreeItem[] => [item, ...item.children.flatMap(allIn)];
const everyKey = (root: TreeItem): Set<string> => new Set(allIn(root).map(({ key }) => key));

/** Twenty and more states of the filters. */
const filters = fc.record({
  topic: fc.constantFrom(...TOPICS.filter((topic) => topic !== 'clusters')),
  mode: fc.constantFrom(...FLOW_MODES),
  level: fc.constantFrom(...ROLL_UPS),
  industries: fc.constantFrom(null, ['biomed'], ['ict', 'robotics']),
  places: fc.constantFrom(null, ['hebei'], ['beijing', 'tianjin']),
  period: fc.constantFrom(
    null,
    { mode: 'latest' } as const,
    { mode: 'cumulative' } as const,
    { mode: 'span', from: 2014, to: 2014 } as const,
    { mode: 'span', from: null, to: null } as const,
  ),
});

describe('G-02, G-06: the tree of flows', () => {
  it('has every row of the table once under each of its ends, and no other, under every filter', () => {
    fc.assert(
      fc.property(filters, (own) => {
        const { root, rows } = treeOf(own);
        const told = allIn(root).flatMap((item) =>
          item.type === 'flow' ? `${item.key.split('/')[1]} ${item.row.key}` : [],
        );
        const asked = rows.flatMap((row) =>
          [...new Set([row.origin, row.destination])].map((end) => `${end} ${row.key}`),
        );
        expect(told.sort()).toEqual(asked.sort());
        expect(everyKey(root).size).toBe(allIn(root).length);
      }),
      { numRuns: 60 },
    );
  });

  it('puts what leaves a place under out, what arrives under in, what has no direction under neither', () => {
    for (const topic of ['technology', 'enterprise', 'all'] as const)
      for (const item of allIn(treeOf({ topic }).root)) {
        if (item.type !== 'way') continue;
        for (const child of item.children) {
          if (child.type !== 'flow') throw new Error('only flows lie below a way');
          const { directed, origin, destination } = child.row;
          const isOut = directed && origin === item.place && origin !== destination;
          expect(item.way).toBe(isOut ? 'out' : directed && origin !== destination ? 'in' : 'both');
        }
      }
  });

  it('adds up what a place sends only where that makes a whole', () => {
    const { root } = treeOf({ topic: 'all' });
    const ways = allIn(root).flatMap((item) => (item.type === 'way' ? item : []));
    const summed = ways.filter(({ sum }) => sum !== null);
    expect(summed.length).toBeGreaterThan(5);
    for (const { sum, children } of summed) {
      const byHand = children.reduce(
        (all, child) => all + (child.type === 'flow' ? (child.row.pair?.value ?? 0) : 0),
        0,
      );
      expect(sum!.value).toBeCloseTo(byHand, 6);
    }
    // Figures of several years stand beside each other, unadded.
    expect(root.type === 'region' && treeOf({ topic: 'technology' }).root).toMatchObject({
      sum: null,
    });
  });

  it('ends at the records, as many as a row rests on', () => {
    for (const item of allIn(treeOf({ topic: 'enterprise' }).root))
      if (item.type === 'flow')
        expect(item.children.map((child) => child.type === 'record' && child.record)).toEqual(
          item.row.records,
        );
  });
});

describe('walking through it', () => {
  const walk = (keys: readonly string[]): { at: string; open: Set<string> } => {
    const { root } = treeOf({ topic: 'enterprise' });
    let at = 'region';
    const open = new Set(['region']);
    for (const key of keys) {
      const step = treeStep(key, visibleItems(root, open), at, open);
      if (step?.type === 'go') at = step.key;
      else for (const one of step?.keys ?? []) open[step?.type === 'open' ? 'add' : 'delete'](one);
    }
    return { at, open };
  };

  it('goes down to a record and back by arrow keys alone', () => {
    const right = Array.from({ length: 5 }, () => 'ArrowRight');
    const down = walk(right).at;
    expect(down.split('/')).toHaveLength(4);
    const record = walk([...right, 'ArrowRight', 'ArrowRight']).at;
    expect(record.startsWith(`${down}/`)).toBe(true);
    const left = Array.from({ length: 9 }, () => 'ArrowLeft');
    expect(walk([...right, 'ArrowRight', 'ArrowRight', ...left])).toEqual({
      at: 'region',
      open: new Set(),
    });
  });

  it('goes to both ends, stays at them, and opens all of a level', () => {
    const { root } = treeOf({ topic: 'enterprise' });
    const last = root.children[root.children.length - 1]!.key;
    expect(walk(['End', 'ArrowDown']).at).toBe(last);
    expect(walk(['End', 'Home', 'ArrowUp']).at).toBe('region');
    expect(walk(['ArrowDown', '*']).open.size).toBe(1 + root.children.length);
    expect(treeStep('q', visibleItems(root, new Set()), 'region', new Set())).toBeNull();
  });

  it('says of every item where it stands among its like', () => {
    const { root } = treeOf({ topic: 'enterprise' });
    for (const { item, level, position, setSize } of visibleItems(root, everyKey(root))) {
      expect(level).toBe(item.key.split('/').length);
      expect(position).toBeGreaterThanOrEqual(1);
      expect(position).toBeLessThanOrEqual(setSize);
    }
  });

  it('stands at the nearest item above when a filter takes its own away', () => {
    const { root } = treeOf({ topic: 'enterprise' });
    const items = visibleItems(root, new Set(['region']));
    expect(keyInSight(items, 'region/beijing/out/gone~gone/7')).toBe('region/beijing');
    expect(keyInSight(items, 'region/nowhere')).toBe('region');
  });

  it('finds a name by its beginning, the next one with the same letter again', () => {
    const names = ['京津冀', 'Beijing', 'Baoding', 'Tianjin'];
    expect(typedItem(names, 0, 'b')).toBe(1);
    expect(typedItem(names, 1, 'b')).toBe(2);
    expect(typedItem(names, 2, 'b')).toBe(1);
    expect(typedItem(names, 1, 'ba')).toBe(2);
    expect(typedItem(names, 3, '京')).toBe(0);
    expect(typedItem(names, 0, 'x')).toBeNull();
  });
});
