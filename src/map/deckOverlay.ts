import { MapLibreOverlay } from '@deck.gl/maplibre';
import type { LayersList } from '@deck.gl/core';
import type { Map as MapLibreMap } from 'maplibre-gl';

/** What lies under the pointer: an index into the data of a deck.gl layer. */
export interface DeckPick {
  readonly layer: string;
  readonly index: number;
}

export interface DeckOverlay {
  setLayers(layers: LayersList): void;
  pick(x: number, y: number, radius: number): DeckPick | null;
  remove(): void;
}

/**
 * deck.gl inside MapLibre's stack, so that labels lie above the flows.
 * Call it after the map's `load`: before that `beforeId` is ignored.
 */
export function addDeckOverlay(map: MapLibreMap): DeckOverlay {
  const overlay = new MapLibreOverlay({ interleaved: true, layers: [] });
  map.addControl(overlay);
  return {
    setLayers: (layers) => overlay.setProps({ layers }),
    pick(x, y, radius) {
      const info = overlay.pickObject({ x, y, radius });
      return info?.layer && info.index >= 0 ? { layer: info.layer.id, index: info.index } : null;
    },
    remove: () => map.removeControl(overlay),
  };
}
