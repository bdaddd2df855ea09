import { getContext, setContext } from 'svelte';
import type { StoryEntry } from '../model/story/story';

/** Rejects when the list cannot be fetched; it may be asked for again. */
type LoadStoryList = () => Promise<readonly StoryEntry[]>;

const KEY = Symbol('story list');

/** Handed down from `App`: panels fetch nothing. */
export const provideStoryList = (load: LoadStoryList): LoadStoryList => setContext(KEY, load);
export const useStoryList = (): LoadStoryList => getContext<LoadStoryList>(KEY);
