import type { Feature, MultiPoint, Point } from 'geojson';
import type { Cluster } from '../model/cluster';
import type { Park } from '../model/park';
import type { Gazetteer, Place } from '../model/place';

/** A place that a line ends at. One known as a sum only has no point: its members are named. */
export const placeFeature = (place: Place): Feature<Point | null> => ({
  type: 'Feature',
  id: `place:${place.id}`,
  geometry: place.point && { type: 'Point', coordinates: [...place.point] },
  properties: {
    ...{ feature: 'place', id: place.id, name_zh: place.name.zh, name_en: place.name.en },
    ...{ level: place.level, parent: place.parent, members: place.members.join(';') },
    ...{ adcode: place.adcode, position: place.position },
    ...{ position_note_zh: place.note?.zh ?? null, position_note_en: place.note?.en ?? null },
  },
});

export const parkFeature = (park: Park): Feature<Point> => ({
  type: 'Feature',
  id: `park:${park.id}`,
  geometry: { type: 'Point', coordinates: [...park.point] },
  properties: {
    ...{ feature: 'park', id: park.id, name_zh: park.name.zh, name_en: park.name.en },
    ...{ kind: park.kind, parent: park.parent, places: park.places.join(';') },
    ...{ industry: park.industries.join(';'), date: park.date, milestone: park.milestone },
    ...{ status: park.status, position: park.position },
    position_note_zh: park.positionNote?.zh ?? null,
    position_note_en: park.positionNote?.en ?? null,
    sources: park.sources.join(';'),
  },
});

/** A cluster lies wherever its places do. */
export function clusterFeature(cluster: Cluster, gazetteer: Gazetteer): Feature<MultiPoint | null> {
  const points = cluster.places.flatMap((id) => {
    const point = gazetteer.get(id)?.point;
    return point ? [[...point]] : [];
  });
  return {
    type: 'Feature',
    id: `cluster:${cluster.id}`,
    geometry: points.length > 0 ? { type: 'MultiPoint', coordinates: points } : null,
    properties: {
      ...{ feature: 'cluster', id: cluster.id, name_zh: cluster.name.zh, name_en: cluster.name.en },
      ...{ scheme: cluster.scheme, date: cluster.date, places: cluster.places.join(';') },
      ...{ industry: cluster.industries.join(';'), sources: cluster.sources.join(';') },
    },
  };
}
