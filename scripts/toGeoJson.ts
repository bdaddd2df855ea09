import type { Cluster } from '../src/model/cluster';
import { standsFor, type Gazetteer } from '../src/model/place';
import type { Park } from '../src/model/park';
import type { ClusterFeatures, ParkFeatures } from '../src/model/schema';

/** Parks as RFC 7946 points with readable properties, for this atlas and for any GIS program. */
export function toParkFeatures(parks: readonly Park[]): ParkFeatures {
  return {
    type: 'FeatureCollection',
    features: parks.map((park) => ({
      type: 'Feature',
      id: park.id,
      geometry: { type: 'Point', coordinates: [park.point[0], park.point[1]] },
      properties: {
        id: park.id,
        name_zh: park.name.zh,
        name_en: park.name.en,
        kind: park.kind,
        parent: park.parent,
        places: [...park.places],
        industries: [...park.industries],
        date: park.date,
        milestone: park.milestone,
        status: park.status,
        description_zh: park.description?.zh ?? '',
        description_en: park.description?.en ?? '',
        position: park.position,
        position_note_zh: park.positionNote?.zh ?? '',
        position_note_en: park.positionNote?.en ?? '',
        sources: [...park.sources],
      },
    })),
  };
}

/** Clusters as RFC 7946 multi-points, one point for each place of the cluster. */
export function toClusterFeatures(
  clusters: readonly Cluster[],
  gazetteer: Gazetteer,
): ClusterFeatures {
  return {
    type: 'FeatureCollection',
    features: clusters.map((cluster) => ({
      type: 'Feature',
      id: cluster.id,
      geometry: {
        type: 'MultiPoint',
        coordinates: cluster.places
          .flatMap((id) => standsFor(id, gazetteer))
          .flatMap((id) => {
            const point = gazetteer.get(id)?.point;
            return point ? [[point[0], point[1]] as [number, number]] : [];
          }),
      },
      properties: {
        id: cluster.id,
        name_zh: cluster.name.zh,
        name_en: cluster.name.en,
        scheme: cluster.scheme,
        batch_zh: cluster.batch?.zh ?? '',
        batch_en: cluster.batch?.en ?? '',
        date: cluster.date,
        places: [...cluster.places],
        industries: [...cluster.industries],
        description_zh: cluster.description?.zh ?? '',
        description_en: cluster.description?.en ?? '',
        sources: [...cluster.sources],
      },
    })),
  };
}
