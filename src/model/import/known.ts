import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { Industry } from '../industry';
import type { Measure } from '../measure';
import type { NameRow } from '../names';
import type { Gazetteer } from '../place';

/** How the atlas itself writes what it knows: columns of its own files are read by these. */
export type Words = Readonly<
  Record<
    'kind' | 'basis' | 'scope' | 'bound' | 'missing',
    readonly (readonly [said: string, id: string])[]
  >
>;

/** What a table is held against. Everything in it can be posted to a worker. */
export interface Known {
  readonly gazetteer: Gazetteer;
  /** Pinyin and other names; empty where they have not come. */
  readonly names: readonly NameRow[];
  readonly industries: readonly Industry[];
  readonly measures: readonly Measure[];
  /** Ids of publications: rows of the atlas' own files name them. */
  readonly sources: readonly string[];
  readonly words: Words;
  /** Counties with property `adcode`; null where they are not at hand: then no point is located. */
  readonly counties: FeatureCollection<Polygon | MultiPolygon> | null;
}
