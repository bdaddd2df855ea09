import type { Feature, FeatureCollection, LineString } from 'geojson';

type Box = readonly [west: number, south: number, east: number, north: number];

/** Of a line between its ends, degrees: on the flat map meridians and parallels are straight. */
type Kind = 'meridian' | 'parallel';

/** Whole degrees within a box, each meridian and parallel once, from edge to edge. WGS-84. */
export function graticule([west, south, east, north]: Box): FeatureCollection<
  LineString,
  { kind: Kind; degrees: number }
> {
  const line = (
    kind: Kind,
    degrees: number,
  ): Feature<LineString, { kind: Kind; degrees: number }> => ({
    type: 'Feature',
    properties: { kind, degrees },
    geometry: {
      type: 'LineString',
      coordinates:
        kind === 'meridian'
          ? [
              [degrees, south],
              [degrees, north],
            ]
          : [
              [west, degrees],
              [east, degrees],
            ],
    },
  });
  return {
    type: 'FeatureCollection',
    features: [
      ...wholeDegrees(west, east).map((degrees) => line('meridian', degrees)),
      ...wholeDegrees(south, north).map((degrees) => line('parallel', degrees)),
    ],
  };
}

const wholeDegrees = (from: number, to: number): number[] =>
  Array.from(
    { length: Math.max(0, Math.floor(to) - Math.ceil(from) + 1) },
    (_, index) => Math.ceil(from) + index,
  );
