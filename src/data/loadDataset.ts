import type { Bilingual } from '../model/bilingual';
import type { Cluster } from '../model/cluster';
import { gazetteerOf, type Dataset } from '../model/dataset';
import type { Park } from '../model/park';
import {
  annotationsFile,
  clusterFeatures,
  eventsFile,
  flowColumns,
  indicatorsFile,
  industriesFile,
  manifestFile,
  measuresFile,
  organisationsFile,
  parkFeatures,
  placesFile,
  quantitiesFile,
  sourcesFile,
  type ClusterFeatures,
  type ParkFeatures,
} from '../model/schema';
import { decodeFlows } from './decodeColumns';
import { fetchJson } from './fetchJson';

/** Loads everything that is known from `base` (a folder's address ending in a slash). Throws DataError. */
export async function loadDataset(base: string): Promise<Dataset> {
  const [
    manifest,
    flows,
    places,
    industries,
    measures,
    parks,
    branchParks,
    clusters,
    events,
    organisations,
    annotations,
    indicators,
    quantities,
    sources,
  ] = await Promise.all([
    fetchJson(base, 'manifest.json', manifestFile),
    fetchJson(base, 'flows.json', flowColumns),
    fetchJson(base, 'places.json', placesFile),
    fetchJson(base, 'industries.json', industriesFile),
    fetchJson(base, 'measures.json', measuresFile),
    fetchJson(base, 'parks.geojson', parkFeatures),
    fetchJson(base, 'branch-parks.geojson', parkFeatures),
    fetchJson(base, 'clusters.geojson', clusterFeatures),
    fetchJson(base, 'events.json', eventsFile),
    fetchJson(base, 'organisations.json', organisationsFile),
    fetchJson(base, 'annotations.json', annotationsFile),
    fetchJson(base, 'indicators.json', indicatorsFile),
    fetchJson(base, 'quantities.json', quantitiesFile),
    fetchJson(base, 'sources.json', sourcesFile),
  ]);
  const allParks = [...parks.features, ...branchParks.features].map(toPark);
  return {
    version: manifest.version,
    date: manifest.date,
    flows: decodeFlows(flows),
    gazetteer: gazetteerOf(places.rows, allParks),
    industries: industries.rows,
    industriesById: byId(industries.rows),
    measures: measures.rows,
    measuresById: byId(measures.rows),
    parks: allParks,
    parksById: byId(allParks),
    clusters: clusters.features.map(toCluster),
    events: events.rows,
    organisations: organisations.rows,
    annotations: annotations.rows,
    indicators: indicators.rows,
    quantities: byId(quantities.rows),
    sources: byId(sources.rows),
    credits: manifest.credits,
  };
}

const byId = <T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> =>
  new Map(rows.map((row) => [row.id, row]));

const bilingualOf = (zh: string, en: string): Bilingual | null => (zh === '' ? null : { zh, en });

function toPark({ geometry, properties }: ParkFeatures['features'][number]): Park {
  return {
    id: properties.id,
    name: { zh: properties.name_zh, en: properties.name_en },
    kind: properties.kind,
    parent: properties.parent,
    places: properties.places,
    industries: properties.industries,
    date: properties.date,
    milestone: properties.milestone,
    status: properties.status,
    description: bilingualOf(properties.description_zh, properties.description_en),
    sources: properties.sources,
    point: geometry.coordinates,
    position: properties.position,
    positionNote: bilingualOf(properties.position_note_zh, properties.position_note_en),
  };
}

function toCluster({ properties }: ClusterFeatures['features'][number]): Cluster {
  return {
    id: properties.id,
    name: { zh: properties.name_zh, en: properties.name_en },
    scheme: properties.scheme,
    batch: bilingualOf(properties.batch_zh, properties.batch_en),
    date: properties.date,
    places: properties.places,
    industries: properties.industries,
    description: bilingualOf(properties.description_zh, properties.description_en),
    sources: properties.sources,
  };
}
