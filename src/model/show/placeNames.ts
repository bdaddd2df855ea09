import type { Box } from './stageLayout';

/** A name that wants to stand beside a point of the stage; pixels. */
export interface NameWish {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** From the point to where the name may begin: past its circle. */
  readonly away: number;
  readonly width: number;
  readonly height: number;
  /** Sides in the order in which they are tried. */
  readonly sides: readonly NameSide[];
}
export type NameSide = 'left' | 'right' | 'top' | 'bottom';

export interface PlacedName extends Box {
  readonly id: string;
}

/** A stage never shows more names of places than these: the last row could not take them in. */
export const MOST_NAMES = 9;

/**
 * Where names stand: the first ones first, each at the first of its sides where it covers nothing that stands already
 * and stays within the stage; what finds no room is left out, and no more than `most` are placed.
 */
export function placeNames(
  wishes: readonly NameWish[],
  within: Box,
  taken: readonly Box[],
  most = MOST_NAMES,
): PlacedName[] {
  const placed: PlacedName[] = [];
  // Circles of places that are named themselves must not be covered either.
  const circles = wishes.map(({ id, x, y, away }) => ({ id, ...around(x, y, away * 0.8) }));
  for (const wish of wishes) {
    if (placed.length === most) break;
    const others = [...taken, ...placed, ...circles.filter(({ id }) => id !== wish.id)];
    const boxes = wish.sides.map((side) => boxAt(wish, side));
    const free = boxes.find(
      (box) => isWithin(box, within) && !others.some((other) => overlap(box, other)),
    );
    if (free) placed.push({ id: wish.id, ...free });
  }
  return placed;
}

const around = (x: number, y: number, by: number): Box => ({
  ...{ left: x - by, top: y - by, width: by * 2, height: by * 2 },
});

function boxAt({ x, y, away, width, height }: NameWish, side: NameSide): Box {
  const size = { width, height };
  switch (side) {
    case 'right':
      return { left: x + away, top: y - height / 2, ...size };
    case 'left':
      return { left: x - away - width, top: y - height / 2, ...size };
    case 'top':
      return { left: x - width / 2, top: y - away - height, ...size };
    case 'bottom':
      return { left: x - width / 2, top: y + away, ...size };
  }
}

const isWithin = (box: Box, frame: Box): boolean =>
  box.left >= frame.left &&
  box.top >= frame.top &&
  box.left + box.width <= frame.left + frame.width &&
  box.top + box.height <= frame.top + frame.height;

export const overlap = (one: Box, other: Box): boolean =>
  one.left < other.left + other.width &&
  other.left < one.left + one.width &&
  one.top < other.top + other.height &&
  other.top < one.top + one.height;
