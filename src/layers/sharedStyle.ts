import type { Shown } from '../model/shown';
import type { ThemeName } from '../theme';
import type { FlowScale } from './flowScale';
import type { FlowStyle } from './flowStyle';
import { flowStyleOf } from './flowStyleOf';
import { placeScaleOf, type PlaceScale } from './placeScale';

export interface SharedStyle {
  /** One for each map: they differ in the hues of chosen industries only. */
  readonly flowStyles: readonly FlowStyle[];
  readonly places: PlaceScale;
}

/** How several maps are drawn beside each other: widths and circles mean the same on all of them. */
export function sharedStyle(
  shown: readonly Shown[],
  theme: ThemeName,
  unit: number,
  overview: number,
): SharedStyle {
  const styles = shown.map((one) => flowStyleOf(one, theme, unit, overview));
  const scale = sharedScale(
    styles.map((style) => style.scale),
    unit,
  );
  const places = shown.map(({ dataset, view, flowView, query }) =>
    placeScaleOf(dataset, view, flowView, query.scale, unit, overview),
  );
  return {
    flowStyles: styles.map((style) => ({ ...style, scale })),
    places: {
      max: Math.max(0, ...places.map(({ max }) => max)),
      cap: Math.min(...places.map(({ cap }) => cap)),
      unit,
    },
  };
}

/** The widest line of any, as wide as the one with the least room allows. */
function sharedScale(scales: readonly FlowScale[], unit: number): FlowScale {
  return {
    type: scales[0]?.type ?? 'linear',
    max: Math.max(0, ...scales.map(({ max }) => max)),
    cap: Math.min(...scales.map(({ cap }) => cap)),
    unit,
  };
}
