import type { Scene, Story } from './story';

/**
 * A story as the text of a file, which `readStory` reads back as it was. Scenes that could not be read are left out: of
 * these nothing is known but their fault. What says nothing is not written.
 */
export function storyFileText(story: Story): string {
  const scenes = story.scenes.filter(({ fault }) => fault === null).map(sceneFields);
  return `${JSON.stringify(told({ ...story, scenes }), null, 2)}\n`;
}

function sceneFields({ fault: _, ...scene }: Scene): object {
  return told({ ...scene, steps: scene.steps.map(told) });
}

/** Without null, empty lists and empty records: they are the defaults. Of the scenes even none is told. */
const told = (fields: object): object =>
  Object.fromEntries(
    Object.entries(fields).filter(([name, value]: [string, unknown]) => {
      const isEmpty =
        typeof value === 'object' && value !== null && Object.keys(value).length === 0;
      return value !== null && (!isEmpty || name === 'scenes');
    }),
  );
