import { getContext, setContext } from 'svelte';
import type { MapGround } from '../layers/mapGround';

const KEY = Symbol('ground');

/** Handed down by what wants another ground below its map than the usual. */
export const provideGround = (ground: MapGround): void => void setContext(KEY, ground);

export const useGround = (): MapGround | null => getContext<MapGround | undefined>(KEY) ?? null;
