import type { Cluster } from './cluster';
import { GROUND_FILES, type OptionalFile } from './dataFile';
import type { AtlasEvent } from './event';
import type { FlowTable } from './flowTable';
import type { Industry } from './industry';
import type { Measure } from './measure';
import type { Organisation } from './organisation';
import type { Park } from './park';
import type { Gazetteer, Place } from './place';
import type { Credit, Source } from './source';
import type { Annotation, Indicator, Quantity } from './statistic';

/** Everything that is known, as loaded. It never changes: when more comes, another one takes its place. */
export interface Dataset {
  readonly version: string;
  /** Date of the newest change of the facts. */
  readonly date: string;
  /** Files that have not come: what they hold is unknown, not nothing. */
  readonly absent: readonly OptionalFile[];
  readonly flows: FlowTable;
  readonly gazetteer: Gazetteer;
  readonly industries: readonly Industry[];
  readonly industriesById: ReadonlyMap<string, Industry>;

  readonly measures: readonly Measure[];
  readonly measuresById: ReadonlyMap<string, Measure>;
  readonly parks: readonly Park[];
  readonly clusters: readonly Cluster[];
  readonly events: readonly AtlasEvent[];
  readonly organisations: readonly Organisation[];
  readonly annotations: readonly Annotation[];
  readonly indicators: readonly Indicator[];
  readonly quantities: ReadonlyMap<string, Quantity>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly credits: readonly Credit[];
  readonly parksById: ReadonlyMap<string, Park>;
}

/** Places and parks by id: a park is a place of level `site` in the first place that it lies in. */
export function gazetteerOf(places: readonly Place[], parks: readonly Park[]): Gazetteer {
  const gazetteer = new Map<string, Place>(places.map((place) => [place.id, place]));
  for (const park of parks) {
    gazetteer.set(park.id, {
      id: park.id,
      name: park.name,
      level: 'site',
      parent: park.places[0] ?? null,
      members: [],
      adcode: null,
      point: park.point,
      position: park.position,
      note: park.positionNote,
    });
  }
  return gazetteer;
}

/** Do two datasets stand on the same ground, so that the map need not be drawn anew? */
export const haveSameGround = (one: Dataset, other: Dataset): boolean =>
  one.version === other.version &&
  GROUND_FILES.every((file) => one.absent.includes(file) === other.absent.includes(file));
