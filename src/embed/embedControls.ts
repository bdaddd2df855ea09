import type { LngLat } from '../model/place';
import type { Camera, Selection } from '../model/query';
import type { AtlasState } from '../state/atlasState.svelte';
import type { RequestBody } from './messages';

/** What a page around may ask of the view. */
export interface EmbedControls {
  readonly atlas: AtlasState;
  /** Brings what is selected into view. */
  readonly find: (selection: Selection) => void;
  readonly lookAt: (camera: Camera | null) => void;
  /** None: the whole region. */
  readonly showPoints: (points: readonly LngLat[]) => void;
  /** A picture in place of the map, which gives its memory back. */
  readonly suspend: (isSuspended: boolean) => void;
  readonly picture: (wish: RequestBody<'exportImage'>) => Promise<Blob>;
  readonly table: (format: 'csv' | 'json' | 'geojson') => Promise<Blob>;
}
