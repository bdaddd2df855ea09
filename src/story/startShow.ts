import { FileStore } from '../data/fileStore';
import { loadStory } from '../data/loadStory';
import { WEB } from '../data/network';
import type { Story } from '../model/story/story';
import { showFrom, showParams } from '../state/showParams';
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
    leave: null,
  };
}

/** A story that is just being written, told with the data of the page. `home` as above. */
export const heldShow = (story: Story, home: string, leave: () => void): Showing => ({
  ...{ View: ShowView, home, refused: [], leave },
  // Nobody else's stage.
  params: { ...showFrom('held', 'slides'), session: `held-${Date.now()}`, refused: [] },
  load: () => Promise.resolve({ story, faults: [] }),
});
