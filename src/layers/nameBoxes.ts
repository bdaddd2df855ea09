import type { FeatureCollection, Point } from 'geojson';
import type { Box } from './freeSpots';
import { labelLayers } from './labelLayer';
import { placedLabels } from './svgLabels';
import { labelOf, type StyleLayer } from './svgStyle';

/** Where the names of places stand at a zoom: pixels, as `toPixels` counts them. */
export function nameBoxes(
  names: FeatureCollection<Point>,
  unit: number,
  zoom: number,
): readonly Box[] {
  // Colours are of no account here, and lines are in the names themselves.
  const layer: StyleLayer | undefined = labelLayers('dark', 'zh', unit).find(
    ({ id }) => id === 'place-labels',
  );
  if (!layer) return [];
  const sortOf = ({ properties }: (typeof names.features)[number]): number =>
    Number(properties?.sort);
  const labels = names.features
    .filter(({ properties }) => Number(properties?.rank) < 3 && Number(properties?.from) <= zoom)
    .sort((a, b) => sortOf(a) - sortOf(b))
    .map((feature) =>
      labelOf(layer, {
        feature,
        at: { zoom, properties: feature.properties ?? {}, geometryType: 'Point' },
        key: String(feature.properties?.id),
        tolerance: 0,
        target: null,
      }),
    );
  const taken: Box[] = [];
  placedLabels(labels, taken);
  return taken;
}
