import { getContext, setContext } from 'svelte';
import type { NameRow } from '../model/names';

const KEY = Symbol('names');

/** Fetches pinyin and other names when they are first asked for; after a failure, again. Throws DataError. */
export type LoadNames = () => Promise<readonly NameRow[]>;

export function provideNames(load: LoadNames): void {
  let loading: Promise<readonly NameRow[]> | null = null;
  setContext<LoadNames>(KEY, () => {
    loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  });
}

export const useNames = (): LoadNames => getContext<LoadNames>(KEY);
