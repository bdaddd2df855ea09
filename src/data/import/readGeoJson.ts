import type { ColumnRole } from '../../model/import/importPlan';
import type { Cell, Sheet } from '../../model/import/sheet';
import { roleOfHeading } from './headings';
import { isList, isRecord, type Json, type JsonRecord } from './json';
import type { JsonCursor } from './jsonCursor';
import { RecordBuilder } from './recordBuilder';
import type { Reading } from './reading';

/** What may stand alone in a GeoJSON file beside features. */
export const GEOMETRIES: ReadonlySet<string> = new Set([
  'Point',
  'LineString',
  'Polygon',
  'MultiPoint',
  'MultiLineString',
  'MultiPolygon',
  'GeometryCollection',
]);

const ENDS = ['origin_lon', 'origin_lat', 'destination_lon', 'destination_lat'] as const;
const NOTHING: JsonRecord = new Map();
/** Keys whose meaning is remembered. */
const MOST_KEYS = 1000;

/**
 * GeoJSON as tables: points are `places` with their coordinates, lines `flows` with those of their ends, and so is
 * whatever names two ends; features without a geometry are `records`. What else there is, is counted.
 */
export function readGeoJson(cursor: JsonCursor, type: string, reading: Reading): readonly Sheet[] {
  const features = new Features(reading);
  if (GEOMETRIES.has(type)) features.add(new Map<string, Json>([['geometry', cursor.value()]]));
  else if (type === 'Feature') features.add(cursor.record());
  else
    cursor.eachKey((key) => {
      if (key !== 'features') cursor.skip();
      else
        cursor.eachItem(() => {
          if (cursor.peek() !== '{') reading.fail('damaged', `line ${cursor.line}`);
          features.add(cursor.record());
        });
    });
  return features.finish();
}

class Features {
  readonly #places: Layer;
  readonly #flows: Layer;
  readonly #records: Layer;
  readonly #roles = new Map<string, ColumnRole | null>();
  #skipped = 0;

  constructor(private readonly reading: Reading) {
    this.#places = new Layer('places', ['lon', 'lat'], reading);
    this.#flows = new Layer('flows', ENDS, reading);
    this.#records = new Layer('records', [], reading);
  }

  add(feature: JsonRecord): void {
    const properties = propertiesOf(feature);
    const geometry = feature.get('geometry');
    const { point, line } = isRecord(geometry) ? this.#partsOf(geometry) : NO_PARTS;
    if (point) this.#places.add(properties, point);
    // Flows to several places together have several lines, flows within one place none.
    else if (line || this.#names(properties, 'origin', 'destination'))
      this.#flows.add(properties, line ?? []);
    else if (isRecord(geometry)) this.#skipped++;
    else if (this.#names(properties, 'id', 'name')) this.#places.add(properties, []);
    else this.#records.add(properties, []);
  }

  finish(): readonly Sheet[] {
    this.reading.remark('skipped-geometries', this.#skipped, this.reading.file);
    return [this.#places, this.#flows, this.#records].flatMap((layer) => layer.finish());
  }

  #partsOf(geometry: JsonRecord): Parts {
    this.#countVertices(geometry.get('coordinates') ?? geometry.get('geometries'));
    return partsOf(geometry);
  }

  /** Has it properties with both of these meanings? */
  #names(properties: JsonRecord, one: ColumnRole, other: ColumnRole): boolean {
    const roles = [...properties.keys()].map((key) => this.#roleOf(key));
    return roles.includes(one) && roles.includes(other);
  }

  #roleOf(key: string): ColumnRole | null {
    const known = this.#roles.get(key);
    if (known !== undefined) return known;
    const role = roleOfHeading(key.slice(0, 100));
    if (this.#roles.size < MOST_KEYS) this.#roles.set(key, role);
    return role;
  }

  /** Every list of numbers is a vertex. */
  #countVertices(value: Json | undefined): void {
    if (isRecord(value)) this.#countVertices(value.get('coordinates'));
    if (!isList(value)) return;
    if (typeof value[0] === 'number') this.reading.vertex();
    else for (const one of value) this.#countVertices(one);
  }
}

/** Features of one sort: their properties, then what their geometry comes to. */
class Layer {
  readonly #records: RecordBuilder;
  readonly #positions: (readonly Cell[])[] = [];

  constructor(
    private readonly name: string,
    private readonly columns: readonly string[],
    reading: Reading,
  ) {
    this.#records = new RecordBuilder(reading);
  }

  add(properties: JsonRecord, position: readonly Cell[]): void {
    this.#records.add(properties);
    this.#positions.push(position);
  }

  finish(): readonly Sheet[] {
    if (this.#positions.length === 0) return [];
    this.#records.addLast(this.columns, this.#positions);
    return [this.#records.finish(this.name, 'feature')];
  }
}

/** The properties, and before them the feature's own id if none of them is called so. */
function propertiesOf(feature: JsonRecord): JsonRecord {
  const properties = feature.get('properties');
  const known = isRecord(properties) ? properties : NOTHING;
  const id = feature.get('id');
  if (id === undefined || id === null || known.has('id')) return known;
  return new Map<string, Json>([['id', id], ...known]);
}

type Position = readonly [number, number];

interface Parts {
  readonly point: Position | null;
  readonly line: readonly number[] | null;
}

const NO_PARTS: Parts = { point: null, line: null };

/** The position of a point, or those of the two ends of a line; a multiple geometry of one part is that part. */
function partsOf(geometry: JsonRecord): Parts {
  const type = geometry.get('type');
  const coordinates = geometry.get('coordinates');
  const only = isList(coordinates) && coordinates.length === 1 ? coordinates[0] : undefined;
  if (type === 'Point') return { point: positionOf(coordinates), line: null };
  if (type === 'MultiPoint') return { point: positionOf(only), line: null };
  if (type === 'LineString') return { point: null, line: endsOf(coordinates) };
  return { point: null, line: type === 'MultiLineString' ? endsOf(only) : null };
}

function endsOf(line: Json | undefined): readonly number[] | null {
  if (!isList(line) || line.length < 2) return null;
  const [origin, destination] = [positionOf(line[0]), positionOf(line[line.length - 1])];
  return origin && destination ? [...origin, ...destination] : null;
}

function positionOf(value: Json | undefined): Position | null {
  const [lon, lat] = isList(value) ? value : [];
  return typeof lon === 'number' && typeof lat === 'number' ? [lon, lat] : null;
}
