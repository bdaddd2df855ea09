import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readStory } from '../src/model/story/readStory';
import type { Story, StoryEntry } from '../src/model/story/story';
import type { StoryFault } from '../src/model/story/storyFault';
import { problem, type Problem } from './problem';

/** A story file of `data/stories/` as read. */
export interface StoryFile {
  readonly name: string;
  readonly text: string;
  readonly story: Story;
}

/** The stories of a folder, by name; what cannot be read, or is not as the form says, is added to `problems`. */
export function readStories(folder: string, problems: Problem[]): StoryFile[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.story.json'));
  return names.sort().flatMap((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    const { story, faults } = readStory(text);
    problems.push(...faults.map((fault) => faultAt(name, fault)));
    if (!story) return [];
    if (name !== `${story.id}.story.json`)
      problems.push(storyProblem(name, 'id', story.id, 'name the file after the story'));
    return [{ name, text, story }];
  });
}

const faultAt = (name: string, { code, path, found }: StoryFault): Problem =>
  storyProblem(name, path || 'file', `${code} ${found}`.trim(), 'see docs/story-format.md');

/** A problem of a story: in JSON the path tells where, not the line. */
export const storyProblem = (
  name: string,
  path: string,
  what: string,
  fix: string,
  severity: Problem['severity'] = 'error',
): Problem => problem(severity, { file: `data/stories/${name}`, line: 1 }, path, what, fix);

/** A story as the site hands it out. */
export const builtStory = ({ text }: StoryFile): unknown => ({
  ...(JSON.parse(text) as Record<string, unknown>),
  $schema: '../schema/story.schema.json',
});

export const storyEntry = ({ story }: StoryFile): StoryEntry => ({
  id: story.id,
  title: story.title,
  summary: story.summary,
  date: story.date,
  scenes: story.scenes.length,
  steps: story.scenes.reduce((sum, { steps }) => sum + steps.length, story.scenes.length - 1),
});
