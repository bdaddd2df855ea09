import type { NameRow } from '../model/names';
import { namesFile } from '../model/schema';
import { fetchJson } from './fetchJson';

/** Pinyin and other names of everything, for the search alone, so not part of the dataset. Throws DataError. */
export const loadNames = async (base: string): Promise<readonly NameRow[]> =>
  (await fetchJson(base, 'names.json', namesFile)).rows;
