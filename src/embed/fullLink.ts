import type { Query } from '../model/query';
import { encodeQuery } from '../state/urlState';

/** The same view on the whole page, which lies in the folder `home`. */
export const fullLink = (home: string, query: Query): string => home + encodeQuery(query);
