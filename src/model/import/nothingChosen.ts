import type { Query } from '../query';

/** Of all that depends on what there is to look at, the default. */
export const NOTHING_CHOSEN = {
  ...{ measure: null, basis: null, period: null, industries: null, kinds: null },
  ...{ confidences: null, places: null, direction: 'all', mode: 'directed', minus: null },
  ...{ beside: null, level: 'reported', min: null, top: 'most', selection: null, camera: null },
} as const satisfies Partial<Query>;
