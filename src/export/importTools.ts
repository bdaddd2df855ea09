import { BROWSER, ImportClient } from '../data/import/importClient';
import type { FileStore } from '../data/fileStore';
import type { Site } from '../data/loadSite';
import { loadCounties } from '../data/loadCounties';
import { loadNames } from '../data/loadNames';
import { withImported } from '../model/import/withImported';
import { LANGUAGES, type Language } from '../model/bilingual';
import type { ImportTools } from '../state/ownData.svelte';
import { importWords } from '../text/importWords';
import { loadLanguage } from '../text/loadLanguage';
import { saveTemplate } from './importTemplate';

/** Everything that works on a reader's table. `store`: what the atlas comes with; `site`: names the hosts whose tables a link may name. */
export const importTools = (
  store: FileStore,
  site: Promise<Pick<Site, 'dataHosts'> | null>,
): ImportTools => ({
  begin: () =>
    new ImportClient({
      ...BROWSER,
      hosts: site.then((stated) => stated?.dataHosts ?? []),
    }),
  known: async ({ gazetteer, industries, measures, sources }) => ({
    gazetteer,
    industries,
    measures,
    sources: [...sources.keys()],
    words: importWords(await loadedLanguages()),
    counties: loadCounties(store),
    // Without the file of names fewer are recognised, and none wrongly.
    names: await loadNames(store).catch(() => []),
  }),
  join: withImported,
  saveTemplate,
});

/** A table may be written in the language that the reader has not chosen. */
const loadedLanguages = (): Promise<readonly Language[]> =>
  loadLanguage('en').then(
    () => LANGUAGES,
    () => ['zh'],
  );
