import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  withoutScene,
  withScene,
  withSceneChanged,
  withSceneMoved,
} from '../../../src/model/story/editStory';
import { aScene, aStory } from '../../fixtures/storyArbitrary';

const ids = (story: { scenes: readonly { id: string }[] }) => story.scenes.map(({ id }) => id);
const anyStory = aStory.filter(({ scenes }) => scenes.length > 0);

describe('editing a story', () => {
  it('puts a scene behind another under an id of its own, and takes it away again', () => {
    fc.assert(
      fc.property(aStory, aScene, fc.nat(5), (story, scene, index) => {
        const more = withScene(story, index, scene);
        const at = Math.min(index + 1, story.scenes.length);
        expect(new Set(ids(more)).size).toBe(story.scenes.length + 1);
        expect(more.scenes[at]).toEqual({ ...scene, id: more.scenes[at]?.id });
        expect(withoutScene(more, at)).toEqual(story);
      }),
    );
    const twin = fc.tuple(anyStory, fc.nat(5));
    fc.assert(
      fc.property(twin, ([story]) => {
        const [first] = story.scenes;
        if (!first) return;
        const copies = withScene(withScene(story, 0, first), 0, first);
        expect(new Set(ids(copies)).size).toBe(copies.scenes.length);
        for (const id of ids(copies)) expect(id).toMatch(/^[a-z0-9-]{1,64}$/);
      }),
    );
  });

  it('moves a scene there and back, and not beyond the ends', () => {
    fc.assert(
      fc.property(anyStory, fc.nat(5), (story, index) => {
        const later = withSceneMoved(story, index, 1);
        expect(ids(later).sort()).toEqual(ids(story).sort());
        if (index + 1 < story.scenes.length)
          expect(withSceneMoved(later, index + 1, -1)).toEqual(story);
        else expect(later).toEqual(story);
        expect(withSceneMoved(story, 0, -1)).toEqual(story);
      }),
    );
  });

  it('changes one scene and no other', () => {
    fc.assert(
      fc.property(anyStory, fc.nat(5), (story, index) => {
        const changed = withSceneChanged(story, index, { dwell: 77 });
        changed.scenes.forEach((scene, at) =>
          expect(scene.dwell).toBe(at === index ? 77 : story.scenes[at]?.dwell),
        );
      }),
    );
  });
});
