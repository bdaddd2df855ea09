import {
  array,
  boolean,
  fallback,
  finite,
  integer,
  literal,
  minValue,
  nullable,
  number,
  object,
  picklist,
  pipe,
  readonly as frozen,
  record,
  regex,
  string,
  tuple,
  type BaseIssue,
  type BaseSchema,
  type InferOutput,
} from 'valibot';
import { EVENT_KINDS } from './event';
import { FAMILIES } from './industry';
import { KINDS } from './flow';
import { BASES, BOUNDS, SCOPES, UNITS } from './measure';
import { MILESTONES, PARK_KINDS, STATUSES } from './park';
import { MISSING_REASONS } from './missing';
import { NAME_KINDS, NAMED_TYPES } from './names';
import { ORGANISATION_KINDS } from './organisation';
import { LEVELS, POSITIONS } from './place';
import { SCHEMES } from './cluster';
import { CONFIDENCES, SOURCE_KINDS } from './source';

/** Version of the built files' form. A reader refuses a version that it does not know. */
export const SCHEMA_VERSION = 1;

const listOf = <const T extends BaseSchema<unknown, unknown, BaseIssue<unknown>>>(item: T) =>
  pipe(array(item), frozen());

const bilingual = object({ zh: string(), en: string() });
const maybeBilingual = nullable(bilingual);
const strings = listOf(string());
const lngLat = pipe(tuple([number(), number()]), frozen());
const index = pipe(number(), integer(), minValue(-1));
const indices = listOf(index);

const place = object({
  id: string(),
  name: bilingual,
  level: picklist(LEVELS),
  parent: nullable(string()),
  members: strings,
  adcode: nullable(string()),
  point: nullable(lngLat),
  position: nullable(picklist(POSITIONS)),
  note: maybeBilingual,
});

const industry = object({
  id: string(),
  name: bilingual,
  label: bilingual,
  family: picklist(FAMILIES),
  groups: strings,
  codes: strings,
  note: maybeBilingual,
});

const measure = object({
  id: string(),
  name: bilingual,
  unit: picklist(UNITS),
  unitName: bilingual,
  additive: boolean(),
  definition: bilingual,
});

const event = object({
  id: string(),
  date: string(),
  kind: picklist(EVENT_KINDS),
  title: bilingual,
  places: strings,
  parties: listOf(bilingual),
  industries: strings,
  description: maybeBilingual,
  sources: strings,
});

const organisation = object({
  id: string(),
  name: bilingual,
  kind: picklist(ORGANISATION_KINDS),
  places: strings,
  role: maybeBilingual,
  sources: strings,
});

const annotation = object({
  id: string(),
  origin: string(),
  destination: nullable(string()),
  kind: nullable(picklist(KINDS)),
  industries: strings,
  quantity: string(),
  value: nullable(number()),
  bound: nullable(picklist(BOUNDS)),
  periodStart: string(),
  periodEnd: string(),
  sources: strings,
  where: maybeBilingual,
  confidence: picklist(CONFIDENCES),
  conflictsWith: strings,
  text: bilingual,
});

const quantity = object({ id: string(), name: bilingual, unit: maybeBilingual });

const indicator = object({
  id: string(),
  place: string(),
  year: string(),
  quantity: string(),
  value: number(),
  bound: nullable(picklist(BOUNDS)),
  source: string(),
  note: maybeBilingual,
});

const sectorFigure = object({
  place: string(),
  sector: bilingual,
  year: string(),
  quantity: string(),
  value: nullable(number()),
  bound: nullable(picklist(BOUNDS)),
  text: maybeBilingual,
  source: string(),
  where: maybeBilingual,
});

