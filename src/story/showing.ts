import type { Component } from 'svelte';
import type { Geography } from '../model/geography';
import type { StoryReading } from '../model/story/readStory';
import type { AtlasState } from '../state/atlasState.svelte';
import type { ShowParams } from '../state/showParams';

export interface ShowViewProps {
  readonly atlas: AtlasState;
  readonly geography: Geography;
  readonly fontUrl: string;
  readonly showing: Showing;
}

/** A story that the page tells in place of the atlas. */
export interface Showing {
  readonly View: Component<ShowViewProps>;
  readonly params: ShowParams;
  /** Parameters of the link that could not be read. */
  readonly refused: readonly string[];
  /** Address of the whole page: its folder, or the file that carries all. */
  readonly home: string;
  /** The story of the link. Throws DataError. */
  readonly load: () => Promise<StoryReading>;
  /**
   * Back to the atlas, where the story is in no file of this site: the show stands in no address, and there is none for a
   * speaker's window. null where it has both.
   */
  readonly leave: (() => void) | null;
}
