import { getContext, setContext } from 'svelte';
import type { AtlasState } from './atlasState.svelte';

const KEY = Symbol('atlas');

/** The one state of the atlas, handed down from `App`. */
export const provideAtlas = (atlas: AtlasState): AtlasState => setContext(KEY, atlas);
export const useAtlas = (): AtlasState => getContext<AtlasState>(KEY);
