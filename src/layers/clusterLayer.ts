import type { Feature, FeatureCollection, Point } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import { group } from 'd3';
import type { Cluster } from '../model/cluster';
import type { Industry } from '../model/industry';
import { standsFor, type Gazetteer } from '../model/place';
import type { ThemeName } from '../theme';

/** Pixels between the glyphs of clusters at one place, and between them and the place itself. */
const GLYPH_STEP = 21;
const GLYPH_DROP = 25;
const PER_ROW = 4;
const FOCUS_SIZE = 1.45;

/**
 * One glyph for each place of each cluster; glyphs of one place stand in rows below it.
 * A cluster of several places has several glyphs, all with its id.
 */
export function clusterMarks(
  clusters: readonly Cluster[],
  gazetteer: Gazetteer,
  industries: ReadonlyMap<string, Industry>,
  theme: ThemeName,
  focus: ReadonlySet<string>,
): FeatureCollection<Point> {
  const marks = clusters.flatMap((cluster) =>
    cluster.places.flatMap((id) => standsFor(id, gazetteer)).map((place) => ({ cluster, place })),
  );
  const byPlace = group(marks, ({ place }) => place);
  const features = [...byPlace].flatMap(([place, own]) => {
    const point = gazetteer.get(place)?.point;
    if (!point) return [];
    return own.map(({ cluster }, index): Feature<Point> => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [...point] },
      properties: {
        id: cluster.id,
        icon: clusterImage(industries.get(cluster.industries[0] ?? ''), theme),
        isFocus: focus.has(cluster.id),
        // MapLibre scales the offset with the glyph.
        offset: offsetOf(index, own.length).map(
          (pixels) => pixels / (focus.has(cluster.id) ? FOCUS_SIZE : 1),
        ),
      },
    }));
  });
  return { type: 'FeatureCollection', features };
}

/** Name of the picture of a cluster's industry (see `map/glyphImages`). */
const clusterImage = (industry: Industry | undefined, theme: ThemeName): string =>
  `cluster-${industry?.id ?? 'other-total'}-${industry?.family ?? 'other'}-${theme}`;

function offsetOf(index: number, count: number): [number, number] {
  const row = Math.floor(index / PER_ROW);
  const inRow = Math.min(PER_ROW, count - row * PER_ROW);
  return [((index % PER_ROW) - (inRow - 1) / 2) * GLYPH_STEP, GLYPH_DROP + row * GLYPH_STEP];
}

export const clusterLayers = (isVisible: boolean, unit: number): LayerSpecification[] => [
  {
    id: 'clusters',
    type: 'symbol',
    source: 'clusters',
    layout: {
      visibility: isVisible ? 'visible' : 'none',
      'icon-image': ['get', 'icon'],
      'icon-size': ['case', ['get', 'isFocus'], FOCUS_SIZE * unit, unit],
      'symbol-sort-key': ['case', ['get', 'isFocus'], 1, 0],
      'icon-offset': ['get', 'offset'],
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
    },
  },
];
