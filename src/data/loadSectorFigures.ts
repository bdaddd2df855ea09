import { sectorFiguresFile } from '../model/schema';
import type { SectorFigure } from '../model/statistic';
import type { FileStore } from './fileStore';

/** The figures of places by sector, from a file of their own that only some pages need. Throws DataError. */
export const loadSectorFigures = async (store: FileStore): Promise<readonly SectorFigure[]> =>
  (await store.fetchExtra('city-industry.json', sectorFiguresFile)).rows;
