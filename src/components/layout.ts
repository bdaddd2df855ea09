import type { Padding } from '../map/camera';
import type { Elder } from '../model/query';

/** How a part stands: beside the map, or over it from the left, the right or below. */
export type SheetShape = 'rail' | 'pane' | 'left' | 'right' | 'below';

export interface Layout {
  readonly name: 'wide' | 'medium' | 'narrow';
  /** Little height: a telephone held across, or a page enlarged. */
  readonly isShort: boolean;
  /** Read from further away. */
  readonly isWall: boolean;
  readonly filters: SheetShape;
  readonly card: SheetShape;
}

const WIDE = 1100;
const MEDIUM = 640;
const WALL = 2560;
const SHORT = 480;

/**
 * The layout for the room there is, in pixels at letters of the usual size: who doubles them halves the room.
 * One panel at a time, as in elder mode, is the layout of a telephone, however large the window.
 */
export function layoutOf(width: number, height: number, isOnePanel = false): Layout {
  const isShort = height < SHORT;
  if (isOnePanel)
    return { name: 'narrow', isShort, isWall: false, filters: 'below', card: 'below' };
  const isWall = width >= WALL;
  if (width >= WIDE && !isShort)
    return { name: 'wide', isShort, isWall, filters: 'rail', card: 'pane' };
  // Where there is more width than height a card from below would leave no map.
  if (width >= MEDIUM)
    return { name: 'medium', isShort, isWall, filters: 'left', card: isShort ? 'right' : 'below' };
  return { name: 'narrow', isShort, isWall, filters: 'below', card: 'below' };
}

/** Letters of elder mode, pixels; who has larger ones keeps them. */
export const letterOf = (elder: Elder, usual: number): number =>
  Math.max(usual, elder === '24' || elder === '30' ? Number(elder) : 18);

interface Taken {
  readonly bar: number;
  readonly rail: number;
  /** What stands along the bottom. */
  readonly foot: number;
  /** What stands at the right. */
  readonly right: number;
}

/** What the whole region keeps clear of. */
export function mapPadding({ name, isShort }: Layout, { bar, rail, foot, right }: Taken): Padding {
  if (name === 'wide')
    return { top: bar + 16, right: right + 24, bottom: foot + 16, left: rail + 24 };
  const edge = isShort ? 8 : 16;
  return {
    top: bar + edge,
    right: name === 'narrow' ? 36 : 72,
    bottom: foot + (isShort ? edge : 60),
    left: edge,
  };
}
