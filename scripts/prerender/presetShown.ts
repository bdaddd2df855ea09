import type { Dataset } from '../../src/model/dataset';
import { PRESETS } from '../../src/model/presets';
import { shownBy, type Shown } from '../../src/model/shown';
import { knownQuery } from '../../src/state/knownQuery';
import { decodeQuery } from '../../src/state/urlState';

/** What a preset shows. Throws, in words for who has changed presets or data, where that is nothing or something else. */
export function presetShown(dataset: Dataset, id: string): Shown {
  const parameters = PRESETS.get(id) ?? '';
  const fail = (why: string): never => {
    throw new Error(`published view ${id} (${parameters}): ${why}; see src/model/presets.ts`);
  };
  if (!/^[a-z][a-z0-9-]{1,40}$/.test(id)) fail('the id is no file name');
  const decoded = decodeQuery(`?${parameters}`);
  const { query, refused } = knownQuery(dataset, decoded.query);
  const strange = [...decoded.refused, ...refused];
  if (strange.length > 0) fail(`${strange.join(', ')} cannot be read or is not in the data`);
  const shown = shownBy(dataset, query);
  const { topic, view, pairs, clusters } = shown;
  if (topic === 'clusters' ? clusters.length === 0 : pairs.length === 0)
    fail('there is nothing to see in the data');
  if (topic !== 'clusters' && (query.measure ?? view.measure) !== view.measure)
    fail('the topic does not have the measure');
  if ((query.basis ?? view.basis) !== view.basis) fail('the measure does not have the basis');
  return shown;
}
