import type { Bilingual } from '../model/bilingual';
import type { Cluster } from '../model/cluster';
import { DataError } from '../model/dataError';
import { OPTIONAL_FILES } from '../model/dataFile';
import { gazetteerOf, type Dataset } from '../model/dataset';
import type { FlowTable } from '../model/flowTable';
import type { Park } from '../model/park';
import type { ClusterFeatures, FlowColumns, Manifest, ParkFeatures } from '../model/schema';
import type { Contents } from './contents';
import { decodeFlows } from './decodeColumns';

/** Everything that is known, of the files that have come; throws DataError where one contradicts itself. */
export function assembleDataset(manifest: Manifest, contents: Contents): Dataset {
  const rowsOf = <T>(file: { readonly rows: readonly T[] } | undefined): readonly T[] =>
    file?.rows ?? [];
  const parks = [contents['parks.geojson'], contents['branch-parks.geojson']].flatMap(
    (file) => file?.features.map(toPark) ?? [],
  );
  const industries = contents['industries.json'].rows;
  const measures = contents['measures.json'].rows;
  return {
    version: manifest.version,
    date: manifest.date,
    absent: OPTIONAL_FILES.filter((file) => contents[file] === undefined),
    flows: flowsOf(contents['flows.json']),
    gazetteer: gazetteerOf(contents['places.json'].rows, parks),
    industries,
    industriesById: byId(industries),
    measures,
    measuresById: byId(measures),
    parks,
    parksById: byId(parks),
    clusters: contents['clusters.geojson']?.features.map(toCluster) ?? [],
    events: rowsOf(contents['events.json']),
    organisations: rowsOf(contents['organisations.json']),
    annotations: rowsOf(contents['annotations.json']),
    indicators: rowsOf(contents['indicators.json']),
    quantities: byId(rowsOf(contents['quantities.json'])),
    sources: byId(contents['sources.json'].rows),
    credits: manifest.credits,
  };
}

function flowsOf(columns: FlowColumns): FlowTable {
  try {
    return decodeFlows(columns);
  } catch (error) {
    throw new DataError('flows.json', 'wrong-form', (error as RangeError).message);
  }
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
