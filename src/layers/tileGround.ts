import type { RasterLayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { ThemeName } from '../theme';
import { SHOWN } from './frameLayer';
import type { StyleLayerId } from './layerOrder';
import type { MapGround } from './mapGround';

export const TILES = 'basemap';

/** Drawn by hand from afar: beside true rivers and railways they would be wrong. */
const SCHEMATIC = new Set<string>(['water', 'marsh', 'rivers', 'rail'] satisfies StyleLayerId[]);

/** They recede behind the flows. */
const PAINT: Readonly<Record<'dark' | 'light', NonNullable<RasterLayerSpecification['paint']>>> = {
  dark: { 'raster-saturation': -0.6, 'raster-brightness-max': 0.4, 'raster-opacity': 0.85 },
  light: { 'raster-saturation': -0.45, 'raster-opacity': 0.7 },
};

interface Tiles {
  readonly addresses: readonly string[];
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly tileSize: number;
}

/**
 * Tiles above the land of the atlas, which shows where one does not come, and below its lines; only over what the atlas
 * shows. None where contrast is asked for.
 */
export function tileGround(
  { addresses, minZoom, maxZoom, tileSize }: Tiles,
  theme: ThemeName,
): MapGround | null {
  if (theme === 'hc') return null;
  const source = {
    ...{ type: 'raster' as const, tiles: [...addresses], tileSize },
    ...{
      minzoom: minZoom,
      maxzoom: maxZoom,
      bounds: [...SHOWN] as [number, number, number, number],
    },
  };
  const layer = { id: TILES, type: 'raster' as const, source: TILES, paint: PAINT[theme] };
  const under = (style: StyleSpecification): StyleSpecification => ({
    ...style,
    sources: { ...style.sources, [TILES]: source },
    layers: style.layers
      .filter(({ id }) => !SCHEMATIC.has(id))
      .flatMap((one) => (one.id === ('region' satisfies StyleLayerId) ? [one, layer] : [one])),
  });
  return { key: `tiles ${theme}`, under };
}
