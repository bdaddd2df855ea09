import type { View } from '../model/aggregateFlows';
import { tableFileName } from './tableFileName';

/** Says what a picture shows, as the table of the same view does: `jjj-map_technology_contract-value_2025.png`. */
export const pictureFileName = (view: View, extension: string): string =>
  tableFileName(view)
    .replace(/^jjj-flows/, 'jjj-map')
    .replace(/csv$/, extension);
