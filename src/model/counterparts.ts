import { geoDistance } from 'd3';
import type { Cluster } from './cluster';
import type { Dataset } from './dataset';
import type { Park } from './park';
import { overlaps, type LngLat } from './place';

/** A park or cluster of the same industry in another place. */
export interface Counterpart {
  readonly type: 'park' | 'cluster';
  readonly record: Park | Cluster;
  /** Great-circle distance in km; null for a cluster without a place that has a point. */
  readonly distance: number | null;
  /** Some record joins the two; to belong to the same zone is not enough. */
  readonly isTied: boolean;
}

/** Mean radius of the earth in km. */
const EARTH = 6371.0088;

/** Parks and clusters elsewhere that share an industry with a park or cluster, the nearest first. */
export function counterpartsOf(dataset: Dataset, subject: Park | Cluster): Counterpart[] {
  const { gazetteer, parks, clusters } = dataset;
  const own = pointsOf(dataset, subject);
  const isCounterpart = (other: Park | Cluster): boolean =>
    other.id !== subject.id &&
    other.industries.some((industry) => subject.industries.includes(industry)) &&
    !other.places.some((place) => subject.places.some((at) => overlaps(place, at, gazetteer)));
  const describe = (type: Counterpart['type'], record: Park | Cluster): Counterpart => ({
    type,
    record,
    distance: distanceBetween(own, pointsOf(dataset, record)),
    isTied: isTied(dataset, subject, record),
  });
  return [
    ...parks.filter(isCounterpart).map((park) => describe('park', park)),
    ...clusters.filter(isCounterpart).map((cluster) => describe('cluster', cluster)),
  ].sort(
    (a, b) =>
      (a.distance ?? Infinity) - (b.distance ?? Infinity) ||
      a.record.id.localeCompare(b.record.id, 'en'),
  );
}

/** A park stands at one point, a cluster at that of each of its places. */
function pointsOf({ gazetteer }: Dataset, record: Park | Cluster): LngLat[] {
  if ('point' in record) return [record.point];
  return record.places.flatMap((id) => {
    const point = gazetteer.get(id)?.point;
    return point ? [point] : [];
  });
}

function distanceBetween(from: readonly LngLat[], to: readonly LngLat[]): number | null {
  const all = from.flatMap((a) => to.map((b) => geoDistance([...a], [...b]) * EARTH));
  return all.length > 0 ? Math.min(...all) : null;
}

/** One is a branch of the other, or a flow or statement has the two as its ends. */
function isTied(dataset: Dataset, a: Park | Cluster, b: Park | Cluster): boolean {
  const { flows: table, annotations } = dataset;
  const parentOf = (one: Park | Cluster): string | null => ('parent' in one ? one.parent : null);
  if (parentOf(a) === b.id || parentOf(b) === a.id) return true;
  const areEnds = (one: string | undefined | null, other: string | undefined | null): boolean =>
    (one === a.id && other === b.id) || (one === b.id && other === a.id);
  if (annotations.some(({ origin, destination }) => areEnds(origin, destination))) return true;
  return table.origin.some((origin, row) =>
    areEnds(table.places[origin], table.places[table.destination[row] ?? -1]),
  );
}
