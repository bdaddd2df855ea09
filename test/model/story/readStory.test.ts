import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyStory } from '../../../src/model/story/editStory';
import { readStory } from '../../../src/model/story/readStory';
import { LARGEST_STORY } from '../../../src/model/story/storySchema';
import { storyFileText } from '../../../src/model/story/storyFileText';
import { aScene, aStory } from '../../fixtures/storyArbitrary';

const PLAIN = {
  id: 'x',
  storyVersion: 1,
  title: { zh: '题', en: 'Title' },
  date: '2026-11-23',
};
const SCENE = { id: 's1', layout: 'statement', title: { zh: '一', en: 'One' } };
const read = (json: unknown) => readStory(JSON.stringify(json));
const codes = (json: unknown) =>
  read(json).faults.map(({ code, path }) => `${code} ${path}`.trim());

describe('reading a story', () => {
  it('fills in what is not said', () => {
    const { story, faults } = read({ ...PLAIN, scenes: [SCENE] });
    expect(faults).toEqual([]);
    expect(story).toMatchObject({
      stage: { viewing: 6, safe: 0.03, seams: [], theme: null },
      kiosk: { enabled: false, idleSec: 60, action: 'attract' },
      scenes: [{ id: 's1', steps: [], transition: { type: 'fly', ms: 1400 }, fault: null }],
    });
  });

  it.each([
    ['', 'not-json'],
    ['{"id":', 'not-json'],
    ['[]', 'not-a-story'],
    ['null', 'not-a-story'],
    ['"story"', 'not-a-story'],
    [JSON.stringify(PLAIN), 'not-a-story'],
    [JSON.stringify({ ...PLAIN, storyVersion: 2, scenes: [] }), 'newer-version'],
    [' '.repeat(LARGEST_STORY + 1), 'too-large'],
  ])('shows nothing of %#, and says why', (text, code) => {
    const { story, faults } = readStory(text);
    expect(story).toBeNull();
    expect(faults.map((fault) => fault.code)).toEqual([code]);
  });

  it('goes on beside what it cannot read: unknown words, no scenes, 250 scenes, long titles, strange fields', () => {
    expect(codes({ ...PLAIN, scenes: [] })).toEqual(['no-scenes']);
    const many = read({
      ...PLAIN,
      scenes: Array.from({ length: 250 }, (_, index) => ({ ...SCENE, id: `s${index}` })),
    });
    expect(many.story?.scenes).toHaveLength(200);
    expect(many.faults.map(({ code }) => code)).toEqual(['too-many-scenes']);
    const long = { ...SCENE, title: { zh: '长'.repeat(300), en: 'L'.repeat(300) } };
    expect(codes({ ...PLAIN, scenes: [long] })).toEqual([]);
    const odd = { ...SCENE, sid: 1, title: { ...SCENE.title, fr: 'Un' } };
    const strange = read({ ...PLAIN, them: 1, stage: { them: 'dark' }, scenes: [odd, 7, SCENE] });
    const paths = strange.faults.map(({ path }) => path).sort();
    const known = ['them', 'stage.them', 'scenes.1.sid', 'scenes.1.title.fr', 'scenes.2'];
    expect(paths).toEqual([...known, 'scenes.3.id'].sort());
    expect(strange.story?.scenes.map(({ id, fault }) => [id, fault?.code ?? null])).toEqual([
      ['s1', null],
      ['broken-2', 'bad-field'],
      ['s1-2', null],
    ]);
  });

  it.each([
    { layout: 'slides' },
    { title: { zh: '只有中文' } },
    { id: 'Upper Case' },
    { image: 'https://elsewhere.example/a.png' },
    { image: '//elsewhere.example/a.png' },
    { image: '../secret.png' },
    { image: 'javascript:alert(1)' },
    { transition: { type: 'fly', ms: 9000 } },
    { camera: { lng: 116, lat: 39 } },
    { steps: [{ highlight: ['<b>'] }] },
    { state: { 't[]': '2024' } },
    { dwell: 1e9 },
    { notes: 7 },
  ])('puts a card in the place of a scene with %j', (part) => {
    const { story, faults } = read({ ...PLAIN, scenes: [SCENE, { ...SCENE, id: 's2', ...part }] });
    expect(story?.scenes.map(({ fault }) => fault?.code ?? null)).toEqual([null, 'bad-field']);
    expect(faults[0]?.path).toContain(`scenes.2.${Object.keys(part)[0]}`);
  });

  it('lets a code for the audience lead nowhere but to this site', () => {
    const linked = (link: string) => read({ ...PLAIN, scenes: [SCENE], audience: { link } });
    expect(linked('?story=x').story?.audience.link).toBe('?story=x');
    for (const link of [
      'https://x.example',
      '//x.example',
      'javascript:1',
      '?a=<b>',
      `?${'a'.repeat(90)}`,
    ])
      expect(linked(link).story).toBeNull();
  });

  it('takes nothing from a prototype and leaves none behind', () => {
    const evil = `{"id":"x","storyVersion":1,"title":{"zh":"a","en":"b"},"date":"2026","__proto__":{"polluted":1},
      "scenes":[{"id":"s","layout":"cover","title":{"zh":"a","en":"b","__proto__":{"polluted":1}},
      "state":{"__proto__":"1","constructor":"2"},"figures":{"__proto__":"flow(a)","constructor":"flow(b)"}}]}`;
    const { story } = readStory(evil);
    expect(story).not.toBeNull();
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect((story as unknown as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.getPrototypeOf(story?.scenes[0]?.state)).toBe(Object.prototype);
  });

  it('never throws, whatever it is given', () => {
    const keys = Object.getOwnPropertyNames(Object.prototype).join();
    fc.assert(fc.property(fc.string(), (text) => void readStory(text)));
    fc.assert(fc.property(fc.json(), (text) => void readStory(text)));
    const scene = fc.oneof(
      fc.jsonValue(),
      fc.record({ ...aSceneOf(fc.jsonValue()) }, { requiredKeys: [] }),
    );
    fc.assert(
      fc.property(fc.array(scene, { maxLength: 4 }), (scenes) => {
        const { story } = read({ ...PLAIN, scenes });
        expect(story?.scenes).toHaveLength(scenes.length);
        expect(new Set(story?.scenes.map(({ id }) => id)).size).toBe(scenes.length);
      }),
    );
    expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(keys);
  });

  it('reads back what was written', () => {
    fc.assert(
      fc.property(aStory, (story) => {
        expect(readStory(storyFileText(story))).toEqual({
          story,
          faults: story.scenes.length === 0 ? [expect.objectContaining({ code: 'no-scenes' })] : [],
        });
      }),
    );
    expect(readStory(storyFileText(emptyStory('2026-11-23'))).story).toEqual(
      emptyStory('2026-11-23'),
    );
  });
});

/** Every field of a scene, each anything at all. */
const aSceneOf = (anything: fc.Arbitrary<unknown>): Record<string, fc.Arbitrary<unknown>> =>
  Object.fromEntries(Object.keys(fc.sample(aScene, 1)[0] ?? {}).map((name) => [name, anything]));
