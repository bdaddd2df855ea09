import { getContext, setContext, type Component } from 'svelte';
import type { StoryReading } from '../model/story/readStory';
import type { Language } from '../model/bilingual';
import type { Geography } from '../model/geography';
import type { TextScale } from '../model/show/stageType';
import type { StageTheme, Story, StoryEntry } from '../model/story/story';

/** A scene as it stands on a stage. */
export interface StillProps {
  readonly story: Story;
  /** From 0; step 0 is the scene by itself. */
  readonly scene: number;
  readonly step: number;
  readonly theme: StageTheme;
  readonly scale?: TextScale;
  /** Width to height of the stage. */
  readonly ratio: number;
  readonly language: Language;
  readonly geography: Geography;
  readonly fontUrl: string;
  /** Address of the atlas, ending in a slash. */
  readonly home: string;
}

/** The stories of this site. Each rejects when it cannot be fetched, and may be asked for again. */
export interface StoryShelf {
  readonly list: () => Promise<readonly StoryEntry[]>;
  readonly story: (id: string) => Promise<StoryReading>;
  readonly still: () => Promise<Component<StillProps>>;
  /** Tells a story that is in no file of this site, in the place of the atlas, until it is left. */
  readonly present: (story: Story) => Promise<void>;
  /** The font of the map's names. */
  readonly fontUrl: string;
  /** The folder of the data, ending in a slash. */
  readonly folder: string;
}

const KEY = Symbol('stories');

/** Handed down from `App`: panels fetch nothing. */
export const provideStories = (shelf: StoryShelf): StoryShelf => setContext(KEY, shelf);
export const useStories = (): StoryShelf => getContext<StoryShelf>(KEY);
