import type { Dataset } from './dataset';
import type { NameRow } from './names';
import { search } from './search';
import { searchIndex } from './searchIndex';

/** Ids of the organisations that a text finds by name, as the search of the atlas does: Chinese, pinyin, English, other names. */
export function namedOrganisations(
  dataset: Dataset,
  names: readonly NameRow[],
  text: string,
): ReadonlySet<string> {
  const index = searchIndex(dataset, names).filter(({ type }) => type === 'organisation');
  return new Set(search(index, text, index.length).flatMap(({ hits }) => hits.map(({ id }) => id)));
}
