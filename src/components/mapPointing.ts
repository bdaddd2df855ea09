import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import { inDrawingOrder } from '../layers/flowDrawing';
import { placeNodes } from '../layers/placeCircles';
import type { DeckOverlay, DeckPick } from '../map/deckOverlay';
import type { LngLat } from '../model/place';
import type { Selection } from '../model/query';
import type { AtlasState } from '../state/atlasState.svelte';
import type { MapPicture } from './mapPicture.svelte';

/** What is pointed at: something that has a card, or a group of parks. */
type Found =
  { readonly selection: Selection } | { readonly group: LngLat; readonly opensAt: number };

interface Told {
  readonly atlas: AtlasState;
  readonly picture: MapPicture;
  readonly overlay: () => DeckOverlay | null;
  /** What a pointer may miss a mark by, pixels. */
  readonly reach: number;
  readonly onhover: (at: { x: number; y: number } | null) => void;
  /** A group of parks was chosen; `zoom`: where it breaks up. */
  readonly ongroup: (at: LngLat, zoom: number) => void;
}

/** MapLibre's layers that can be pointed at. */
const MARKS = ['clusters', 'parks', 'parks-near', 'park-groups', 'counterpart-ends'];

/** Hovering and clicking on a map: what is under the pointer, and what follows. */
export class MapPointing {
  #frame = 0;

  constructor(
    readonly map: MapLibreMap,
    readonly told: Told,
  ) {
    map.on('mousemove', this.#hover);
    map.on('mouseout', this.leave);
    map.on('click', this.#choose);
  }

  /** Forgets what was pointed at. */
  readonly leave = (): void => {
    cancelAnimationFrame(this.#frame);
    this.told.atlas.hovered = null;
    this.told.onhover(null);
  };

  stop(): void {
    cancelAnimationFrame(this.#frame);
  }

  readonly #hover = ({ point: { x, y } }: MapMouseEvent): void => {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      const found = this.#whatIsAt(x, y);
      const selection = found && 'selection' in found ? found.selection : null;
      this.told.atlas.hovered = selection;
      this.map.getCanvas().style.cursor = found ? 'pointer' : '';
      this.told.onhover(selection ? { x, y } : null);
    });
  };

  readonly #choose = ({ point: { x, y } }: MapMouseEvent): void => {
    const found = this.#whatIsAt(x, y);
    this.leave();
    if (found && 'group' in found) this.told.ongroup(found.group, found.opensAt);
    else this.told.atlas.select(found?.selection ?? null);
  };

  /** The topmost thing at a point of the map: marks lie above places, places above flows. */
  #whatIsAt(x: number, y: number): Found | null {
    const overlay = this.told.overlay();
    if (!overlay) return null;
    const mark = this.#markAt(x, y);
    if (mark) return mark;
    const pick = overlay.pick(x, y, 0);
    const selection = pick && this.#picked(pick);
    return selection && { selection };
  }

  #markAt(x: number, y: number): Found | null {
    const { reach } = this.told;
    const [mark] = this.map.queryRenderedFeatures(
      [
        [x - reach, y - reach],
        [x + reach, y + reach],
      ],
      { layers: MARKS },
    );
    if (!mark) return null;
    const { layer, geometry, properties } = mark;
    if (layer.id === 'park-groups' && geometry.type === 'Point') {
      const [lng = 0, lat = 0] = geometry.coordinates;
      return { group: [lng, lat], opensAt: Number(properties.opens_at) };
    }
    const isCluster = layer.id === 'clusters' || properties.type === 'cluster';
    return { selection: { type: isCluster ? 'cluster' : 'park', id: String(properties.id) } };
  }

  #picked({ layer, index }: DeckPick): Selection | null {
    const { picture, atlas } = this.told;
    if (layer === 'places') {
      const node = placeNodes(picture.places)[index];
      return node ? { type: 'place', id: node.place.id } : null;
    }
    const curve = inDrawingOrder(picture.curves, atlas.pairs)[index];
    const pair = curve && atlas.pairs[curve.pair];
    return pair ? { type: 'flow', origin: pair.origin, destination: pair.destination } : null;
  }
}
