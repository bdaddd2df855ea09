import { getContext, setContext } from 'svelte';
import type { Basemap } from '../model/basemap';
import type { MapApproval } from '../model/mapApproval';

/** What the owner of this copy states. */
interface Site {
  readonly approval: MapApproval | null;
  readonly basemap: Basemap | null;
}

const KEY = Symbol('site');

/** Handed down from `App`; null: nothing is stated that could be read. */
export const provideSite = (site: Promise<Site | null>): void => void setContext(KEY, site);

export const useSite = (): Promise<Site | null> => getContext<Promise<Site | null>>(KEY);

export const useApproval = (): Promise<MapApproval | null> =>
  useSite().then((site) => site && site.approval);
