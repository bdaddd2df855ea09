import type { Shown } from '../model/shown';
import type { ThemeName } from '../theme';
import { flowScaleOf } from './flowScale';
import type { FlowStyle } from './flowStyle';

/** How the flows of what is shown look. `unit` as in `FlowScale`, `overview` as in `FlowStyle`. */
export function flowStyleOf(
  { dataset, view, query, industries }: Pick<Shown, 'dataset' | 'view' | 'query' | 'industries'>,
  theme: ThemeName,
  unit: number,
  overview: number,
): FlowStyle {
  const chosen = dataset.industries.filter(({ id }) => industries?.has(id));
  return {
    theme,
    scale: flowScaleOf(dataset, view, query.scale, unit, overview),
    overview,
    chosen: new Map(chosen.map((industry) => [industry.id, industry])),
  };
}

/** Sizes are made for 1080 lines; a 4K wall, and a picture as large, are read from further away. */
export const unitOf = (width: number, height: number): number =>
  Math.min(2, Math.max(1, Math.min(width / 1920, height / 1080)));
