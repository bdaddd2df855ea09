import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/model/dataset';
import type { Source } from '../../src/model/source';
import {
  ALL_SOURCES,
  countFacet,
  countSources,
  filterSources,
  usesOf,
  yearOfSource,
  type SourceFilter,
  type Uses,
} from '../../src/model/sourceCatalogue';
import { sourceUse } from '../../src/model/sourceUse';
import { loadBuilt } from '../fixtures/builtFiles';

let atlas: Dataset;
let uses: Uses;
let sources: Source[];
beforeAll(async () => {
  atlas = await loadBuilt();
  uses = sourceUse(atlas, []);
  sources = [...atlas.sources.values()];
});
const find = (own: Partial<SourceFilter>) =>
  filterSources(sources, uses, { ...ALL_SOURCES, ...own });

describe('the catalogue of sources', () => {
  it('lists all, those most relied on first', () => {
    const all = find({});
    expect(all).toHaveLength(sources.length);
    const counts = all.map((one) => usesOf(one, uses));
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });

  it('finds words in either language, all of them, whatever their width and case', () => {
    expect(find({ text: '数字水泥网' }).map(({ id }) => id)).toContain('seed');
    expect(find({ text: 'digital CEMENT 2015' }).map(({ id }) => id)).toContain('seed');
    expect(find({ text: 'ＣＥＭＥＮＴ' }).map(({ id }) => id)).toContain('seed');
    expect(find({ text: 'cement no-such-word' })).toEqual([]);
  });

  it('filters by publisher, kind and year', () => {
    const official = find({ kind: 'official', year: '2024' });
    expect(official.length).toBeGreaterThan(0);
    for (const one of official) expect([one.kind, yearOfSource(one)]).toEqual(['official', '2024']);
    const [publisher, count] = countFacet(sources, (one) => one.publisher)[0]!;
    expect(find({ publisher })).toHaveLength(count);
    expect(find({ year: 'undated' }).every(({ date }) => date === '')).toBe(true);
  });

  it('can be ordered by date', () => {
    const dates = find({ order: 'date' }).map(({ date }) => date);
    expect(dates).toEqual([...dates].sort((a, b) => b.localeCompare(a, 'en')));
  });

  it('counts every source under one kind', () => {
    const kinds = countSources(sources, uses);
    expect(kinds.reduce((sum, one) => sum + one.sources, 0)).toBe(sources.length);
    for (const { sources: all, used } of kinds) expect(used).toBeLessThanOrEqual(all);
  });
});
