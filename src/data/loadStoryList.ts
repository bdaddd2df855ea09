import { storyListFile } from '../model/schema';
import type { StoryEntry } from '../model/story/story';
import type { FileStore } from './fileStore';

/** The stories of this site, in the order in which they are offered. Throws DataError. */
export const loadStoryList = async (store: FileStore): Promise<readonly StoryEntry[]> =>
  (await store.fetchExtra('stories.json', storyListFile)).rows;
