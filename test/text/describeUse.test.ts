import { describe, expect, it } from 'vitest';
import { countUse, NO_USE, sourceUse } from '../../src/model/sourceUse';
import { decodeQuery, encodeQuery } from '../../src/state/urlState';
import { knownQuery } from '../../src/state/knownQuery';
import { DEFAULT_QUERY } from '../../src/model/query';
import { describeUse } from '../../src/text/describeUse';
import { loadBuilt } from '../fixtures/builtFiles';

describe('what rests on a source, in words', () => {
  it('names every record once, and leads to a view that the atlas knows', async () => {
    const atlas = await loadBuilt();
    for (const [id, use] of sourceUse(atlas, []))
      for (const language of ['zh', 'en'] as const) {
        const items = describeUse(atlas, use, language).flatMap((group) => group.items);
        expect(items, id).toHaveLength(countUse(use));
        for (const { text, view } of items) {
          expect(text).toMatch(/\S/);
          expect(text).not.toMatch(/undefined|null|NaN/);
          const link = decodeQuery(encodeQuery({ ...DEFAULT_QUERY, ...view }));
          expect([...link.refused, ...knownQuery(atlas, link.query).refused], text).toEqual([]);
        }
      }
  });

  it('tells a flow’s places, measure, time and figure', async () => {
    const atlas = await loadBuilt();
    const seed = sourceUse(atlas, []).get('seed') ?? NO_USE;
    const [flows] = describeUse(atlas, seed, 'zh');
    expect(flows?.kind).toBe('flows');
    expect(flows?.items.map(({ text }) => text)).toContain(
      '北京 → 天津、河北（合计） · 技术合同数，比上年增加 · 2014年：3,400 项',
    );
  });
});
