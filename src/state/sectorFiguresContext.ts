import { getContext, setContext } from 'svelte';
import type { SectorFigure } from '../model/statistic';

const KEY = Symbol('sector figures');

/** Fetches the figures of places by sector when they are asked for. Throws DataError. */
export type LoadSectorFigures = () => Promise<readonly SectorFigure[]>;

export const provideSectorFigures = (load: LoadSectorFigures): LoadSectorFigures =>
  setContext(KEY, load);
export const useSectorFigures = (): LoadSectorFigures => getContext<LoadSectorFigures>(KEY);
