import type { FeatureCollection, LineString } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import type { Tie } from '../model/park';
import type { Selection } from '../model/query';
import { MAP_THEMES, type ThemeName } from '../theme';
import { add, fromMercator, length, mean, rightOf, scale, subtract, toMercator } from './mercator';

const STEPS = 16;
/** A slight bend keeps ties of one park from lying on each other and on the roads between. */
const BEND = 0.06;

/** Which ties stand out: those of one park, those between some, all, or none because something else is in focus. */
type TieFocus =
  { readonly park: string } | { readonly among: ReadonlySet<string> } | 'all' | 'none';

/** `highlights`: what a step of a story points out. */
export function tieFocusOf(
  selection: Selection | null,
  highlights: readonly Selection[] = [],
): TieFocus {
  if (highlights.length > 0)
    return { among: new Set(highlights.flatMap((one) => ('id' in one ? [one.id] : []))) };
  if (selection?.type === 'park') return { park: selection.id };
  return selection ? 'none' : 'all';
}

const QUIET = 0.2;

/** Ties between parks and their branches as slightly bent lines. */
export function tieLines(ties: readonly Tie[], focus: TieFocus): FeatureCollection<LineString> {
  const isQuiet = ({ parent, branch }: Tie): boolean => {
    if (typeof focus === 'string') return focus === 'none';
    if ('among' in focus) return !(focus.among.has(parent.id) && focus.among.has(branch.id));
    return ![parent.id, branch.id].includes(focus.park);
  };
  return {
    type: 'FeatureCollection',
    features: ties.map((tie) => ({
      type: 'Feature',
      geometry: { type: 'LineString', coordinates: bent(tie.parent.point, tie.branch.point) },
      properties: { id: tie.branch.id, parent: tie.parent.id, opacity: isQuiet(tie) ? QUIET : 1 },
    })),
  };
}

function bent(from: Tie['parent']['point'], to: Tie['parent']['point']): [number, number][] {
  const [a, b] = [toMercator(from), toMercator(to)];
  const chord = subtract(b, a);
  const control = add(
    mean([a, b]),
    scale(rightOf(chord), BEND * Math.min(1, 0.05 / (length(chord) + 1e-9))),
  );
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const t = step / STEPS;
    const point = add(
      add(scale(a, (1 - t) * (1 - t)), scale(control, 2 * t * (1 - t))),
      scale(b, t * t),
    );
    return [...fromMercator(point)] as [number, number];
  });
}

/** A thin double line: never an arrow, never wider for more. */
export function tieLayers(theme: ThemeName, isVisible: boolean): LayerSpecification[] {
  const { tie, hebei, weight } = MAP_THEMES[theme];
  const visibility = isVisible ? 'visible' : 'none';
  return [
    {
      id: 'ties-halo',
      type: 'line',
      source: 'ties',
      layout: { visibility, 'line-cap': 'butt' },
      paint: {
        'line-color': hebei,
        'line-width': 6,
        'line-opacity': ['*', 0.8, ['get', 'opacity']],
      },
    },
    {
      id: 'ties',
      type: 'line',
      source: 'ties',
      layout: { visibility, 'line-cap': 'butt' },
      paint: {
        'line-color': tie,
        'line-width': 1.1 * weight,
        'line-gap-width': 1.8,
        'line-opacity': ['get', 'opacity'],
      },
    },
  ];
}
