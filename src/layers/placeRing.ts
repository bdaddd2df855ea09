import type { PlaceFigure } from '../model/placeFigures';
import { radiusOf, type PlaceScale } from './placeScale';

/**
 * The ring and the disc of a place's circle, pixels. Outgoing lies on the right as a full band, incoming on the left as
 * a paler one; both meet where their shares say. What nobody has published stays open: dots instead of a band.
 *
 *        ╭──────╮
 *      ╭─╯ in · out ╮       share = out / (out + in)
 *      │    (●)     │       ● what stays within the place, by the scale of the circle
 *      ╰─╮      ╭───╯
 *        ╰──────╯
 */
export interface PlaceRing {
  /** What the right side, that of outgoing, takes of the ring, 0 to 1; a half where one side is unknown. */
  readonly share: number;
  readonly right: RingInk;
  readonly left: RingInk;
  /** Radius of the disc; 0 without one. */
  readonly disc: number;
}

/** `whole`: a ring that is not split. */
export type RingInk = 'out' | 'in' | 'open' | 'whole';

export const WHOLE_RING: PlaceRing = { share: 0.5, right: 'whole', left: 'whole', disc: 0 };

export const placeRings = (
  figures: ReadonlyMap<string, PlaceFigure>,
  scale: PlaceScale,
): Map<string, PlaceRing> =>
  new Map([...figures].map(([id, figure]) => [id, placeRing(figure, scale)] as const));

export function placeRing(figure: PlaceFigure, scale: PlaceScale): PlaceRing {
  const { outgoing, incoming, isDirected } = figure;
  const disc = discRadius(figure, scale);
  if (!isDirected) return { ...WHOLE_RING, disc };
  const both = (outgoing ?? 0) + (incoming ?? 0);
  return {
    share: outgoing !== null && incoming !== null && both > 0 ? outgoing / both : 0.5,
    right: outgoing === null ? 'open' : 'out',
    left: incoming === null ? 'open' : 'in',
    disc,
  };
}

/** Radius of each circle or of its disc, whichever is larger. */
export const outerRadii = (
  radii: ReadonlyMap<string, number>,
  rings: ReadonlyMap<string, PlaceRing>,
): Map<string, number> =>
  new Map([...radii].map(([id, radius]) => [id, Math.max(radius, rings.get(id)?.disc ?? 0)]));

/** Small, but there: a disc below this would not be seen. */
const MIN_DISC = 1.5;

const discRadius = ({ internal }: PlaceFigure, scale: PlaceScale): number =>
  internal === null || internal <= 0
    ? 0
    : Math.max(radiusOf(scale, internal), MIN_DISC * scale.unit);

/** Width of the band, inside the circle: its outer edge is the edge of the area. */
export const bandWidth = (radius: number, unit: number, weight: number): number =>
  Math.min(radius * 0.5, Math.min(Math.max(radius * 0.24, 2 * unit), 4.5 * unit) * weight);

/** Of the line and of the dots that stand for what is unknown. */
export const openWidth = (unit: number, weight: number): number => 1.1 * unit * weight;
/** Dots of a ring that is open all round, as far apart as they are long; a quarter has a whole number of them. */
export const dotsAround = (radius: number, unit: number): number =>
  4 * Math.max(2, Math.round((Math.PI * radius) / (8.4 * unit)));
