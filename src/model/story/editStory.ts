import { STORY_VERSION, type Scene, type Story } from './story';

/** What a story is before anything is in it. `date`: of today. */
export const emptyStory = (date: string): Story => ({
  id: 'my-story',
  storyVersion: STORY_VERSION,
  title: { zh: '我的讲述', en: 'My story' },
  ...{ summary: null, author: null, date, data: null },
  stage: { theme: null, viewing: 6, seams: [], safe: 0.03, lang: null },
  kiosk: {
    ...{ enabled: false, idleSec: 60, loop: true, lockKeys: true },
    ...{ action: 'attract', touch: 'explore', bottomBar: false },
  },
  scenes: [],
  audience: { link: null, label: null },
});

/** An id that no scene of the story has: the one asked for, or that with a number. */
function freeSceneId(story: Story, wanted: string): string {
  const taken = new Set(story.scenes.map(({ id }) => id));
  if (!taken.has(wanted)) return wanted;
  const base = wanted.replace(/-\d{1,3}$/, '').slice(0, 60);
  for (let number = 2; ; number++) {
    const id = `${base}-${number}`;
    if (!taken.has(id)) return id;
  }
}

/** With a scene behind the one at `index`; its id is made free. */
export function withScene(story: Story, index: number, scene: Scene): Story {
  const own = { ...scene, id: freeSceneId(story, scene.id) };
  const at = Math.min(index + 1, story.scenes.length);
  return { ...story, scenes: [...story.scenes.slice(0, at), own, ...story.scenes.slice(at)] };
}

export const withoutScene = (story: Story, index: number): Story => ({
  ...story,
  scenes: story.scenes.filter((_, at) => at !== index),
});

/** The scene at `index` one place earlier (-1) or later (1); as it was where there is no such place. */
export function withSceneMoved(story: Story, index: number, by: -1 | 1): Story {
  const scenes = [...story.scenes];
  const [scene, other] = [scenes[index], scenes[index + by]];
  if (!scene || !other) return story;
  [scenes[index], scenes[index + by]] = [other, scene];
  return { ...story, scenes };
}

export const withSceneChanged = (story: Story, index: number, part: Partial<Scene>): Story => ({
  ...story,
  scenes: story.scenes.map((scene, at) => (at === index ? { ...scene, ...part } : scene)),
});
