/**
 * `npm run data`: data/*.csv and data/stories/ → checks → public/geo/*.
 * `npm run data -- --check` writes nothing and fails if public/geo differs from what would be built.
 * Deterministic: the same facts give the same bytes.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gazetteerOf } from '../src/model/dataset';
import { SCHEMA_VERSION, type Manifest } from '../src/model/schema';
import { buildBoundaries, buildGlow, countyPolygons } from './boundaries';
import { buildNames } from './buildNames';
import { checkFacts } from './checkFacts';
import { checkStories } from './checkStories';
import { encodeFlows } from './encodeFlows';
import { readFacts, type Facts, type Typed } from './facts';
import { labelFont } from './labelFont';
import { builtStory, readStories, storyEntry, type StoryFile } from './buildStories';
import { describe, type Problem } from './problem';
import { storyJsonSchema } from './storyJsonSchema';
import { toClusterFeatures, toParkFeatures } from './toGeoJson';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FROM = join(ROOT, 'data');
const TO = join(ROOT, 'public/geo');
/** Forms of files that others write, for their programs. */
const SCHEMAS = join(ROOT, 'public/schema');

type Files = ReadonlyMap<string, Buffer>;

const json = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value)}\n`);
const recordsOf = <T>(table: readonly Typed<T>[]): T[] => table.map(({ record }) => record);
const table = <T>(rows: readonly Typed<T>[]): Buffer =>
  json({ schema: SCHEMA_VERSION, rows: recordsOf(rows) });

/** Every built file by name, the manifest included. */
async function buildFiles(
  facts: Facts,
  geography: Geography,
  stories: readonly StoryFile[],
): Promise<Files> {
  const { boundaries, context } = geography;
  const parks = recordsOf(facts.parks);
  const gazetteer = gazetteerOf(recordsOf(facts.places), parks);
  const handMade = (name: string): unknown =>
    JSON.parse(readFileSync(join(FROM, `geo/${name}.geojson`), 'utf8'));
  const files = new Map<string, Buffer>([
    ['boundaries.topojson', json(boundaries)],
    ['context.geojson', json(context)],
    ['glow.geojson', json(buildGlow(geography))],
    ...['rivers', 'water', 'rail', 'labels'].map(
      (name) => [`${name}.geojson`, json(handMade(name))] as const,
    ),
    ['parks.geojson', json(toParkFeatures(parks.filter((park) => park.kind !== 'branch-park')))],
    [
      'branch-parks.geojson',
      json(toParkFeatures(parks.filter((park) => park.kind === 'branch-park'))),
    ],
    ['clusters.geojson', json(toClusterFeatures(recordsOf(facts.clusters), gazetteer))],
    ['flows.json', json(encodeFlows(recordsOf(facts.flows)))],
    ['places.json', table(facts.places)],
    ['industries.json', table(facts.industries)],
    ['measures.json', table(facts.measures)],
    ['annotations.json', table(facts.annotations)],
    ['events.json', table(facts.events)],
    ['organisations.json', table(facts.organisations)],
    ['quantities.json', table(facts.quantities)],
    ['indicators.json', table(facts.indicators)],
    ['city-industry.json', table(facts.sectorFigures)],
    ['sources.json', table(facts.sources)],
    ['names.json', json({ schema: SCHEMA_VERSION, rows: buildNames(facts) })],
    ['stories.json', json({ schema: SCHEMA_VERSION, rows: stories.map(storyEntry) })],
    ...stories.map((story) => [story.name, json(builtStory(story))] as const),
    ['labels.woff2', await labelFont(facts, handMade('labels'))],
  ]);
  return new Map([...files, ['manifest.json', json(manifestOf(files, facts))]]);
}

type Geography = ReturnType<typeof buildBoundaries>;

function manifestOf(files: Files, facts: Facts): Manifest {
  const hash = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');
  const entries = [...files].map(
    ([name, bytes]) => [name, { bytes: bytes.length, sha256: hash(bytes) }] as const,
  );
  const edition = JSON.parse(readFileSync(join(FROM, 'edition.json'), 'utf8')) as { date: string };
  return {
    schema: SCHEMA_VERSION,
    version: hash(entries.map(([name, { sha256 }]) => `${name} ${sha256}`).join('\n')).slice(0, 12),
    date: edition.date,
    counts: Object.fromEntries(
      Object.entries(facts).map(([name, rows]: [string, readonly unknown[]]) => [
        name,
        rows.length,
      ]),
    ),
    files: Object.fromEntries(entries),
    credits: recordsOf(facts.credits),
  };
}

function report(problems: readonly Problem[]): void {
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  const errors = problems.filter(({ severity }) => severity === 'error');
  for (const one of warnings) console.warn(`warning  ${describe(one)}`);
  for (const one of errors) console.error(`error    ${describe(one)}`);
  if (errors.length > 0) {
    console.error(`${errors.length} errors in the facts: nothing was built.`);
    process.exit(1);
  }
}

function differences(folder: string, files: Files): string[] {
  const present = existsSync(folder) ? readdirSync(folder) : [];
  const changed = [...files].filter(
    ([name, bytes]) => !present.includes(name) || !readFileSync(join(folder, name)).equals(bytes),
  );
  return [...changed.map(([name]) => name), ...present.filter((name) => !files.has(name))];
}

function write(folder: string, files: Files): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (!files.has(name)) rmSync(join(folder, name));
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
}

const problems: Problem[] = [];
const facts = readFacts(FROM, problems);
const stories = readStories(join(FROM, 'stories'), problems);
const geography = buildBoundaries();
problems.push(...checkFacts(facts, countyPolygons(geography.boundaries)));
report(problems);
const files = await buildFiles(facts, geography, stories);
report(await checkStories(stories, files));

const schemas: Files = new Map([
  ['story.schema.json', Buffer.from(`${JSON.stringify(storyJsonSchema(), null, 2)}\n`)],
]);
const outputs = [
  [TO, files],
  [SCHEMAS, schemas],
] as const;

if (process.argv.includes('--check')) {
  const different = outputs.flatMap(([folder, built]) => differences(folder, built));
  if (different.length > 0) {
    console.error(
      `public/ is not what data/ builds: ${different.join(', ')}. Run “npm run data” and commit.`,
    );
    process.exit(1);
  }
  console.log(`public/geo is up to date: ${files.size} files.`);
} else {
  for (const [folder, built] of outputs) write(folder, built);
  console.log(
    `public/geo: ${files.size} files, ${facts.flows.length} flows, ${stories.length} stories.`,
  );
}
