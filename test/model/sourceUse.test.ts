import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/model/dataset';
import type { Source } from '../../src/model/source';
import { countUse, NO_USE, sourceUse, type SourceUse } from '../../src/model/sourceUse';
import type { SectorFigure } from '../../src/model/statistic';
import { aFlow, anAtlas, anEvent, aPark } from '../fixtures/atlas';
import { loadBuilt, readBuilt } from '../fixtures/builtFiles';

const aSource = (id: string): Source => ({
  id,
  title: id,
  titleEn: id,
  publisher: id,
  publisherEn: id,
  date: '',
  url: null,
  kind: 'none',
  note: null,
});

const citing = (...sources: string[]) => ({ sources });

describe('what rests on a source', () => {
  const atlas: Dataset = {
    ...anAtlas([aFlow('a', citing('paper', 'book')), aFlow('b', citing('book', 'book'))], {
      parks: [aPark('park', citing('paper'))],
      events: [anEvent('event', citing('stranger'))],
    }),
    sources: new Map(['paper', 'book', 'unread'].map((id) => [id, aSource(id)])),
    indicators: [
      {
        id: 'i',
        place: 'beijing',
        year: '2015',
        quantity: 'gdp',
        value: 1,
        bound: null,
        source: 'book',
        note: null,
      },
    ],
  };
  const uses = sourceUse(atlas, []);

  it('is every record that cites it, by kind', () => {
    const paper = uses.get('paper') ?? NO_USE;
    expect(paper.flows.map(({ id }) => id)).toEqual(['a']);
    expect(paper.parks.map(({ id }) => id)).toEqual(['park']);
    expect(countUse(paper)).toBe(2);
  });

  it('counts a record once, however often it names the source', () => {
    const book = uses.get('book') ?? NO_USE;
    expect(book.flows.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(countUse(book)).toBe(3);
  });

  it('is nothing for a source that was only consulted', () => {
    expect(countUse(uses.get('unread') ?? NO_USE)).toBe(0);
    expect([...uses.keys()]).toEqual(['paper', 'book', 'unread']);
  });
});

interface Citing {
  readonly sources?: readonly string[];
  readonly source?: string;
}

/** Every naming of a source in the built files, counted by looking at the files alone. */
function countNaively(): Map<string, number> {
  const rowsOf = (file: string) => (readBuilt(file) as { rows: Citing[] }).rows;
  const featuresOf = (file: string) =>
    (readBuilt(file) as { features: { properties: Citing }[] }).features.map(
      ({ properties }) => properties,
    );
  const flows = readBuilt('flows.json') as {
    words: { sources: string[] };
    columns: { sources: number[][] };
  };
  const cited = [
    ...flows.columns.sources.map((own) => own.map((index) => flows.words.sources[index]!)),
    ...[
      ...['annotations', 'events', 'organisations', 'indicators', 'city-industry'].flatMap((name) =>
        rowsOf(`${name}.json`),
      ),
      ...['parks', 'branch-parks', 'clusters'].flatMap((name) => featuresOf(`${name}.geojson`)),
    ].map(({ sources, source }) => sources ?? [source!]),
  ];
  const counts = new Map<string, number>();
  for (const own of cited) for (const id of new Set(own)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

describe('in the published data', () => {
  const sectorFigures = (readBuilt('city-industry.json') as { rows: SectorFigure[] }).rows;

  it('every record that names a source is found under it, and nothing else', async () => {
    const atlas = await loadBuilt();
    const uses = sourceUse(atlas, sectorFigures);
    const naive = countNaively();
    for (const id of naive.keys()) expect(uses.has(id), id).toBe(true);
    for (const [id, use] of uses) expect(countUse(use), id).toBe(naive.get(id) ?? 0);
  });

  it('every record names at least one source', async () => {
    const atlas = await loadBuilt();
    const uses = [...sourceUse(atlas, sectorFigures).values()];
    const listed = (kind: keyof SourceUse) =>
      new Set(uses.flatMap((use): readonly object[] => use[kind].map((one) => one)));
    expect(new Set(uses.flatMap(({ flows }) => flows.map(({ id }) => id))).size).toBe(
      atlas.flows.length,
    );
    for (const kind of ['annotations', 'parks', 'clusters', 'events', 'organisations'] as const)
      expect(listed(kind).size, kind).toBe(atlas[kind].length);
    expect(listed('sectorFigures').size).toBe(sectorFigures.length);
  });
});
