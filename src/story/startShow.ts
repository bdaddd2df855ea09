import { FileStore } from '../data/fileStore';
import { loadStory } from '../data/loadStory';
import { WEB } from '../data/network';
import { showParams } from '../state/showParams';
import { decodeQuery } from '../state/urlState';
import type { Showing } from './showing';
import ShowView from './ShowView.svelte';

/** The story that a link names; null where it names none that could be one. `home`: the address of the whole page. */
export function startShow(search: string, home: string): Showing | null {
  const params = showParams(search);
  if (!params) return null;
  const store = new FileStore(new URL('geo/', home).href, WEB);
  return {
    ...{ View: ShowView, params, home, refused: decodeQuery(search).refused },
    load: () => loadStory(store, params.story),
  };
}
