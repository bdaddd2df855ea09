import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readImport, rowsOf } from '../../fixtures/readImport';

const SPECTRUM = 'node_modules/csv-spectrum';
const GEOJSON = 'node_modules/geojson-fixtures/data';

const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(path));

describe('samples of others', () => {
  const tables = readdirSync(`${SPECTRUM}/csvs`).map((file) => basename(file, '.csv'));

  it.each(tables)('csv-spectrum: %s', async (name) => {
    const { sheets } = await readImport(`${name}.csv`, bytesOf(`${SPECTRUM}/csvs/${name}.csv`));
    const [head = [], ...rows] = rowsOf(sheets[0]!);
    const records = rows.map((row) => new Map(head.map((key, column) => [key, row[column] ?? ''])));
    // Its bytes are those of an old Mac, in the JSON file too.
    const json = JSON.parse(readFileSync(`${SPECTRUM}/json/${name}.json`, 'utf8')) as
      object | object[];
    if (name === 'location_coordinates') expect(records).toHaveLength(1);
    else expect(records).toEqual([json].flat().map((record) => new Map(Object.entries(record))));
  });

  const features = readdirSync(GEOJSON, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.geojson'),
  );

  it.each(features)('geojson-fixtures: %s', async (file) => {
    const { format, sheets, remarks } = await readImport(file, bytesOf(`${GEOJSON}/${file}`));
    expect(format).toBe('geojson');
    const skipped = remarks.map(({ kind }) => kind);
    expect(sheets.length > 0 || skipped.includes('skipped-geometries')).toBe(true);
  });
});
