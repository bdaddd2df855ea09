import { unknown } from 'valibot';
import { readParsedStory, type StoryReading } from '../model/story/readStory';
import type { FileStore } from './fileStore';

/** A story of this site, by its id in the list of stories. Throws DataError. */
export const loadStory = async (store: FileStore, id: string): Promise<StoryReading> =>
  readParsedStory(await store.fetchExtra(`${id}.story.json`, unknown()));
