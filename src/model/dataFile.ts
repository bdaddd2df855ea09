/** Without one of these there is no atlas. In the order in which they are asked for. */
export const ESSENTIAL_FILES = [
  'flows.json',
  'boundaries.topojson',
  'places.json',
  'industries.json',
  'measures.json',
  'sources.json',
] as const;

/** What the map shows of the land beside its boundaries. */
export const GROUND_FILES = [
  'context.geojson',
  'water.geojson',
  'rivers.geojson',
  'labels.geojson',
  'rail.geojson',
  'glow.geojson',
] as const;

/** Without one of these the atlas starts all the same, and says what it lacks. */
export const OPTIONAL_FILES = [
  ...GROUND_FILES,
  'parks.geojson',
  'branch-parks.geojson',
  'clusters.geojson',
  'events.json',
  'organisations.json',
  'annotations.json',
  'indicators.json',
  'quantities.json',
] as const;

export type EssentialFile = (typeof ESSENTIAL_FILES)[number];
export type OptionalFile = (typeof OPTIONAL_FILES)[number];
/** A file of the folder of built data that its manifest lists and the atlas reads. */
export type DataFile = EssentialFile | OptionalFile;

export const isOptional = (file: string): file is OptionalFile =>
  OPTIONAL_FILES.some((one) => one === file);
