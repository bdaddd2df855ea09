import type { FeatureCollection, Point } from 'geojson';
import type { Gazetteer } from '../model/place';
import { circleSpots } from './circleSpots';
import type { DrawnCurve } from './flowDrawing';
import { keptInk } from './mainShafts';
import { nameBoxesFrom } from './nameBoxes';
import { groupedParks, UNGROUPED_ZOOM } from './parkGroups';

interface Input {
  readonly parks: FeatureCollection<Point>;
  readonly gazetteer: Gazetteer;
  /** Of the circle of each place, pixels. */
  readonly radii: ReadonlyMap<string, number>;
  readonly flows: readonly DrawnCurve[];
  /** Of places. */
  readonly names: FeatureCollection<Point>;
  /** As in `FlowScale`. */
  readonly unit: number;
  /** As in `FlowStyle`. */
  readonly overview: number;
}

/** The whole zoom for which parks are grouped. */
export const parkLevel = (zoom: number): number => Math.floor(Math.min(zoom, UNGROUPED_ZOOM));

/**
 * Marks of parks for all zooms of a level. They are placed for the one that is a whole number of steps from the
 * overview: there the reader stands first, and what is clear there, and up to its next step, is clear from nearer by.
 */
export function farParks(level: number, input: Input): FeatureCollection<Point> {
  const { parks, gazetteer, radii, flows, names, unit, overview } = input;
  const zoom = level + overview - Math.floor(overview);
  return groupedParks(parks, zoom, {
    circles: circleSpots(gazetteer, radii),
    names: nameBoxesFrom(names, unit, zoom),
    ink: keptInk(flows, zoom),
    unit,
  });
}
