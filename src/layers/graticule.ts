import type { Feature, FeatureCollection, LineString } from 'geojson';

type Box = readonly [west: number, south: number, east: number, north: number];

/** Of a line between its ends, degrees: on the flat map meridians and parallels are straight. */
type Kind = 'meridian' | 'parallel';

/** Whole degrees within a box, or every so many, each meridian and parallel once, from edge to edge. WGS-84. */
export function graticule(
  [west, south, east, north]: Box,
  step = 1,
): FeatureCollection<LineString, { kind: Kind; degrees: number }> {
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
      ...multiples(west, east, step).map((degrees) => line('meridian', degrees)),
      ...multiples(south, north, step).map((degrees) => line('parallel', degrees)),
    ],
  };
}

/** Of the step: counted, not added up, so that 0.1 three times is 0.3. */
function multiples(from: number, to: number, step: number): number[] {
  const [first, last] = [Math.ceil(from / step), Math.floor(to / step)];
  const perDegree = 1 / step;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
    step < 1 ? (first + index) / perDegree : (first + index) * step,
  );
}
