import { reachOf } from '../../map/reach';
import type { Dataset } from '../../model/dataset';
import type { Understood } from '../../model/import/importedTable';
import type { Query } from '../../model/query';
import type { OwnTable } from '../../state/atlasState.svelte';
import type { ImportTools } from '../../state/ownData.svelte';

/**
 * A table as it is taken into the atlas; null where no entry of it can be used. `joined`: it and `builtIn` as one, where
 * that is there already. `before`: what was looked at before a table came.
 */
export function ownTableOf(
  { join }: Pick<ImportTools, 'join'>,
  { imported: table, report }: Pick<Understood, 'imported' | 'report'>,
  builtIn: Dataset,
  { data, before, joined }: { data: string; before: Partial<Query>; joined?: Dataset },
): OwnTable | null {
  if (!table) return null;
  const first = joined ?? join(builtIn, table);
  return {
    ...{ table, report, data, reachOf, before },
    join: (dataset) => (dataset === builtIn ? first : join(dataset, table)),
  };
}