/** A link to anything but a web page is no link; the rest of its record stands. */
const webAddress = fallback(nullable(pipe(string(), regex(/^https?:\/\//))), null);

const source = object({
  id: string(),
  title: string(),
  titleEn: string(),
  publisher: string(),
  publisherEn: string(),
  date: string(),
  url: webAddress,
  kind: picklist(SOURCE_KINDS),
  note: maybeBilingual,
});

const nameRow = object({
  type: picklist(NAMED_TYPES),
  id: string(),
  pinyin: string(),
  others: listOf(
    object({
      kind: picklist(NAME_KINDS),
      name: bilingual,
      pinyin: string(),
      until: string(),
      code: string(),
    }),
  ),
});

const count = pipe(number(), integer(), minValue(0));
const storyEntry = object({
  id: string(),
  title: bilingual,
  summary: maybeBilingual,
  date: string(),
  scenes: count,
  steps: count,
});

const tableOf = <const T extends BaseSchema<unknown, unknown, BaseIssue<unknown>>>(row: T) =>
  object({ schema: literal(SCHEMA_VERSION), rows: listOf(row) });

export const placesFile = tableOf(place);
export const industriesFile = tableOf(industry);
export const measuresFile = tableOf(measure);
export const eventsFile = tableOf(event);
export const organisationsFile = tableOf(organisation);
export const annotationsFile = tableOf(annotation);
export const quantitiesFile = tableOf(quantity);
export const indicatorsFile = tableOf(indicator);
export const sectorFiguresFile = tableOf(sectorFigure);
export const sourcesFile = tableOf(source);
export const namesFile = tableOf(nameRow);
export const storyListFile = tableOf(storyEntry);

export const flowColumns = object({
  schema: literal(SCHEMA_VERSION),
  length: pipe(number(), integer(), minValue(0)),
  words: object({
    places: strings,
    industries: strings,
    measures: strings,
    sources: strings,
    kinds: listOf(picklist(KINDS)),
    bases: listOf(picklist(BASES)),
    scopes: listOf(picklist(SCOPES)),
    bounds: listOf(picklist(BOUNDS)),
    missing: listOf(picklist(MISSING_REASONS)),
    confidences: listOf(picklist(CONFIDENCES)),
  }),
  columns: object({
    id: strings,
    origin: indices,
    destination: indices,
    kind: indices,
    industry: indices,
    measure: indices,
    basis: indices,
    scope: indices,
    value: listOf(nullable(pipe(number(), finite()))),
    bound: indices,
    missing: indices,
    periodStart: strings,
    periodEnd: strings,
    cumulative: indices,
    partOf: indices,
    sources: listOf(indices),
    where: listOf(maybeBilingual),
    confidence: indices,
    conflictsWith: listOf(strings),
    note: listOf(maybeBilingual),
  }),
});
export type FlowColumns = InferOutput<typeof flowColumns>;

const park = object({
  id: string(),
  name_zh: string(),
  name_en: string(),
  kind: picklist(PARK_KINDS),
  parent: nullable(string()),
  places: strings,
  industries: strings,
  date: string(),
  milestone: nullable(picklist(MILESTONES)),
  status: picklist(STATUSES),
  description_zh: string(),
  description_en: string(),
  position: picklist(POSITIONS),
  position_note_zh: string(),
  position_note_en: string(),
  sources: strings,
});

const cluster = object({
  id: string(),
  name_zh: string(),
  name_en: string(),
  scheme: picklist(SCHEMES),
  batch_zh: string(),
  batch_en: string(),
  date: string(),
  places: strings,
  industries: strings,
  description_zh: string(),
  description_en: string(),
  sources: strings,
});

/** GeoJSON as GIS programs read it: properties are plain text, numbers and lists of ids. */
export const parkFeatures = object({
  type: literal('FeatureCollection'),
  features: listOf(
    object({
      type: literal('Feature'),
      id: string(),
      geometry: object({ type: literal('Point'), coordinates: lngLat }),
      properties: park,
    }),
  ),
});
export type ParkFeatures = InferOutput<typeof parkFeatures>;

export const clusterFeatures = object({
  type: literal('FeatureCollection'),
  features: listOf(
    object({
      type: literal('Feature'),
      id: string(),
      geometry: object({ type: literal('MultiPoint'), coordinates: listOf(lngLat) }),
      properties: cluster,
    }),
  ),
});
export type ClusterFeatures = InferOutput<typeof clusterFeatures>;

export const manifestFile = object({
  schema: literal(SCHEMA_VERSION),
  /** Hash of all files: changes when, and only when, the data change. */
  version: string(),
  /** Date of the newest change of the facts, as set in `data/edition.json`. */
  date: string(),
  counts: record(string(), number()),
  files: record(string(), object({ bytes: number(), sha256: string() })),
  credits: listOf(
    object({
      id: string(),
      what: bilingual,
      source: bilingual,
      url: webAddress,
      licence: nullable(string()),
    }),
  ),
});
export type Manifest = InferOutput<typeof manifestFile>;
