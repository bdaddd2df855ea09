import type { FeatureCollection, Point } from 'geojson';
import { drawnCurves, type DrawnCurve } from '../layers/flowDrawing';
import { layOutFlows } from '../layers/flowLayout';
import type { FlowStyle } from '../layers/flowStyle';
import { focusOf } from '../layers/focus';
import { placeLabels } from '../layers/labelLayer';
import type { LayerId } from '../layers/layerOrder';
import { mapStyle } from '../layers/mapStyle';
import type { PlaceScale } from '../layers/placeScale';
import { shownPlaces } from '../layers/shownPlaces';
import { groundColor, svgScene, type SceneLayer } from '../layers/svgScene';
import type { Language } from '../model/bilingual';
import type { Geography } from '../model/geography';
import type { Shown } from '../model/shown';

export interface SmallLook {
  readonly geography: Geography;
  readonly language: Language;
  readonly flowStyle: FlowStyle;
  readonly places: PlaceScale;
  readonly zoom: number;
  /** With the names of places. */
  readonly hasNames: boolean;
}

/** Of names, as `unit` in `FlowScale`: as small as can be read. */
const NAME_UNIT = 0.8;
const NOTHING = { type: 'FeatureCollection' as const, features: [] };
/** What a small map has no room for. */
const LEFT_OUT: ReadonlySet<LayerId> = new Set(['graticule', 'context-labels', 'county-labels']);
/** As on the large map, where something is selected. */
const BESIDE_SELECTED = 0.3;

/** The flows and places of what is shown, and none of the marks beside them, for a map beside others. */
export function smallScene(
  shown: Shown,
  { geography, language, flowStyle, places, zoom, hasNames }: SmallLook,
): { readonly layers: readonly SceneLayer[]; readonly ground: string } {
  const { dataset, query, pairs } = shown;
  const { gazetteer } = dataset;
  const { theme, scale, overview } = flowStyle;
  const { circles, rings, rims } = shownPlaces(shown, scale.unit, overview, places);
  const focus = focusOf(query.selection, pairs, gazetteer);
  const curves = layOutFlows(pairs, gazetteer, { overview, scale, rims });
  const flows = drawnCurves(curves, pairs, flowStyle, rims);
  const inFocus = curves.filter(({ pair }) => focus?.pairs.has(pair));
  const named = hasNames
    ? namesOf(shown, { rims, flows, language, overview, isClose: zoom > overview + 1 })
    : NOTHING;
  const style = mapStyle({
    ...{ geography, theme, language, unit: NAME_UNIT, fontUrl: '' },
    marks: {
      ...{ parks: NOTHING, 'parks-near': NOTHING, clusters: NOTHING, ties: NOTHING },
      ...{ 'focus-ring': NOTHING, 'place-labels': named },
    },
    shows: { ties: false, parks: false, clusters: false },
  });
  const layers = svgScene({
    ...{ style, zoom, flows },
    flowsInFocus: drawnCurves(inFocus, pairs, flowStyle, rims),
    strength: focus ? BESIDE_SELECTED : 1,
    places: {
      radii: circles,
      rings,
      gazetteer,
      theme,
      focus: focus?.places ?? null,
      unit: scale.unit,
    },
  });
  return { layers: layers.filter(({ id }) => !LEFT_OUT.has(id)), ground: groundColor(style) };
}

interface Names {
  readonly rims: ReadonlyMap<string, number>;
  readonly flows: readonly DrawnCurve[];
  readonly language: Language;
  readonly isClose: boolean;
  readonly overview: number;
}

/** Names of the places that a flow ends at; of all others when there is room for them. */
function namesOf(
  { dataset }: Shown,
  { rims, flows, language, isClose, overview }: Names,
): FeatureCollection<Point> {
  const drawn = { flows, parks: null, overview };
  const names = placeLabels(dataset.gazetteer, rims, language, NAME_UNIT, drawn);
  const isNamed = ({ properties }: (typeof names.features)[number]): boolean =>
    isClose || rims.has(String(properties?.id));
  return { ...names, features: names.features.filter(isNamed) };
}
