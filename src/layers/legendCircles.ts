import type { CircleMeaning } from '../model/legendNotes';
import { placeFigures, type PlaceFigure } from '../model/placeFigures';
import type { Shown } from '../model/shown';
import type { FlowStyle } from './flowStyle';
import { nodeParts, type NodePart } from './nodeParts';
import { circleLook, type CircleLook } from './placeCircles';
import { placeRing, WHOLE_RING, type PlaceRing } from './placeRing';
import { circleSamples, floorFigure, placeScaleOf, radiusOf } from './placeScale';

interface SizeSample {
  readonly value: number;
  /** Pixels. */
  readonly radius: number;
  readonly parts: readonly NodePart[];
}

interface RingSample {
  readonly kind: 'ring' | 'open' | 'disc';
  readonly parts: readonly NodePart[];
}

/** The circles of a legend, drawn by the map's own functions. */
export interface LegendCircles {
  /** The largest first; none where circles have no size. */
  readonly sizes: readonly SizeSample[];
  /** Below this a circle is as small as can be; null where there is none. */
  readonly floor: number | null;
  /** What rings and discs on the map mean. */
  readonly rings: readonly RingSample[];
}

const SAMPLE = 11;
/** Pixels of the square that a sample of a ring stands in. */
export const RING_BOX = 28;

const EXAMPLE = { outgoing: 3, incoming: 2, gross: 5, internal: null, isDirected: true };
const isOpen = ({ isDirected, incoming, outgoing }: PlaceFigure): boolean =>
  isDirected && (incoming === null || outgoing === null);

export function legendCircles(
  shown: Pick<Shown, 'dataset' | 'view' | 'flowView' | 'pairs' | 'query'>,
  { theme, overview, scale: { unit } }: FlowStyle,
  meaning: CircleMeaning,
): LegendCircles {
  if (meaning === 'plain' || meaning === 'change') return { sizes: [], floor: null, rings: [] };
  const { dataset, view, flowView, pairs, query } = shown;
  const scale = placeScaleOf(dataset, view, flowView, query.scale, unit, overview);
  const figures = [...placeFigures(dataset, view, flowView, pairs).values()];
  const lookOf = (radius: number): CircleLook =>
    circleLook({ radius }, { theme, focus: null, unit });
  const band = 1.5 * unit;
  const ring = (kind: RingSample['kind'], of: PlaceRing): RingSample => ({
    kind,
    parts: nodeParts(SAMPLE * unit, of, lookOf(SAMPLE * unit)),
  });
  const floor = floorFigure(scale);
  return {
    sizes: circleSamples(scale).map((value) => {
      const radius = radiusOf(scale, value);
      return { value, radius, parts: nodeParts(radius, WHOLE_RING, { ...lookOf(radius), band }) };
    }),
    floor: figures.some(({ gross }) => gross < floor) ? floor : null,
    rings: [
      ...(figures.some(({ isDirected }) => isDirected)
        ? [ring('ring', placeRing(EXAMPLE, scale))]
        : []),
      ...(figures.some(isOpen)
        ? [ring('open', placeRing({ ...EXAMPLE, incoming: null }, scale))]
        : []),
      ...(figures.some(({ internal }) => (internal ?? 0) > 0)
        ? [ring('disc', { ...WHOLE_RING, disc: 5 * unit })]
        : []),
    ],
  };
}
