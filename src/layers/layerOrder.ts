/**
 * Every layer of the map, from bottom to top; a layer that is not in this list is an error.
 * `deck` layers are deck.gl's, drawn into MapLibre's stack just below the next MapLibre layer of the list.
 */
export const LAYER_ORDER = [
  ['ground', 'maplibre'],
  ['coast-glow', 'maplibre'],
  ['neighbours', 'maplibre'],
  ['neighbour-lines', 'maplibre'],
  ['coast', 'maplibre'],
  ['region-glow', 'maplibre'],
  ['region', 'maplibre'],
  ['graticule', 'maplibre'],
  ['water', 'maplibre'],
  ['marsh', 'maplibre'],
  ['rivers', 'maplibre'],
  ['rail', 'maplibre'],
  ['county-lines', 'maplibre'],
  ['city-lines', 'maplibre'],
  ['province-lines', 'maplibre'],
  ['outline', 'maplibre'],
  ['xiongan', 'maplibre'],
  ['frame', 'maplibre'],
  ['far-graticule', 'maplibre'],
  ['flows', 'deck'],
  ['flows-in-focus', 'deck'],
  ['ties-halo', 'maplibre'],
  ['ties', 'maplibre'],
  ['places', 'deck'],
  ['counterparts-halo', 'maplibre'],
  ['counterparts-none', 'maplibre'],
  ['counterparts-planned', 'maplibre'],
  ['counterparts-tied', 'maplibre'],
  ['counterpart-ends', 'maplibre'],
  ['place-ring', 'maplibre'],
  ['park-ring', 'maplibre'],
  ['park-groups', 'maplibre'],
  ['park-group-counts', 'maplibre'],
  ['parks', 'maplibre'],
  ['parks-near', 'maplibre'],
  ['clusters', 'maplibre'],
  ['context-labels', 'maplibre'],
  ['county-labels', 'maplibre'],
  ['park-labels', 'maplibre'],
  ['flow-values', 'maplibre'],
  ['place-labels', 'maplibre'],
] as const satisfies readonly (readonly [string, 'maplibre' | 'deck'])[];

export type LayerId = (typeof LAYER_ORDER)[number][0];
export type DeckLayerId = Extract<(typeof LAYER_ORDER)[number], readonly [string, 'deck']>[0];
export type StyleLayerId = Exclude<LayerId, DeckLayerId>;

/** The MapLibre layer that a deck.gl layer lies below. */
export function beforeIdOf(id: DeckLayerId): StyleLayerId {
  const at = LAYER_ORDER.findIndex(([one]) => one === id);
  const above = LAYER_ORDER.slice(at).find(([, kind]) => kind === 'maplibre');
  if (!above) throw new RangeError(`no MapLibre layer above ${id}`);
  return above[0] as StyleLayerId;
}

const rank = (id: string): number => LAYER_ORDER.findIndex(([one]) => one === id);

/** Sorts layers as `LAYER_ORDER` says. Throws RangeError for a layer that is not in it. */
export function inLayerOrder<T extends { readonly id: string }>(layers: readonly T[]): T[] {
  const stray = layers.find(({ id }) => rank(id) < 0);
  if (stray) throw new RangeError(`layer “${stray.id}” is not in layerOrder.ts`);
  return [...layers].sort((a, b) => rank(a.id) - rank(b.id));
}
