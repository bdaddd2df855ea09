import { TableClient } from '../data/import/tableClient';
import type { FileStore } from '../data/fileStore';
import { loadCounties } from '../data/loadCounties';
import { loadNames } from '../data/loadNames';
import { withImported } from '../model/import/withImported';
import type { ImportTools } from '../state/ownData.svelte';
import { saveImportReport } from './importReportCsv';
import { saveTemplate } from './importTemplate';

/** Everything that works on a reader's table. `store`: what the atlas comes with. */
export const importTools = (store: FileStore): ImportTools => ({
  begin: () => new TableClient(),
  known: async ({ gazetteer, industries, measures }) => ({
    gazetteer,
    industries,
    measures,
    counties: loadCounties(store),
    // Without the file of names fewer are recognised, and none wrongly.
    names: await loadNames(store).catch(() => []),
  }),
  join: withImported,
  saveReport: saveImportReport,
  saveTemplate,
});
