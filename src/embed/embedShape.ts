import { layoutOf, type Layout } from '../components/layout';
import type { PageShape } from '../components/pageRoom.svelte';
import type { EmbedParams } from './embedParams';

/** Below either a map cannot be read, and its picture stands in its place; below the other side nothing beside it. */
const LEAST_MAP = { width: 320, height: 240 } as const;
const LEAST_WORDS = 200;
const FULL_WIDTH = 900;
const FULL_HEIGHT = 480;

export type EmbedForm = 'full' | 'compact' | 'column' | 'picture' | 'bare';

/** What a frame of this size has room for, in pixels at letters of the usual size. */
export function embedForm(width: number, height: number): EmbedForm {
  if (width < LEAST_WORDS || height < LEAST_WORDS) return 'bare';
  if (width < LEAST_MAP.width || height < LEAST_MAP.height) return 'picture';
  if (width >= FULL_WIDTH && height >= FULL_HEIGHT) return 'full';
  return width >= 480 ? 'compact' : 'column';
}

/** A frame is no page of its own: filters never stand beside the map, however wide it is. */
const NEVER_WIDE = 1099;

function frameLayout(width: number, height: number, isOnePanel: boolean): Layout {
  const layout = layoutOf(Math.min(width, NEVER_WIDE), height, isOnePanel);
  const isFull = layout.name === 'medium' && embedForm(width, height) === 'full';
  return isFull ? { ...layout, card: 'right' } : layout;
}

export const embedShape = (shows: EmbedParams['shows']): PageShape => ({
  layoutOf: frameLayout,
  hasStrip: ({ name, isShort }) => shows.timeline && name === 'medium' && !isShort,
});

/** The height at which the map of a frame so wide is as good as it gets, without what stands above and below it. */
export const mapHeight = (width: number): number =>
  Math.round(Math.min(640, Math.max(280, width * 0.66)));
