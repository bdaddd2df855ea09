import type { Feature, FeatureCollection } from 'geojson';
import type { CircleLayerSpecification, LineLayerSpecification } from 'maplibre-gl';
import type { Counterpart } from '../model/counterparts';
import type { LngLat } from '../model/place';
import { TIE_STATES, type TieState } from '../model/tieRecords';
import { MAP_THEMES, type ThemeName } from '../theme';

/** Radius of the ends in pixels at 1080p: what is tied weighs most. */
const RADIUS: Readonly<Record<TieState | 'subject', number>> = {
  subject: 5.5,
  tied: 4.5,
  planned: 4,
  none: 2.5,
};

/** In widths of the line: whole, dashed, dotted, so that states are told apart without their ends. */
const DASHES: Readonly<Record<TieState, readonly [number, number] | null>> = {
  tied: null,
  planned: [5, 3],
  none: [1, 3.5],
};

/**
 * Straight lines from a park or cluster to its counterparts, each with a small circle at its end, wherever the mark of
 * the park or cluster itself stands. `unit` as in `FlowScale`.
 */
export function counterpartStar(star: readonly Counterpart[], unit: number): FeatureCollection {
  const drawn = star.flatMap(({ line, ...one }) => (line ? [{ ...one, ...line }] : []));
  const hubs = new Map(drawn.map(({ from }) => [from.join(), from]));
  // The last lies on top: what is tied.
  const sorted = [...drawn].sort(
    (a, b) => TIE_STATES.indexOf(b.state) - TIE_STATES.indexOf(a.state),
  );
  return {
    type: 'FeatureCollection',
    features: [
      ...sorted.map(({ from, to, state, record }) => starLine(from, to, state, record.id)),
      ...sorted.map(({ to, state, record, type }) =>
        starEnd(to, state, unit, { id: record.id, type }),
      ),
      ...[...hubs.values()].map((from) => starEnd(from, 'subject', unit, { id: 'subject' })),
    ],
  };
}

/** A line of a star, its state as the layers ask for it. */
export const starLine = (from: LngLat, to: LngLat, state: TieState, id: string): Feature => ({
  type: 'Feature',
  geometry: { type: 'LineString', coordinates: [[...from], [...to]] },
  properties: { id, line: state },
});

/** The end of a line of a star; the end at the subject says no type. */
export const starEnd = (
  point: LngLat,
  end: TieState | 'subject',
  unit: number,
  named: { readonly id: string; readonly type?: Counterpart['type'] },
): Feature => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [...point] },
  properties: { ...named, end, radius: RADIUS[end] * unit },
});

/** Thin, straight and without arrow: neither a flow nor the double line of a branch. */
export function counterpartLayers(
  theme: ThemeName,
  unit: number,
): (LineLayerSpecification | CircleLayerSpecification)[] {
  const { counterpart, markGround, hebei, weight } = MAP_THEMES[theme];
  const width = 1.4 * unit * weight;
  const line = (state: TieState): LineLayerSpecification => {
    const dash = DASHES[state];
    return {
      id: `counterparts-${state}`,
      type: 'line',
      source: 'counterparts',
      filter: ['==', ['get', 'line'], state],
      paint: {
        'line-color': counterpart,
        'line-width': width,
        ...(dash ? { 'line-dasharray': [...dash] } : {}),
      },
    };
  };
  return [
    {
      id: 'counterparts-halo',
      type: 'line',
      source: 'counterparts',
      filter: ['has', 'line'],
      paint: { 'line-color': hebei, 'line-width': width + 2.5 * unit, 'line-opacity': 0.6 },
    },
    ...TIE_STATES.map(line),
    {
      id: 'counterpart-ends',
      type: 'circle',
      source: 'counterparts',
      filter: ['has', 'end'],
      paint: {
        'circle-radius': ['get', 'radius'],
        // Filled where there is a tie, open where it is planned or missing; a line ends at the rim of either.
        'circle-color': ['match', ['get', 'end'], 'tied', counterpart, markGround],
        'circle-stroke-color': counterpart,
        'circle-stroke-width': [
          'match',
          ['get', 'end'],
          'subject',
          2.5 * unit,
          1.4 * unit * weight,
        ],
        'circle-pitch-scale': 'viewport',
      },
    },
  ];
}
