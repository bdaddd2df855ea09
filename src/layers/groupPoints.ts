import type { Feature, Point } from 'geojson';
import { fromMercator, toMercator, type Vector } from './mercator';

/** A point, or several close to one another. */
interface Group {
  readonly at: Vector;
  readonly members: readonly Feature<Point>[];
}

/**
 * Groups of points closer than `radius` pixels at a whole zoom level, step by step from `maxZoom` outwards as MapLibre
 * groups a source with `cluster`, so that both show the same groups.
 */
function groupsAt(
  points: readonly Feature<Point>[],
  radius: number,
  maxZoom: number,
  zoom: number,
): Group[] {
  let groups: Group[] = points.map((point) => {
    const [lng = 0, lat = 0] = point.geometry.coordinates;
    return { at: toMercator([lng, lat]), members: [point] };
  });
  for (let level = maxZoom; level >= zoom; level--)
    groups = merge(groups, radius / (512 * 2 ** level));
  return groups;
}

function merge(groups: readonly Group[], reach: number): Group[] {
  const taken = new Set<Group>();
  return groups.flatMap((group) => {
    if (taken.has(group)) return [];
    taken.add(group);
    const near = groups.filter(
      ({ at }) => Math.hypot(at[0] - group.at[0], at[1] - group.at[1]) <= reach,
    );
    const joining = near.filter((one) => !taken.has(one));
    joining.forEach((one) => taken.add(one));
    const all = [group, ...joining];
    const count = all.reduce((sum, { members }) => sum + members.length, 0);
    const mean = (axis: 0 | 1): number =>
      all.reduce((sum, { at, members }) => sum + at[axis] * members.length, 0) / count;
    return joining.length === 0
      ? [group]
      : [{ at: [mean(0), mean(1)], members: all.flatMap(({ members }) => members) }];
  });
}

/** Single points as they are, groups as a point with `point_count` and `opens_at`, the zoom at which it breaks up. */
export function groupPoints(
  points: readonly Feature<Point>[],
  radius: number,
  maxZoom: number,
  zoom: number,
): Feature<Point>[] {
  const level = Math.floor(zoom);
  if (level > maxZoom) return [...points];
  return groupsAt(points, radius, maxZoom, level).map(({ at, members }) => {
    const [only] = members;
    if (only && members.length === 1) return only;
    let opensAt = level + 1;
    const isWhole = ({ members: others }: Group): boolean => others.length >= members.length;
    while (opensAt <= maxZoom && groupsAt(members, radius, maxZoom, opensAt).some(isWhole))
      opensAt++;
    return {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [...fromMercator(at)] },
      properties: {
        point_count: members.length,
        opens_at: opensAt,
        id: members.map(({ properties }) => String(properties?.id)).join(' '),
      },
    };
  });
}
