import type { FeatureCollection } from 'geojson';
import type { Topology } from 'topojson-specification';
import { literal, looseObject, type InferOutput } from 'valibot';
import type { DataFile, OptionalFile } from '../model/dataFile';
import {
  annotationsFile,
  clusterFeatures,
  eventsFile,
  flowColumns,
  indicatorsFile,
  industriesFile,
  measuresFile,
  organisationsFile,
  parkFeatures,
  placesFile,
  quantitiesFile,
  sourcesFile,
} from '../model/schema';
import type { JsonSchema } from './readJson';

// The ground is built and hashed with the app; the loader only makes sure that it got the right sort of file.
const topology = looseObject({ type: literal('Topology') }) as unknown as JsonSchema<Topology>;
const collection = looseObject({
  type: literal('FeatureCollection'),
}) as unknown as JsonSchema<FeatureCollection>;

/** What every file must look like. */
export const SCHEMAS = {
  'flows.json': flowColumns,
  'boundaries.topojson': topology,
  'places.json': placesFile,
  'industries.json': industriesFile,
  'measures.json': measuresFile,
  'sources.json': sourcesFile,
  'context.geojson': collection,
  'water.geojson': collection,
  'rivers.geojson': collection,
  'labels.geojson': collection,
  'rail.geojson': collection,
  'glow.geojson': collection,
  'parks.geojson': parkFeatures,
  'branch-parks.geojson': parkFeatures,
  'clusters.geojson': clusterFeatures,
  'events.json': eventsFile,
  'organisations.json': organisationsFile,
  'annotations.json': annotationsFile,
  'indicators.json': indicatorsFile,
  'quantities.json': quantitiesFile,
} satisfies { readonly [File in DataFile]: JsonSchema<unknown> };

type All = { readonly [File in DataFile]: InferOutput<(typeof SCHEMAS)[File]> };

/** The files that an atlas can be made of: every essential one, and what has come of the others. */
export type Contents = Omit<All, OptionalFile> & Partial<Pick<All, OptionalFile>>;
