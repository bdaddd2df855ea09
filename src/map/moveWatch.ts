import type { Map as MapLibreMap } from 'maplibre-gl';

export interface Movement {
  /** Milliseconds. */
  readonly time: number;
  readonly frames: number;
}

/** Tells after every movement of a map how long it and its frames took. */
export function watchMoves(map: MapLibreMap, onmoved: (movement: Movement) => void): void {
  let [begun, frames] = [0, 0];
  map.on('movestart', () => {
    begun = performance.now();
    frames = 0;
  });
  map.on('render', () => frames++);
  map.on('moveend', () => onmoved({ time: performance.now() - begun, frames }));
}
