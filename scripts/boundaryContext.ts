import {
  bbox,
  bboxClip,
  bboxPolygon,
  feature,
  featureCollection,
  polygon,
  simplify,
  truncate,
  union,
} from '@turf/turf';
import type {
  BBox,
  Feature,
  FeatureCollection,
  MultiLineString,
  MultiPolygon,
  Position,
} from 'geojson';
import { merge, mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import type {
  Arc,
  GeometryCollection,
  MultiPolygon as ArcPolygons,
  Topology,
} from 'topojson-specification';
import type { PackageFeature } from './boundaryPackage';

type ContextProperties = { kind: 'land' | 'neighbour-border' | 'coast' };
export type Context = FeatureCollection<MultiPolygon | MultiLineString, ContextProperties>;

type Provinces = Topology<{ provinces: GeometryCollection<{ gb: string }> }>;

/** West, south, east, north in degrees: somewhat more than the map lets a reader see. */
export const BOX: BBox = [110, 34, 124, 44.5];
/** Narrower by a hair, so that lines clipped to it do not hold the edges of `BOX`. */
const INNER_BOX: BBox = [110.001, 34.001, 123.999, 44.499];
/** The one part of the box beyond the national boundary is filled with land: no such boundary is ever shipped. */
const NORTH_WEST_CORNER: BBox = [110, 42.6, 112, 44.5];
/** Degrees, about 1 km. The region's own edge keeps all its points. */
const TOLERANCE = 0.01;
/** Decimals of a degree, about 10 m. */
const PRECISION = 4;

const overlaps = (a: BBox, b: BBox): boolean =>
  a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];

const isOwn = (shape: object): boolean =>
  /^1561[123]/.test((shape as ArcPolygons<{ gb: string }>).properties?.gb ?? '');

/** Fewer points on every arc away from the region; ends of arcs stay, so that lines still meet, and islands whole. */
function simplifyNeighbours(whole: Provinces): Provinces {
  const shapes = whole.objects.provinces.geometries as ArcPolygons[];
  const ownArcs = new Set(
    shapes.filter(isOwn).flatMap(({ arcs }) => arcs.flat(2).map((arc) => (arc < 0 ? ~arc : arc))),
  );
  const isIsland = (arc: Arc): boolean => String(arc[0]) === String(arc.at(-1));
  const arcs = whole.arcs.map((coordinates, index) =>
    ownArcs.has(index) || isIsland(coordinates)
      ? coordinates
      : simplify(
          { type: 'LineString' as const, coordinates },
          { tolerance: TOLERANCE, highQuality: true },
        ).coordinates,
  );
  return { ...whole, arcs };
}

function clipLines(coordinates: Position[][], box: BBox): MultiLineString {
  const { geometry } = bboxClip(feature({ type: 'MultiLineString', coordinates }), box);
  return geometry.type === 'MultiLineString'
    ? geometry
    : { type: 'MultiLineString', coordinates: [geometry.coordinates as Position[]] };
}

/** Union also repairs what simplifying may have crossed. */
function clipLand(land: MultiPolygon): MultiPolygon {
  const inBox = land.coordinates.flatMap((rings) => {
    const { geometry } = bboxClip(polygon(rings), BOX);
    return geometry.type === 'Polygon' && geometry.coordinates.length > 0
      ? [polygon(geometry.coordinates)]
      : [];
  });
  const whole = union(featureCollection([...inBox, bboxPolygon(NORTH_WEST_CORNER)]));
  if (whole?.geometry.type !== 'MultiPolygon')
    throw new Error('context: islands expected beside the land');
  return whole.geometry;
}

/**
 * What lies around the region, WGS-84 degrees: `land` (one shape that also runs beneath the region, so that no gap can
 * show), `neighbour-border` (between two other provinces) and `coast` (land against sea, without the edges of the box).
 * Takes the features of the package's province file; a feature without `gb` is a national boundary line and is left out.
 */
export function buildContext(features: readonly PackageFeature[]): Context {
  const provinces = features.filter((one) => one.properties.gb && overlaps(bbox(one), BOX));
  const whole = simplifyNeighbours(
    topology({
      provinces: { type: 'FeatureCollection', features: provinces } as FeatureCollection,
    }) as Provinces,
  );
  const { provinces: shapes } = whole.objects;
  const land = clipLand(merge(whole, shapes.geometries as ArcPolygons[]));
  const borders = mesh(whole, shapes, (a, b) => a !== b && !isOwn(a) && !isOwn(b));

  const describe = (
    kind: ContextProperties['kind'],
    geometry: MultiPolygon | MultiLineString,
  ): Feature<MultiPolygon | MultiLineString, ContextProperties> => feature(geometry, { kind });
  // Coast repeats the land's points: side by side they share one gzip window.
  const context = featureCollection([
    describe('land', land),
    describe('coast', clipLines(land.coordinates.flat(), INNER_BOX)),
    describe('neighbour-border', clipLines(borders.coordinates, BOX)),
  ]);
  return truncate(context, { precision: PRECISION });
}
