import type { Feature, LineString, MultiLineString, Position } from 'geojson';
import type { Language } from '../model/bilingual';
import type { Dataset } from '../model/dataset';
import { flowAt } from '../model/flowTable';
import { standsFor } from '../model/place';
import type { TableRow } from '../model/tableRows';
import type { TableSnapshot } from '../model/tableSnapshot';
import { distinct, industriesOf, measureId, valuesOf } from './rowValues';
import { spanOf } from './spanOf';

export type FlowFeature = Feature<LineString | MultiLineString | null>;

/**
 * Every row of the view as a line from its origin to its destination: names and codes flat, as GIS programs want them.
 * A joint figure is one feature with one value, whose lines lead to all its members; what has no two places apart has
 * no geometry.
 */
export const flowFeatures = (snapshot: TableSnapshot): FlowFeature[] =>
  snapshot.rows.map((row) => ({
    type: 'Feature',
    id: `flow:${row.key}`,
    geometry: lineOf(row, snapshot.dataset),
    properties: propertiesOf(row, snapshot),
  }));

function lineOf(row: TableRow, { gazetteer }: Dataset): LineString | MultiLineString | null {
  if (row.whyNotDrawn === 'inside') return null;
  const pointsOf = (id: string): Position[] =>
    standsFor(id, gazetteer).flatMap((one) => {
      const point = gazetteer.get(one)?.point;
      return point ? [[...point]] : [];
    });
  const lines = pointsOf(row.origin).flatMap((from) =>
    pointsOf(row.destination).map((to) => [from, to]),
  );
  const [first] = lines;
  if (!first) return null;
  return row.joint
    ? { type: 'MultiLineString', coordinates: lines }
    : { type: 'LineString', coordinates: first };
}

function propertiesOf(row: TableRow, snapshot: TableSnapshot) {
  const { dataset, view } = snapshot;
  const { gazetteer, measuresById, flows: table } = dataset;
  const measure = measuresById.get(view.measure ?? '');
  const records = row.records.map((record) => flowAt(table, record));
  const end = (name: 'origin' | 'destination') => {
    const place = gazetteer.get(row[name]);
    return {
      [name]: row[name],
      [`${name}_name_zh`]: place?.name.zh ?? null,
      [`${name}_name_en`]: place?.name.en ?? null,
      [`${name}_position`]: place?.position ?? null,
    };
  };
  const listed = (words: readonly string[]): string => distinct(words).join(';');
  const noteIn = (language: Language): string | null =>
    distinct(records.flatMap(({ note }) => note?.[language] ?? [])).join(' | ') || null;
  return {
    feature: 'flow',
    ...{ ...end('origin'), ...end('destination') },
    directed: row.directed,
    joint: row.joint,
    measure: measureId(row, snapshot),
    ...valuesOf(row, snapshot),
    unit_zh: measure?.unitName.zh ?? '条',
    unit_en: measure?.unitName.en ?? 'records',
    ...{ bound: row.bound, missing: row.missing, share: row.share, rank: row.rank },
    ...spanOf(row.period),
    cumulative: records.some(({ cumulative }) => cumulative),
    basis: listed(records.map(({ basis }) => basis)),
    kind: listed(records.map(({ kind }) => kind)),
    scope: listed(records.flatMap(({ scope }) => scope ?? [])),
    industry: industriesOf(row, records, snapshot).join(';'),
    ...{ footing: row.footing, drawn: row.whyNotDrawn ?? 'drawn', confidence: row.confidence },
    records: records.map(({ id }) => id).join(';'),
    sources: row.sources.join(';'),
    ...{ note_zh: noteIn('zh'), note_en: noteIn('en') },
  };
}
