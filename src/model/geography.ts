import type { FeatureCollection, MultiLineString, MultiPolygon, Polygon } from 'geojson';

/** The ground that everything stands on, ready to draw: WGS-84 GeoJSON. */
export interface Geography {
  /** Beijing, Tianjin and Hebei; properties `adcode`, `name`. */
  readonly provinces: FeatureCollection<Polygon | MultiPolygon>;
  readonly xiongan: FeatureCollection<Polygon | MultiPolygon>;
  /** Each border once, by its highest level. */
  readonly countyLines: FeatureCollection<MultiLineString>;
  readonly cityLines: FeatureCollection<MultiLineString>;
  readonly provinceLines: FeatureCollection<MultiLineString>;
  readonly outline: FeatureCollection<MultiLineString>;
  /** Features of kind `land`, `neighbour-border`, `coast`. */
  readonly context: FeatureCollection;
  readonly rivers: FeatureCollection;
  readonly water: FeatureCollection;
  /** High-speed lines and their stations. */
  readonly rail: FeatureCollection;
  /** Names of seas, neighbours, mountains. */
  readonly labels: FeatureCollection;
  /** Bands of kind `coast-glow` and `region-glow`, with their `strength`. */
  readonly glow: FeatureCollection;
}
