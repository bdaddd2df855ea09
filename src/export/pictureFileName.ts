import { listOf } from '../model/seenList';
import type { Shown } from '../model/shown';
import type { WishedPane } from '../state/pictures';
import { viewFileName } from './viewFileName';

/** Says what a picture shows: `jjj-map_…`, `jjj-matrix_…`, `jjj-map-compare_…`, `jjj-profiles_records`, `jjj-events`. */
export function pictureFileName(
  shown: Pick<Shown, 'topic' | 'view' | 'query'>,
  wished: Pick<WishedPane, 'pane' | 'shows'> | null,
  extension: string,
): string {
  if (!wished) return viewFileName(shown, 'map', extension);
  const { pane, shows } = wished;
  const { query } = shown;
  if (shows === 'both') return viewFileName(shown, `map-${pane}`, extension);
  if (pane === 'profiles') return `jjj-profiles_${query.profile}.${extension}`;
  if (pane === 'events') return `jjj-${listOf(query)}.${extension}`;
  return viewFileName(shown, pane, extension);
}
