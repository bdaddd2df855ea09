import type { FeatureCollection, MultiPolygon } from 'geojson';
import { feature, merge, mergeArcs, meshArcs, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import type {
  GeometryCollection,
  MultiLineString as ArcLines,
  MultiPolygon as ArcPolygons,
  Properties,
  Topology,
} from 'topojson-specification';
import { BOX, buildContext, type Context } from './boundaryContext';
import { readPackage, selectCounties, type County, type CountyProperties } from './boundaryPackage';
import { glowBands } from './glowBands';

type CityProperties = { name: string; adcode: string; province: string };
type ProvinceProperties = { name: string; adcode: string };

/** What the map draws of the region itself; every object is told in the docstring of `buildTopology`. */
export type BoundaryTopology = Topology<{
  counties: GeometryCollection<CountyProperties>;
  cities: GeometryCollection<CityProperties>;
  provinces: GeometryCollection<ProvinceProperties>;
  xiongan: ArcPolygons<{ name: string }>;
  countyLines: ArcLines;
  cityLines: ArcLines;
  provinceLines: ArcLines;
  outline: ArcLines;
}>;

type Counties = Topology<{ counties: GeometryCollection<CountyProperties> }>;

/** Xiong'an has no polygon of its own: Rongcheng, Anxin and Xiong counties stand for it. */
const XIONGAN_COUNTIES = ['130629', '130632', '130638'];
/** Steps across the region's extent: one is about 6 m. */
const QUANTIZATION = 1e5;

const provinceCode = (adcode: string): string => `${adcode.slice(0, 2)}0000`;

/** Beijing and Tianjin are one city each (110000, 120000); a city of Hebei is its first four digits (130100 …). */
const cityCode = (adcode: string): string =>
  adcode.startsWith('13') ? `${adcode.slice(0, 4)}00` : provinceCode(adcode);

/** One shape of all counties whose adcode is wanted. */
function dissolve(whole: Counties, isWanted: (adcode: string) => boolean): ArcPolygons {
  const shapes = whole.objects.counties.geometries as ArcPolygons[];
  return mergeArcs(
    whole,
    shapes.filter(({ id }) => isWanted(String(id))),
  );
}

/** One shape for each code that counties share, id = that code, described by any of its counties. */
function dissolveBy<P extends Properties>(
  whole: Counties,
  counties: readonly County[],
  code: (adcode: string) => string,
  describe: (county: CountyProperties) => P,
): GeometryCollection<P> {
  const codes = new Map(
    counties.map(({ properties }) => [code(properties.adcode), describe(properties)]),
  );
  const geometries = [...codes].map(([id, properties]) => ({
    ...dissolve(whole, (adcode) => code(adcode) === id),
    id,
    properties,
  }));
  return { type: 'GeometryCollection', geometries };
}

/**
 * Counties, cities, provinces, Xiong'an and every border once, as one quantized TopoJSON in WGS-84 degrees.
 * `countyLines` run between counties of one city, `cityLines` between cities of one province, `provinceLines`
 * between the three provinces, `outline` around all three. Same input, same bytes.
 */
export function buildTopology(counties: readonly County[]): BoundaryTopology {
  const collection: FeatureCollection = { type: 'FeatureCollection', features: [...counties] };
  const whole = topology({ counties: collection }) as Counties;
  const lines = (isWanted: (a: string, b: string) => boolean): ArcLines =>
    meshArcs(whole, whole.objects.counties, (a, b) => isWanted(String(a.id), String(b.id)));
  const isOneCity = (a: string, b: string): boolean => cityCode(a) === cityCode(b);
  const isOneProvince = (a: string, b: string): boolean => provinceCode(a) === provinceCode(b);

  const objects: BoundaryTopology['objects'] = {
    counties: whole.objects.counties,
    cities: dissolveBy(whole, counties, cityCode, ({ city, province, adcode }) => ({
      name: city ?? province,
      adcode: cityCode(adcode),
      province,
    })),
    provinces: dissolveBy(whole, counties, provinceCode, ({ province, adcode }) => ({
      name: province,
      adcode: provinceCode(adcode),
    })),
    xiongan: {
      ...dissolve(whole, (adcode) => XIONGAN_COUNTIES.includes(adcode)),
      id: 'xiongan',
      properties: { name: '雄安新区（三县范围示意）' },
    },
    countyLines: lines((a, b) => a !== b && isOneCity(a, b)),
    cityLines: lines((a, b) => !isOneCity(a, b) && isOneProvince(a, b)),
    provinceLines: lines((a, b) => !isOneProvince(a, b)),
    outline: lines((a, b) => a === b),
  };
  return quantize({ ...whole, objects }, QUANTIZATION);
}

/** County polygons by adcode in WGS-84 degrees, for asking which county a point lies in. */
export function countyPolygons(boundaries: BoundaryTopology): Map<string, County> {
  const { features } = feature(boundaries, boundaries.objects.counties) as FeatureCollection<
    MultiPolygon,
    CountyProperties
  >;
  return new Map(features.map((county) => [county.properties.adcode, county]));
}

/** The region itself and what lies around it, from the boundary package. */
export function buildBoundaries(): { boundaries: BoundaryTopology; context: Context } {
  return {
    boundaries: buildTopology(selectCounties(readPackage(3))),
    context: buildContext(readPackage(1)),
  };
}

/** The soft edges of land and region; takes seconds, so that only the building of the data asks for it. */
export function buildGlow({ boundaries, context }: ReturnType<typeof buildBoundaries>) {
  const land = context.features.find(({ properties }) => properties.kind === 'land')?.geometry;
  if (land?.type !== 'MultiPolygon') throw new Error('glow: no land');
  const { geometries } = boundaries.objects.provinces;
  return glowBands(land, merge(boundaries, geometries as ArcPolygons[]), BOX);
}
