import type { FeatureCollection, Geometry, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { flowLines } from '../../src/export/flowLines';
import { viewGeoJson } from '../../src/export/viewGeoJson';
import { viewJson } from '../../src/export/viewJson';
import { viewXlsx } from '../../src/export/viewXlsx';
import type { Query } from '../../src/model/query';
import { DICTIONARIES } from '../../src/text/format';
import { SHEET_WORDS } from '../../src/text/sheetWords';
import { TABLE_FILE_WORDS } from '../../src/text/tableFileWords';
import { loadBuilt } from '../fixtures/builtFiles';
import { readWorkbook } from '../fixtures/readWorkbook';
import { ADDRESS, snapshotOf } from '../fixtures/snapshotOf';

const dataset = await loadBuilt();

const VIEWS: readonly Partial<Query>[] = [
  { topic: 'technology' },
  { topic: 'enterprise', measure: 'investment-value', basis: 'planned', top: 3 },
  { topic: 'enterprise', measure: 'investment-value', mode: 'sum' },
  { topic: 'cobuild', industries: ['biomed'] },
  { topic: 'all' },
  { topic: 'context' },
  { topic: 'clusters' },
];
const named = VIEWS.flatMap((own) =>
  (['zh', 'en'] as const).map((language) => ({ own, language, name: JSON.stringify(own) })),
);

type Metadata = Readonly<Record<string, unknown>> & { sources: readonly { id: string }[] };
type Collection = FeatureCollection<Geometry | null, Record<string, unknown>> & {
  metadata: Metadata;
};

const geoJsonOf = (own: Partial<Query>): Collection =>
  JSON.parse(viewGeoJson(snapshotOf(dataset, own))) as Collection;

const positionsOf = (geometry: Geometry | null): Position[] => {
  if (!geometry || geometry.type === 'GeometryCollection') return [];
  const flat = (given: unknown): Position[] =>
    Array.isArray(given) && typeof given[0] === 'number'
      ? [given as Position]
      : (given as unknown[]).flatMap(flat);
  return flat(geometry.coordinates);
};

describe('a view as a workbook', () => {
  it.each(named)(
    'has rows, places, sources and what they mean: $name $language',
    ({ own, language }) => {
      const snapshot = snapshotOf(dataset, own, language);
      const words = SHEET_WORDS[language];
      const sheets = readWorkbook(viewXlsx(snapshot));
      const sheet = (name: keyof typeof words.sheets) =>
        sheets.find((one) => one.name === words.sheets[name])!.cells;
      const isOfClusters = own.topic === 'clusters';
      const lines = isOfClusters ? null : flowLines(snapshot);
      expect(sheet(isOfClusters ? 'clusters' : 'flows')).toHaveLength(
        (lines?.rows ?? snapshot.clusters).length + 1,
      );
      const filled = (cells: readonly unknown[]) =>
        lines!.columns.map((_, at) => (cells[at] === '' ? null : (cells[at] ?? null)));
      if (lines) expect(sheet('flows').slice(1).map(filled)).toEqual(lines.rows.map(filled));
      const known = new Set(
        sheet('sources')
          .slice(1)
          .map(([id]) => id),
      );
      for (const { sources } of isOfClusters ? snapshot.clusters : snapshot.rows)
        for (const id of sources) expect(known).toContain(id);
      const places = new Set(
        sheet('places')
          .slice(1)
          .map(([id]) => id),
      );
      for (const { origin, destination } of snapshot.rows)
        expect([origin, destination].every((id) => places.has(id))).toBe(true);
      const said = Object.fromEntries<unknown>(
        sheet('about').map(([name, text]) => [String(name), text] as const),
      );
      expect(said[TABLE_FILE_WORDS[language].title]).toBe(snapshot.title);
      expect(said[TABLE_FILE_WORDS[language].address]).toBe(ADDRESS);
      expect(said[TABLE_FILE_WORDS[language].edition]).toContain(dataset.version);
      expect(said[words.citation]).toContain(ADDRESS);
      expect(said[words.approval]).toContain(DICTIONARIES[language].band.unapproved);
      // Nothing was put before a text, so nothing says so.
      expect(Object.values(said)).not.toContain(TABLE_FILE_WORDS[language].notes.formula);
    },
  );

  it('adds up for a place what adds up, and says why it does not', () => {
    const snapshot = snapshotOf(dataset, { topic: 'technology' });
    const words = SHEET_WORDS.zh;
    const [head, ...rows] = readWorkbook(viewXlsx(snapshot)).find(
      ({ name }) => name === words.sheets.places,
    )!.cells;
    const [out, why] = ['流出合计', words.totalNote].map((name) => head!.indexOf(name));
    const beijing = rows.find(([id]) => id === 'beijing')!;
    // Latest figures of several years.
    expect(beijing[out!]).toBeNull();
    expect(beijing[why!]).toBe('流出合计：时期不同或不详');
  });
});

describe('a view as GeoJSON (RFC 7946)', () => {
  it.each(VIEWS.map((own) => ({ own, name: JSON.stringify(own) })))(
    'keeps its rules: $name',
    ({ own }) => {
      const file = geoJsonOf(own);
      expect(file.type).toBe('FeatureCollection');
      expect(file).not.toHaveProperty('crs');
      for (const reserved of ['coordinates', 'geometry', 'geometries', 'properties'])
        expect(file).not.toHaveProperty(reserved);
      const ids = file.features.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const all = file.features.flatMap(({ geometry }) => positionsOf(geometry));
      // Longitude first: nothing of this region lies the other way round.
      const astray = all.filter(
        ([x = 0, y = 0, ...more]) => !(x > 100 && x < 130 && y > 30 && y < 50) || more.length > 0,
      );
      expect(astray).toEqual([]);
      const lng = all.map(([x = 0]) => x);
      const lat = all.map(([, y = 0]) => y);
      expect(file.bbox).toEqual([
        ...[Math.min(...lng), Math.min(...lat)],
        ...[Math.max(...lng), Math.max(...lat)],
      ]);
      for (const { type, geometry, properties } of file.features) {
        expect([type, typeof properties]).toEqual(['Feature', 'object']);
        if (geometry?.type === 'LineString') expect(geometry.coordinates).toHaveLength(2);
        // Flat, as GIS programs want it.
        const values = Object.values(properties);
        expect(values.filter((value) => value !== null && typeof value === 'object')).toEqual([]);
      }
    },
  );

  it('has each row once, from origin to destination, with its exact value or the reason for none', () => {
    for (const own of VIEWS) {
      const { rows } = snapshotOf(dataset, own);
      const flows = geoJsonOf(own).features.filter(
        ({ properties }) => properties.feature === 'flow',
      );
      expect(flows).toHaveLength(rows.length);
      rows.forEach((row, at) => {
        const { geometry, properties } = flows[at]!;
        expect([properties.origin, properties.destination]).toEqual([row.origin, row.destination]);
        if (row.whyNotDrawn !== 'once') expect(properties.value).toBe(row.value);
        expect(properties.missing).toBe(row.missing);
        const from = dataset.gazetteer.get(row.origin)?.point;
        if (geometry?.type === 'LineString') expect(geometry.coordinates[0]).toEqual(from);
        expect(geometry === null).toBe(
          row.whyNotDrawn === 'inside' || row.whyNotDrawn === 'unsplit',
        );
      });
    }
  });

  it('never splits a joint figure: one feature, one value, a line to each member', () => {
    const { features } = geoJsonOf({ topic: 'technology' });
    const joint = features.find(({ id }) => id === 'flow:beijing~tianjin-hebei')!;
    expect(joint.properties).toMatchObject({
      joint: true,
      value: 996,
      unit_en: '100 million yuan',
    });
    const members = ['tianjin', 'hebei'].map((id) => dataset.gazetteer.get(id)!.point);
    expect(joint.geometry).toEqual({
      type: 'MultiLineString',
      coordinates: members.map((to) => [dataset.gazetteer.get('beijing')!.point, to]),
    });
  });

  it('says how every point was found, and names its sources in full', () => {
    const { features, metadata } = geoJsonOf({ topic: 'cobuild' });
    const points = features.filter(({ geometry }) => geometry?.type === 'Point');
    expect(points.length).toBeGreaterThan(50);
    for (const { properties } of points) expect(properties.position).toBeTruthy();
    const known = new Set(metadata.sources.map(({ id }) => id));
    for (const { properties } of features)
      if (typeof properties.sources === 'string')
        for (const id of properties.sources.split(';')) expect(known).toContain(id);
    expect(metadata.mapApproval).toContain(DICTIONARIES.zh.band.unapproved);
  });
});

describe('a view as JSON', () => {
  it.each(VIEWS.map((own) => ({ own, name: JSON.stringify(own) })))(
    'lets every figure be traced: $name',
    ({ own }) => {
      const snapshot = snapshotOf(dataset, own);
      const file = JSON.parse(viewJson(snapshot)) as {
        query: Query;
        view: { industries: string[] | null };
        citation: string;
        rows: {
          value: number | null;
          records: string[];
          setAside: { record: string }[];
          sources: string[];
        }[];
        records: { id: string; value: number | null; sources: string[] }[];
        sources: { id: string; url: string | null }[];
      };
      expect(file.rows.map(({ value }) => value)).toEqual(snapshot.rows.map(({ value }) => value));
      const records = new Map(file.records.map((one) => [one.id, one]));
      const sources = new Set(file.sources.map(({ id }) => id));
      for (const row of file.rows) {
        for (const id of [...row.records, ...row.setAside.map(({ record }) => record)])
          expect(records.has(id)).toBe(true);
        for (const id of row.sources) expect(sources).toContain(id);
      }
      for (const one of file.records) for (const id of one.sources) expect(sources).toContain(id);
      expect(file.query).toEqual(snapshot.query);
      expect(file.view.industries).toEqual(own.industries ?? null);
      expect(file.citation).toContain(ADDRESS);
    },
  );
});
