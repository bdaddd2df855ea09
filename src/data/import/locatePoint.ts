import { booleanPointInPolygon } from '@turf/turf';
import gcoord from 'gcoord';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { CoordinateSystem } from '../../model/import/importPlan';
import type { Reason } from '../../model/import/importReport';
import type { Known } from '../../model/import/known';
import type { Cell } from '../../model/import/sheet';
import type { LngLat } from '../../model/place';
import { plainText } from './plainText';

/** A point of a table in WGS-84, or why there is none. */
export type ReadPoint =
  | { readonly point: LngLat; readonly reason: 'taken' }
  | { readonly point: null; readonly reason: Reason };

const SYSTEMS = {
  wgs84: gcoord.WGS84,
  gcj02: gcoord.GCJ02,
  bd09: gcoord.BD09,
} as const;

/** 116.4, 116.4°E, 东经116.4°: degrees; NaN for anything else. */
function degreesOf(cell: Cell): number {
  if (typeof cell === 'number') return cell;
  const text = plainText(cell).replace(/^(?:东经|北纬)|[°度]?\s*[EN]?$/giu, '');
  return /^[+-]?\d{1,3}(?:\.\d*)?$/.test(text) ? Number(text) : NaN;
}

/** Coordinates as written, converted to WGS-84 and never shifted otherwise. Swapped or missing ones are no point. */
export function readPoint(lng: Cell, lat: Cell, system: CoordinateSystem): ReadPoint {
  const [x, y] = [degreesOf(lng), degreesOf(lat)];
  if (!Number.isFinite(x) || !Number.isFinite(y)) return { point: null, reason: 'no-coordinates' };
  if (x === 0 && y === 0) return { point: null, reason: 'zero-coordinates' };
  if (Math.abs(y) > 90 && Math.abs(x) <= 90 && Math.abs(y) <= 180)
    return { point: null, reason: 'swapped-coordinates' };
  if (Math.abs(x) > 180 || Math.abs(y) > 90) return { point: null, reason: 'outside-the-world' };
  const [lon, latitude] =
    system === 'wgs84' ? [x, y] : gcoord.transform([x, y], SYSTEMS[system], gcoord.WGS84);
  return { point: [rounded(lon), rounded(latitude)], reason: 'taken' };
}

/** Where a point would lie if its coordinates were GCJ-02, as Chinese maps have them. */
export const asIfShifted = ([lng, lat]: LngLat): LngLat => {
  const [x, y] = gcoord.transform([lng, lat], gcoord.GCJ02, gcoord.WGS84);
  return [x, y];
};

const rounded = (degrees: number): number => Number(degrees.toFixed(6));

type County = Feature<Polygon | MultiPolygon>;

/** Finds the county that a point lies in. */
export class CountyFinder {
  readonly #counties: readonly { readonly county: County; readonly box: readonly number[] }[];

  constructor(counties: Known['counties']) {
    this.#counties = (counties?.features ?? []).map((county) => ({ county, box: boxOf(county) }));
  }

  /** Its adcode; null outside the region, and where there are no counties to look in. */
  find([lng, lat]: LngLat): string | null {
    const found = this.#counties.find(
      ({ county, box: [west = 0, south = 0, east = 0, north = 0] }) =>
        lng >= west &&
        lng <= east &&
        lat >= south &&
        lat <= north &&
        booleanPointInPolygon([lng, lat], county),
    );
    const adcode: unknown = found?.county.properties?.adcode ?? found?.county.id;
    return typeof adcode === 'string' || typeof adcode === 'number' ? String(adcode) : null;
  }
}

function boxOf({ geometry }: County): number[] {
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lng = 0, lat = 0] of rings.flat()) {
    box[0] = Math.min(box[0] ?? 0, lng);
    box[1] = Math.min(box[1] ?? 0, lat);
    box[2] = Math.max(box[2] ?? 0, lng);
    box[3] = Math.max(box[3] ?? 0, lat);
  }
  return box;
}

/** Whoever has no county is near the region or not: degrees around Beijing, Tianjin and Hebei. */
export const isInRegion = ([lng, lat]: LngLat): boolean =>
  lng > 113 && lng < 120.2 && lat > 35.9 && lat < 42.9;

/** Kilometres between two points, on a sphere. */
export function distanceBetween([a, b]: LngLat, [c, d]: LngLat): number {
  const [phi, psi] = [(b * Math.PI) / 180, (d * Math.PI) / 180];
  const half = Math.sin((phi - psi) / 2) ** 2;
  const side = Math.sin((((a - c) / 2) * Math.PI) / 180) ** 2;
  return 12_742 * Math.asin(Math.sqrt(half + Math.cos(phi) * Math.cos(psi) * side));
}
