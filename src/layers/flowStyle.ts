import { isHalfKnown, signedChange, type PairFlow } from '../model/pairFlow';
import type { Industry } from '../model/industry';
import { MAP_THEMES, type Ramp, type ThemeName } from '../theme';
import { rampOf } from './color';
import { isBelowFloor, MIN_WIDTH, stepOf, widthOf, type FlowScale } from './flowScale';

/** Everything that decides how flows look; the same for map, legend and picture. */
export interface FlowStyle {
  readonly theme: ThemeName;
  readonly scale: FlowScale;
  /** The zoom that shows the whole region, for which lines are laid out whatever the reader looks at. */
  readonly overview: number;
  /** Industries that were chosen; their flows wear the hue of their family. */
  readonly chosen: ReadonlyMap<string, Industry>;
}

const UNDIRECTED_TONE = 0.82;
/** A sum of which one direction is not known. */
const HALF_KNOWN_TONE = 0.5;
/** Flows that a filter by industry cannot place stay visible, but faint. */
const UNBROKEN_TONE = 0.45;
/** Of the ground colour round every line. */
export const HALO_OPACITY = 0.85;

/** The ramp a pair is drawn in: its topic's, its industry's while industries are chosen, or that of its change. */
function rampOfPair(pair: PairFlow, { theme, chosen }: FlowStyle): Ramp {
  const { ramps, families, change } = MAP_THEMES[theme];
  if (pair.change) return isDecrease(pair) ? change.decrease : change.increase;
  const industry = pair.industry === null ? undefined : chosen.get(pair.industry);
  return industry ? rampOf(families[industry.family], theme) : ramps[pair.topic];
}

/** Less than in the other year: drawn hollow, so that it is told without its hue. */
export const isDecrease = (pair: PairFlow): boolean => (signedChange(pair) ?? 0) < 0;

export const colorOfPair = (pair: PairFlow, style: FlowStyle): string =>
  rampOfPair(pair, style)[stepOf(style.scale, pair.value)];

/** Alpha along a flow, from the theme's `tail` at the origin (0) to full at the destination (1). */
export function toneAt(pair: PairFlow, along: number, tail = MAP_THEMES.dark.tail): number {
  const even = isHalfKnown(pair) ? HALF_KNOWN_TONE : UNDIRECTED_TONE;
  const full = pair.directed ? tail + (1 - tail) * along : even;
  return pair.unbroken ? full * UNBROKEN_TONE : full;
}

/** Width in pixels. A flow that a filter cannot place is context: as thin as can be, whatever its amount. */
export const widthOfPair = (pair: PairFlow, scale: FlowScale): number =>
  pair.unbroken ? MIN_WIDTH * scale.unit : widthOf(scale, pair.value);

/** 0 solid, 1 planned (dashes), 2 below the scale (dots). */
export function dashOf(pair: PairFlow, scale: FlowScale): 0 | 1 | 2 {
  if (pair.plan) return 1;
  if (pair.unbroken) return 0;
  return isBelowFloor(scale, pair.value) ? 2 : 0;
}
