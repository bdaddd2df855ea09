import { sectorFiguresFile } from '../model/schema';
import type { SectorFigure } from '../model/statistic';
import { fetchJson } from './fetchJson';

/** The figures of places by sector, from a file of their own that only some pages need. Throws DataError. */
export async function loadSectorFigures(base: string): Promise<readonly SectorFigure[]> {
  return (await fetchJson(base, 'city-industry.json', sectorFiguresFile)).rows;
}
