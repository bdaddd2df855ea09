import type { Bilingual } from './bilingual';

/** WGS-84 degrees, longitude first. */
export type LngLat = readonly [lng: number, lat: number];

export const LEVELS = ['region', 'province', 'city', 'county', 'site', 'joint', 'outside'] as const;
export type Level = (typeof LEVELS)[number];

/** How the point of a place was found; anything but `seat` is told to the reader. */
export const POSITIONS = ['seat', 'approximate', 'seat-proxy', 'symbolic'] as const;
export type PositionKind = (typeof POSITIONS)[number];

/**
 * What can send or receive. A joint place is known only as the sum of its `members`
 * and has no point of its own; parks are places of level `site`.
 */
export interface Place {
  readonly id: string;
  readonly name: Bilingual;
  readonly level: Level;
  readonly parent: string | null;
  readonly members: readonly string[];
  readonly adcode: string | null;
  readonly point: LngLat | null;
  readonly position: PositionKind | null;
  readonly note: Bilingual | null;
}

export type Gazetteer = ReadonlyMap<string, Place>;

/** The places a place stands for on the map: its members when joint, else itself. */
export function standsFor(id: string, gazetteer: Gazetteer): readonly string[] {
  const place = gazetteer.get(id);
  return place && place.members.length > 0 ? place.members : [id];
}

/** A place and all that it lies in. */
function lineOf(id: string, gazetteer: Gazetteer): string[] {
  const line: string[] = [];
  for (let at: string | null = id; at !== null; at = gazetteer.get(at)?.parent ?? null)
    line.push(at);
  return line;
}

/** The place itself or the ancestor of a level; null when there is none. */
export function ancestorAt(level: Level, id: string, gazetteer: Gazetteer): string | null {
  for (let at: string | null = id; at !== null; at = gazetteer.get(at)?.parent ?? null) {
    if (gazetteer.get(at)?.level === level) return at;
  }
  return null;
}

/**
 * True when every part of `inner` lies in `outer`: the same place, a descendant, or members of a joint place.
 * A whole and such a part of it are never added up.
 */
export const isWithin = (inner: string, outer: string, gazetteer: Gazetteer): boolean =>
  wholesOf(inner, gazetteer).has(outer);

/** Asked for every pair of a view, again and again. */
const known = new WeakMap<Gazetteer, Map<string, ReadonlySet<string>>>();

/** All places that a place lies in with every part of it: itself, those above it, joint ones. */
export function wholesOf(id: string, gazetteer: Gazetteer): ReadonlySet<string> {
  const ofGazetteer = known.get(gazetteer) ?? new Map<string, ReadonlySet<string>>();
  known.set(gazetteer, ofGazetteer);
  const found = ofGazetteer.get(id) ?? findWholes(id, gazetteer);
  ofGazetteer.set(id, found);
  return found;
}

function findWholes(id: string, gazetteer: Gazetteer): ReadonlySet<string> {
  const lines = standsFor(id, gazetteer).map((part) => lineOf(part, gazetteer));
  const holds = (whole: string): boolean =>
    lines.every((line) => [whole, ...standsFor(whole, gazetteer)].some((at) => line.includes(at)));
  const joint = [...gazetteer.values()].filter(({ members }) => members.length > 0);
  return new Set([id, ...lines.flat(), ...joint.map((place) => place.id)].filter(holds));
}

/** True when the two places share ground, so that a line between them would say nothing about direction. */
export function overlaps(a: string, b: string, gazetteer: Gazetteer): boolean {
  return standsFor(a, gazetteer).some((part) =>
    standsFor(b, gazetteer).some(
      (other) => isWithin(part, other, gazetteer) || isWithin(other, part, gazetteer),
    ),
  );
}
