import { booleanPointInPolygon } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { Gazetteer } from '../src/model/place';
import type { Facts } from './facts';
import { errorAt, type Problem } from './problem';

/** Polygons of counties by their adcodes. */
export type Counties = ReadonlyMap<string, Feature<Polygon | MultiPolygon>>;

/** What must hold of one place: members of a joint one, a point and how it was found. */
export function checkPlace(at: Facts['places'][number]): Problem[] {
  const { level, members, point, position } = at.record;
  if (level === 'joint' && members.length < 2)
    return [
      errorAt(at, 'members', 'of a joint place are missing', 'list the places that the sum is for'),
    ];
  if (level !== 'joint' && members.length > 0)
    return [errorAt(at, 'members', `of a ${level} are given`, 'only joint places have members')];
  if (point !== null && position === null)
    return [
      errorAt(
        at,
        'position',
        'does not say how the point was found',
        'write seat, approximate or symbolic',
      ),
    ];
  return point === null && level !== 'joint' && level !== 'outside'
    ? [errorAt(at, 'lon', 'is empty', 'give a position, symbolic if need be')]
    : [];
}

/** Does a park lie in the county, city or province that it is said to be in? */
export function checkPosition(
  at: Facts['parks'][number],
  gazetteer: Gazetteer,
  counties: Counties,
): Problem[] {
  const { record } = at;
  if (record.point.some(Number.isNaN)) return [];
  if (record.point[0] === 0)
    return [errorAt(at, 'lon', 'is empty', 'give a position, or that of its county as seat-proxy')];
  const adcodes = record.places.flatMap((id) => gazetteer.get(id)?.adcode ?? []);
  const polygons = adcodes.flatMap((adcode) => polygonsOf(adcode, counties));
  if (polygons.length === 0) return [];
  const inside = polygons.some((polygon) => booleanPointInPolygon([...record.point], polygon));
  return inside
    ? []
    : [
        errorAt(
          at,
          'lon',
          `lies outside ${record.places.join(', ')}`,
          'correct the position or the place',
        ),
      ];
}

/** The polygon of a county, or those of all counties of a city or province. */
function polygonsOf(adcode: string, counties: Counties): Feature<Polygon | MultiPolygon>[] {
  const prefix = adcode.replace(/(00)+$/, '');
  return [...counties].filter(([code]) => code.startsWith(prefix)).map(([, county]) => county);
}
