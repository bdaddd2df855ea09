import {
  area,
  bboxClip,
  buffer,
  difference,
  feature,
  featureCollection,
  intersect,
  multiPolygon,
  polygon,
  simplify,
  truncate,
} from '@turf/turf';
import type { BBox, Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';

type Area = Feature<Polygon | MultiPolygon>;
/** `strength`: 1 at the edge, towards 0 at the last band. */
type Glow = FeatureCollection<
  MultiPolygon,
  { kind: 'coast-glow' | 'region-glow'; strength: number }
>;

/** Kilometres from the edge at which bands end: each a little wider than the one before. */
const COAST = [3, 7, 12, 18, 25, 33];
const REGION = [3, 7, 12, 18];
/** Bands begin within the edge, whose every creek is drawn above them. */
const WITHIN = -9;
/** Degrees: a glow follows no creek. */
const TOLERANCE = 0.04;
/** Decimals of a degree, about 1 km. */
const PRECISION = 2;
/** Islands below this (km²) cast no glow. */
const LEAST_ISLAND = 40;

/** Round corners, no small islands, no creeks. */
function softened(shape: MultiPolygon): Area {
  const large = shape.coordinates
    .map(([outer = []]) => polygon([outer]))
    .filter((one) => area(one) > LEAST_ISLAND * 1e6);
  const whole = multiPolygon(large.map(({ geometry }) => geometry.coordinates));
  return simplify(whole, { tolerance: TOLERANCE, highQuality: true });
}

function grown(shape: Area, km: number): Area {
  const found = buffer(shape, km, { units: 'kilometers', steps: 3 });
  if (!found) throw new Error(`glow: nothing is left ${km} km from the edge`);
  return simplify(found, { tolerance: TOLERANCE / 2, highQuality: true });
}

/**
 * Soft edges as a few flat bands, drawn once each: blurred lines along a coast cost a software renderer many times more.
 * `coast-glow` lies in the sea along the land, `region-glow` on the land around the region. WGS-84 degrees.
 */
export function glowBands(land: MultiPolygon, region: MultiPolygon, box: BBox): Glow {
  const coast = bandsAround(land, COAST).map((band) => [band, 'coast-glow'] as const);
  const around = bandsAround(region, REGION).map(
    (band) => [band && intersect(featureCollection([band, feature(land)])), 'region-glow'] as const,
  );
  const features = [coast, around].flatMap((bands) =>
    bands.flatMap(([band, kind], index): Glow['features'] => {
      const coordinates = band ? polygonsWithin(band, box) : [];
      if (coordinates.length === 0) return [];
      const strength = Number((1 - index / bands.length).toFixed(3));
      return [feature({ type: 'MultiPolygon', coordinates }, { kind, strength })];
    }),
  );
  return truncate(featureCollection(features), { precision: PRECISION });
}

function polygonsWithin(band: Area, box: BBox): Position[][][] {
  const { geometry } = bboxClip(band, box);
  if (geometry.type === 'MultiPolygon') return geometry.coordinates;
  return geometry.type === 'Polygon' && geometry.coordinates.length > 0
    ? [geometry.coordinates]
    : [];
}

/** From the edge outwards, each without the one before. */
function bandsAround(shape: MultiPolygon, ends: readonly number[]): (Area | null)[] {
  const soft = softened(shape);
  const edges = [WITHIN, ...ends].map((km) => grown(soft, km));
  return ends.map((_, index) => {
    const [inner, outer] = [edges[index], edges[index + 1]];
    return inner && outer ? difference(featureCollection([outer, inner])) : null;
  });
}
