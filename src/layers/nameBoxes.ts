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

/** The next step of the overview (see `overviewZoom`), and what lies halfway: names that find room on the way count too. */
const ON_THE_WAY = [0, 0.12, 0.24];

/** Where names stand anywhere between a zoom and the next step of the overview: pixels of that zoom. */
export const nameBoxesFrom = (
  names: FeatureCollection<Point>,
  unit: number,
  zoom: number,
): readonly Box[] =>
  ON_THE_WAY.flatMap((nearer) =>
    nameBoxes(names, unit, zoom + nearer).map((box) => shrunk(box, nearer)),
  );

/** A box of the same size about the same point of the map, so much further away. */
function shrunk([left, top, right, bottom]: Box, zooms: number): Box {
  const by = 2 ** -zooms - 1;
  const [across, down] = [((left + right) / 2) * by, ((top + bottom) / 2) * by];
  return [left + across, top + down, right + across, bottom + down];
}
