import { useTaking } from '../components/viewTaking';
import type { TableSnapshot } from '../model/tableSnapshot';
import { useAtlas } from '../state/atlasContext';
import { fullLink } from './fullLink';

type Format = 'csv' | 'json' | 'geojson';
const TYPES: Readonly<Record<Format, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  geojson: 'application/geo+json',
};

/**
 * What writes the rows of the view as it stands, with filters, definitions and sources. `isOfData`: as of the day of the
 * data, whatever day it is.
 */
export function useTableTaking(home: string, isOfData: boolean): (format: Format) => Promise<Blob> {
  const [atlas, take] = [useAtlas(), useTaking()];
  return async (format) => {
    const taken = take();
    const accessed = isOfData ? atlas.dataset.date : taken.accessed;
    const snapshot = { ...taken, accessed, address: fullLink(home, atlas.query) };
    return new Blob([await written(snapshot, format)], { type: TYPES[format] });
  };
}

async function written(snapshot: TableSnapshot, format: Format): Promise<string> {
  switch (format) {
    case 'csv':
      return (await import('../export/tableCsv')).tableCsv(snapshot);
    case 'json':
      return (await import('../export/viewJson')).viewJson(snapshot);
    case 'geojson':
      return (await import('../export/viewGeoJson')).viewGeoJson(snapshot);
  }
}
