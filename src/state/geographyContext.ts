import { getContext, setContext } from 'svelte';
import type { Geography } from '../model/geography';

const KEY = Symbol('geography');

/** The ground of the map, for those who draw it by themselves; asked for anew, as another may take its place. */
export const provideGeography = (geography: () => Geography): void =>
  void setContext(KEY, geography);

export const useGeography = (): (() => Geography) => getContext<() => Geography>(KEY);
