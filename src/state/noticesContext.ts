import { getContext, setContext } from 'svelte';
import type { Notices } from './notices.svelte';

const KEY = Symbol('notices');

export const provideNotices = (notices: Notices): Notices => setContext(KEY, notices);
export const useNotices = (): Notices => getContext<Notices>(KEY);
