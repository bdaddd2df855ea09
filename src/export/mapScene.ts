import { tieFocusOf, tieLines } from '../layers/branchTieLayer';
import { clusterMarks } from '../layers/clusterLayer';
import { counterpartStar } from '../layers/counterpartLayer';
import { farGraticule } from '../layers/farGraticule';
import { farParks, parkLevel } from '../layers/farParks';
import { drawnCurves, type DrawnCurve } from '../layers/flowDrawing';
import { layOutFlows } from '../layers/flowLayout';
import type { FlowStyle } from '../layers/flowStyle';
import { flowValues } from '../layers/flowValues';
import { focusOf, focusOn } from '../layers/focus';
import { focusRings } from '../layers/focusRingLayer';
import { placeLabels } from '../layers/labelLayer';
import { mapStyle, type MapMarks } from '../layers/mapStyle';
import { UNGROUPED_ZOOM } from '../layers/parkGroups';
import { parkMarks } from '../layers/parkLayer';
import { shownMarks } from '../layers/shownMarks';
import { shownPlaces } from '../layers/shownPlaces';
import { groundColor, svgScene, type SceneLayer } from '../layers/svgScene';
import type { Language } from '../model/bilingual';
import { HOME } from '../map/camera';
import { reachOf } from '../map/reach';
import { shownCounterparts } from '../model/counterparts';
import type { Geography } from '../model/geography';
import type { Selection } from '../model/query';
import type { Shown } from '../model/shown';
import { formatPair } from '../text/format';

export interface MapLook {
  readonly geography: Geography;
  readonly language: Language;
  readonly flowStyle: FlowStyle;
  readonly zoom: number;
  /** What a story points out, where nothing is selected. */
  readonly highlights?: readonly Selection[];
  /** A stage writes names itself. */
  readonly hasNames?: boolean;
}

/** As on the page, where something is selected. */
const BESIDE_SELECTED = 0.22;

/** The map of what is shown, as the page draws it while nothing is pointed at. */
export function mapScene(
  shown: Shown,
  { geography, language, flowStyle, zoom, highlights = [], hasNames = true }: MapLook,
): { readonly layers: readonly SceneLayer[]; readonly ground: string } {
  const { dataset, query, topic, pairs } = shown;
  const { gazetteer } = dataset;
  const { theme, scale, overview } = flowStyle;
  const { unit } = scale;
  const { circles, rings, rims: radii } = shownPlaces(shown, unit, overview);
  const focus = focusOf(query.selection, pairs, gazetteer) ?? focusOn(highlights, pairs, gazetteer);
  const curves = layOutFlows(pairs, gazetteer, { overview, scale, rims: radii });
  const flows = drawnCurves(curves, pairs, flowStyle, radii);
  const inFocus = curves.filter(({ pair }) => focus?.pairs.has(pair));
  const style = mapStyle({
    ...{ geography, theme, language, unit },
    marks: marksOf(shown, { flowStyle, flows, radii, language, zoom }),
    shows: shownMarks(topic, query.selection, hasNames),
    fontUrl: '',
    hasNames,
  });
  const layers = svgScene({
    ...{ style, zoom },
    flows,
    flowsInFocus: drawnCurves(inFocus, pairs, flowStyle, radii),
    strength: focus || shownCounterparts(dataset, query).length > 0 ? BESIDE_SELECTED : 1,
    places: { radii: circles, rings, gazetteer, theme, focus: focus?.places ?? null, unit },
  });
  return { layers, ground: groundColor(style) };
}

interface Drawing {
  readonly flowStyle: FlowStyle;
  readonly flows: readonly DrawnCurve[];
  readonly radii: ReadonlyMap<string, number>;
  readonly language: Language;
  readonly zoom: number;
}

function marksOf(shown: Shown, { flowStyle, flows, radii, language, zoom }: Drawing): MapMarks {
  const { dataset, topic, parks, clusters, ties, measure } = shown;
  const { selection, values } = shown.query;
  const { theme, scale, overview } = flowStyle;
  const { unit } = scale;
  const { gazetteer, industriesById } = dataset;
  const selected = selection?.type === 'cluster' ? [selection.id] : [];
  const ofClusters = topic === 'clusters';
  const shownParks = ofClusters
    ? dataset.parks.filter(({ id }) => selection?.type === 'park' && selection.id === id)
    : parks;
  const shownClusters = ofClusters
    ? clusters
    : dataset.clusters.filter(({ id }) => selected.includes(id));
  const reach = reachOf(dataset, topic);
  const marks = parkMarks(shownParks, theme, language);
  const shownBeside = shownMarks(topic, selection).parks ? marks : null;
  const names = placeLabels(gazetteer, radii, language, unit, {
    ...{ flows, parks: shownBeside, overview },
  });
  const beside = { parks: marks, gazetteer, radii, flows, names, unit, overview };
  const far = farParks(parkLevel(zoom), beside);
  return {
    parks: far,
    'parks-near': marks,
    clusters: clusterMarks(shownClusters, gazetteer, industriesById, theme, new Set(selected)),
    ties: tieLines(ties, tieFocusOf(selection)),
    counterparts: counterpartStar(shownCounterparts(dataset, shown.query), unit),
    ...(reach === HOME ? {} : { 'far-graticule': farGraticule(reach.whole) }),
    'place-labels': names,
    'focus-ring': focusRings(
      ...([selection, null, dataset, radii, unit] as const),
      zoom < UNGROUPED_ZOOM ? far : null,
    ),
    'flow-values': flowValues({
      drawn: values === 'on' ? flows : [],
      parks: shownBeside,
      amountOf: (pair) => formatPair(pair, measure, language),
      unit,
    }),
  };
}
