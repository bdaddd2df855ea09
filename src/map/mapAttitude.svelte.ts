import type { Map as MapLibreMap } from 'maplibre-gl';
import { FULL_TILT, SWING, type Attitude } from './camera';

/** The tilt and turn of a MapLibre map, by hand or by button. */
export class MapAttitude implements Attitude {
  pitch = $state(0);
  bearing = $state(0);
  #map: MapLibreMap | null = null;

  /** `onturned`: a button has turned the map, and it stands still again. */
  constructor(readonly onturned: () => void) {}

  watch(map: MapLibreMap): void {
    this.#map = map;
    const look = (): void => {
      [this.pitch, this.bearing] = [map.getPitch(), map.getBearing()];
    };
    map.on('pitch', look);
    map.on('rotate', look);
    look();
  }

  tilt = (): void => this.#turn(this.pitch > FULL_TILT / 2 ? 0 : FULL_TILT, this.bearing);

  straighten = (): void => this.#turn(0, 0);

  #turn(pitch: number, bearing: number): void {
    // Listened for first: where no motion is wanted the camera is there at once.
    this.#map?.once('moveend', this.onturned);
    this.#map?.easeTo({ pitch, bearing, ...SWING });
  }
}
