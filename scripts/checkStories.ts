import { checkStory } from '../src/state/checkStory';
import { storyProblem, type StoryFile } from './buildStories';
import type { Problem } from './problem';
import { readBuiltAtlas } from './readAtlas';

const FIX: Readonly<Record<string, string>> = {
  'unbound-number': 'bind it to the data: a name in double braces',
  'long-title': 'say it in fewer words: the last row must be able to read it',
  'long-body': 'say it in fewer words, or in another scene',
  'no-source': 'name a source, or bind a figure',
};

/** Stories held against the facts that they stand on, by the page's own reader. `files` are the built ones, by name. */
export async function checkStories(
  stories: readonly StoryFile[],
  files: ReadonlyMap<string, Buffer>,
): Promise<Problem[]> {
  const { dataset } = await readBuiltAtlas(files);
  return stories.flatMap(({ name, story }) => {
    const { faults, remarks } = checkStory(dataset, story);
    const told =
      (severity: Problem['severity']) => (one: (typeof faults)[0] | (typeof remarks)[0]) =>
        storyProblem(
          name,
          one.path,
          `${one.code} ${one.found}`.trim(),
          FIX[one.code] ?? 'see docs/story-format.md',
          severity,
        );
    return [...faults.map(told('error')), ...remarks.map(told('warning'))];
  });
}
