import type { Component } from 'svelte';
import type { DataError } from '../model/dataError';
import type { Geography } from '../model/geography';
import type { AtlasState } from '../state/atlasState.svelte';
import type { Link } from '../state/urlState';
import type { EmbedParams } from './embedParams';
import type { EmbedControls } from './embedControls';

export interface EmbedViewProps {
  readonly atlas: AtlasState;
  readonly geography: Geography;
  readonly link: Link;
  readonly fontUrl: string;
  readonly embedding: Embedding;
}

/** The atlas in a frame of another page: what shows it, and what talks to that page. */
export interface Embedding {
  readonly View: Component<EmbedViewProps>;
  readonly params: EmbedParams;
  /** Folder of the whole page, with a slash at the end. */
  readonly home: string;
  /** The view stands: requests are answered from now on. */
  readonly begin: (controls: EmbedControls) => void;
  /** Tells the page around. */
  readonly tell: (name: string, body: object) => void;
  /** The data did not come; none: all is well. */
  readonly fail: (failures: readonly DataError[]) => void;
}
