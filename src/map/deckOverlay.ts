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
 * deck.gl inside MapLibre's stack, so that labels lie above the flows. Set the layers (again) after the map's `load`:
 * before that `beforeId` is ignored. `onfail`: layers could not be drawn.
 */
export function addDeckOverlay(map: MapLibreMap, onfail: (error: Error) => void): DeckOverlay {
  const overlay = new MapLibreOverlay({
    interleaved: true,
    layers: [],
    onError: onfail,
    // A shader that does not compile is no error of deck.gl: it draws nothing and goes on.
    deviceProps: {
      // Else luma.gl 9.4 puts the shader's source over the page, in styles that the page's policy blocks.
      debugShaders: 'never',
      onError: (error) => {
        onfail(error);
        return true;
      },
    },
  });
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
