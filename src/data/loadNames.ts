import type { NameRow } from '../model/names';
import { namesFile } from '../model/schema';
import type { FileStore } from './fileStore';

/** Pinyin and other names of everything, for the search alone, so not part of the dataset. Throws DataError. */
export const loadNames = async (store: FileStore): Promise<readonly NameRow[]> =>
  (await store.fetchExtra('names.json', namesFile)).rows;
