import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';

/** Brings a map's style and data up to date, sending what has changed and nothing else. */
export class StyleUpdates {
  #styledAs = '';
  readonly #sent = new Map<string, FeatureCollection>();

  /** `key`: all of the style but its data; `styleOf` is asked for it only when that has changed. */
  send(
    map: MapLibreMap,
    key: string,
    styleOf: () => StyleSpecification,
    data: Readonly<Record<string, FeatureCollection>>,
  ): void {
    if (this.#styledAs !== '' && this.#styledAs !== key) map.setStyle(styleOf(), { diff: true });
    this.#styledAs = key;
    for (const [id, features] of Object.entries(data)) {
      if (this.#sent.get(id) === features) continue;
      this.#sent.set(id, features);
      void map.getSource<GeoJSONSource>(id)?.setData(features);
    }
  }
}
