import { describe, expect, it } from 'vitest';
import { readAtlas } from '../../scripts/readAtlas';
import { DEFAULT_QUERY, type Query } from '../../src/model/query';
import { shownBy } from '../../src/model/shown';
import { emptyStory } from '../../src/model/story/editStory';
import { readStory } from '../../src/model/story/readStory';
import { storyFileText } from '../../src/model/story/storyFileText';
import type { Scene } from '../../src/model/story/story';
import { captureScene } from '../../src/state/captureScene';
import { checkScene } from '../../src/state/checkStory';
import { SCENE_PARAMETERS, sceneQuery } from '../../src/state/sceneQuery';
import { decodeQuery, encodeQuery } from '../../src/state/urlState';

const { dataset } = await readAtlas();
const seen = (search: string): Query => decodeQuery(search).query;
const captured = (search: string): Scene => captureScene(shownBy(dataset, seen(search)));
const changed = (part: Partial<Scene>): Scene => ({ ...captured('?t=2025'), ...part });
const codes = (scene: Scene): string[] => {
  const { faults, remarks } = checkScene(dataset, scene, 1);
  return [...faults, ...remarks].map(({ code, path, found }) => `${code} ${path} ${found}`.trim());
};

/** Every parameter of a link, by a query that differs from the default in all of them. */
const FULL: Query = {
  ...DEFAULT_QUERY,
  ...{ topic: 'enterprise', measure: 'projects', basis: 'actual', direction: 'out', mode: 'sum' },
  ...{ period: { mode: 'span', from: 2020, to: 2020 }, industries: ['auto'], level: 'city' },
  ...{ kinds: ['supply-chain'], confidences: ['reported'], places: ['beijing'], minus: 2019 },
  ...{ beside: { by: 'period', other: '2019' }, min: 3, top: 5, scale: 'auto', values: 'on' },
  ...{ counterparts: 'on', selection: { type: 'place', id: 'beijing' }, tab: 'matrix' },
  ...{ profile: 'parks', motion: 'on', data: 'own', camera: { lng: 1, lat: 1, zoom: 1 } },
  ...{ theme: 'dark', renderer: 'svg', elder: 'on', language: 'en' },
};

describe('the view of a scene', () => {
  it('may set every parameter of a link but those of the stage', () => {
    const names = [...new URLSearchParams(encodeQuery(FULL)).keys()];
    const ofStage = ['v', 'c', 'theme', 'renderer', 'elder', 'lang', 'data'];
    const free = names.filter((name) => !ofStage.includes(name));
    expect(SCENE_PARAMETERS).toEqual(expect.arrayContaining(free));
    const panes = ['view', 'matrix', 'list'];
    expect([...free, ...panes].sort()).toEqual([...SCENE_PARAMETERS].sort());
  });

  it('follows its steps, one after the other', () => {
    const step = { highlight: [], note: null, camera: null };
    const scene = changed({
      state: { topic: 'technology', metric: 'contract-value', t: '2013' },
      steps: [
        { ...step, state: { t: '2025' } },
        { ...step, state: { metric: '', values: 'on' } },
      ],
    });
    const at = (steps: number) => encodeQuery(sceneQuery(dataset, scene, steps).query);
    expect(at(0)).toBe('?v=1&metric=contract-value&t=2013');
    expect(at(1)).toBe('?v=1&metric=contract-value&t=2025');
    expect(at(9)).toBe('?v=1&t=2025&values=on');
  });

  it('leaves out what it must not set, cannot read or does not know, and names it', () => {
    const state = {
      topic: 'enterprise',
      theme: 'dark',
      c: '1,2,3',
      t: 'soon',
      place: 'atlantis',
      x: '1',
    };
    const { query, refused } = sceneQuery(dataset, changed({ state }), 0);
    expect(encodeQuery(query)).toBe('?v=1&topic=enterprise');
    expect([...refused].sort()).toEqual(['c', 'place', 't', 'theme', 'x']);
  });
});

describe('taking a view as a scene', () => {
  it.each([
    '?topic=technology&metric=contract-value&t=2025',
    '?topic=enterprise&metric=projects&t=2020&place=tianjin&dir=in&sel=flow:beijing~tianjin&theme=dark',
    '?topic=cobuild&c=116.1,39.2,8.5,30,-20',
    '?topic=clusters&industry=auto',
    '?topic=all&t=2014..2016',
  ])('and looking at it again is the same view: %s', (search) => {
    const scene = captured(search);
    const { query, refused } = sceneQuery(dataset, scene, 0);
    const own = { theme: 'auto', camera: null } as const;
    expect(refused).toEqual([]);
    expect(encodeQuery(query)).toBe(encodeQuery({ ...seen(search), ...own }));
    expect(scene.camera).toEqual(seen(search).camera);
    const { story, faults } = readStory(
      storyFileText({ ...emptyStory('2026-11-23'), scenes: [scene] }),
    );
    expect({ scene: story?.scenes[0], faults }).toEqual({ scene, faults: [] });
    // Of what is still to be done only the notes of the speaker are left.
    expect(codes(scene)).toEqual(['no-notes scenes.1.notes']);
  });
});

describe('checking a scene', () => {
  it('names what the data do not know', () => {
    const broken = changed({
      state: { t: '1999', colour: 'red' },
      sources: ['nobody'],
      camera: { fit: ['beijing', 'atlantis'] },
      annotations: [{ at: 'erehwon', text: { zh: '哪里', en: 'Where' }, side: 'left' }],
      steps: [
        { highlight: ['beijing~mars', 'cl-no', 'beijing'], note: null, state: {}, camera: null },
      ],
      figure: { value: 'flow(none)', label: { zh: '无', en: 'None' } },
      body: { zh: '{{lost}}', en: '{{lost}}' },
    });
    expect(codes(broken)).toEqual(
      expect.arrayContaining([
        'bad-state scenes.1.state colour',
        'bad-state scenes.1.state t',
        'unknown-id scenes.1.annotations.0.at erehwon',
        'unknown-id scenes.1.camera.fit.1 atlantis',
        'unknown-id scenes.1.sources.0 nobody',
        'unknown-id scenes.1.steps.0.highlight.0 beijing~mars',
        'unknown-id scenes.1.steps.0.highlight.1 cl-no',
        'bad-figure scenes.1.figure.value unknown-id none',
        'bad-figure scenes.1.body.en unknown-id lost',
      ]),
    );
  });

  it('tells the author what the last row cannot read, and what nobody can check', () => {
    const long = { zh: '长'.repeat(61), en: 'long '.repeat(60) };
    const rough = changed({
      title: { zh: '成交额996亿元，' + '长'.repeat(20), en: 'Title' },
      ...{ body: long, alt: null, notes: null, figure: null, sources: [] },
      figures: { unused: 'count(parks)' },
    });
    const found = codes(rough).map((line) => line.split(' ').slice(0, 2).join(' '));
    expect(found).toEqual([
      ...['long-title scenes.1.title.zh', 'long-body scenes.1.body.zh'],
      ...['long-body scenes.1.body.en', 'unbound-number scenes.1.title.zh'],
      ...['no-notes scenes.1.notes', 'no-alt scenes.1.alt'],
      'unused-figure scenes.1.figures.unused',
    ]);
  });
});
