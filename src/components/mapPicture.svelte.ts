import type { FeatureCollection } from 'geojson';
import { tieFocusOf, tieLines } from '../layers/branchTieLayer';
import { clusterMarks } from '../layers/clusterLayer';
import { counterpartStar } from '../layers/counterpartLayer';
import { farGraticule } from '../layers/farGraticule';
import { farParks, parkLevel } from '../layers/farParks';
import { drawnCurves } from '../layers/flowDrawing';
import { layOutFlows } from '../layers/flowLayout';
import type { FlowStyle } from '../layers/flowStyle';
import { flowValues } from '../layers/flowValues';
import { focusOf, focusOn, type Focus } from '../layers/focus';
import { focusRings } from '../layers/focusRingLayer';
import { placeLabels } from '../layers/labelLayer';
import type { MapGround } from '../layers/mapGround';
import { mapStyle, type MapMarks } from '../layers/mapStyle';
import { UNGROUPED_ZOOM } from '../layers/parkGroups';
import { parkMarks } from '../layers/parkLayer';
import type { PlaceInput } from '../layers/placeCircles';
import { shownCounterparts } from '../model/counterparts';
import type { Geography } from '../model/geography';
import { shownMarks } from '../layers/shownMarks';
import { shownPlaces } from '../layers/shownPlaces';
import type { Selection } from '../model/query';
import type { Reach } from '../model/reach';
import type { AtlasState } from '../state/atlasState.svelte';
import type { Locale } from '../text/locale.svelte';
import { HOME } from '../map/camera';
import type { ThemeName } from '../theme';
import { useGround } from './groundContext';

interface Given {
  readonly geography: Geography;
  readonly reach: Reach;
  readonly theme: ThemeName;
  readonly flowStyle: FlowStyle;
  readonly fontUrl: string;
  readonly zoom: number;
  /** A stage writes them itself. */
  readonly hasNames: boolean;
}

/** What is on the map, whatever draws it: each value by one pure function of the layers. */
export class MapPicture {
  readonly #atlas: AtlasState;
  readonly #locale: Locale;
  readonly #given: () => Given;
  /** What the page around wants in place of any other ground. */
  readonly ground = useGround();
  /** Tiles below the map; null: none, or they have not come. */
  tiles: MapGround | null = $state.raw(null);

  readonly #selection = $derived.by(() => this.#atlas.query.selection);
  readonly #hovered = $derived.by(() => this.#atlas.hovered);
  readonly #theme = $derived.by(() => this.#given().theme);
  readonly #language = $derived.by(() => this.#locale.language);
  readonly #scale = $derived.by(() => this.#given().flowStyle.scale);
  readonly #overview = $derived.by(() => this.#given().flowStyle.overview);
  readonly unit = $derived(this.#scale.unit);
  readonly #places = $derived.by(() => shownPlaces(this.#atlas, this.unit, this.#overview));
  readonly radii = $derived(this.#places.rims);
  readonly curves = $derived.by(() =>
    layOutFlows(this.#atlas.pairs, this.#atlas.dataset.gazetteer, {
      overview: this.#overview,
      scale: this.#scale,
      rims: this.radii,
    }),
  );
  readonly #pointed = $derived.by(() => this.#focusOf(this.#hovered));
  readonly #selected = $derived.by(() => {
    const { highlights, pairs, dataset } = this.#atlas;
    return focusOn(highlights, pairs, dataset.gazetteer) ?? this.#focusOf(this.#selection);
  });
  /** Flows step back behind it, as behind what is chosen. */
  readonly #star = $derived.by(() => shownCounterparts(this.#atlas.dataset, this.#atlas.query));
  readonly focus = $derived(this.#pointed ?? this.#selected);
  // What is only pointed at passes by: the rest steps back less than for what was chosen.
  readonly strength = $derived(
    this.#selected || this.#star.length > 0 ? 0.22 : this.#pointed ? 0.5 : 1,
  );
  /** The circles of the places. */
  readonly places = $derived.by((): PlaceInput => ({
    radii: this.#places.circles,
    rings: this.#places.rings,
    gazetteer: this.#atlas.dataset.gazetteer,
    theme: this.#theme,
    focus: this.focus?.places ?? null,
    unit: this.unit,
  }));
  readonly inFocus = $derived(this.curves.filter(({ pair }) => this.focus?.pairs.has(pair)));
  readonly #ofClusters = $derived.by(() => this.#atlas.topic === 'clusters');
  readonly shows = $derived.by(() =>
    shownMarks(this.#atlas.topic, this.#selection, this.#given().hasNames),
  );

  // Each by itself: a change of one must not send the others to the map again.
  readonly #parks = $derived.by(() => {
    const { dataset, parks } = this.#atlas;
    const shown = this.#ofClusters ? dataset.parks.filter(({ id }) => this.#isSelected(id)) : parks;
    return parkMarks(shown, this.#theme, this.#language);
  });
  readonly #level = $derived.by(() => parkLevel(this.#given().zoom));
  readonly #farParks = $derived.by(() =>
    farParks(this.#level, {
      parks: this.#parks,
      gazetteer: this.#atlas.dataset.gazetteer,
      radii: this.radii,
      flows: this.#drawn,
      names: this.#labels,
      unit: this.unit,
      overview: this.#overview,
    }),
  );
  readonly #isFar = $derived.by(() => this.#given().zoom < UNGROUPED_ZOOM);
  readonly #clusters = $derived.by(() => {
    const { clusters, gazetteer, industriesById } = this.#atlas.dataset;
    const focus = this.#clusterFocus;
    const shown = this.#ofClusters
      ? this.#atlas.clusters
      : clusters.filter(({ id }) => focus.has(id));
    return clusterMarks(shown, gazetteer, industriesById, this.#theme, focus);
  });
  readonly #ties = $derived.by(() =>
    tieLines(this.#atlas.ties, tieFocusOf(this.#selection, this.#atlas.highlights)),
  );
  readonly #counterparts = $derived.by(() => counterpartStar(this.#star, this.unit));
  readonly #labels = $derived.by(() =>
    placeLabels(this.#atlas.dataset.gazetteer, this.radii, this.#language, this.unit, {
      flows: this.#drawn,
      parks: this.#shownParks,
      overview: this.#overview,
    }),
  );
  readonly #drawn = $derived.by(() =>
    drawnCurves(this.curves, this.#atlas.pairs, this.#given().flowStyle, this.radii),
  );
  readonly #shownParks = $derived.by(() => (this.shows.parks ? this.#parks : null));
  /** Amounts of the largest flows, where the reader asks for them. */
  readonly #values = $derived.by(() =>
    flowValues({
      drawn: this.#atlas.query.values === 'on' ? this.#drawn : [],
      parks: this.#shownParks,
      amountOf: (pair) => this.#locale.pair(pair, this.#atlas.measure),
      unit: this.unit,
    }),
  );
  readonly #focusRings = $derived.by(() =>
    focusRings(
      this.#selection,
      this.#hovered,
      this.#atlas.dataset,
      this.radii,
      this.unit,
      this.#isFar ? this.#farParks : null,
    ),
  );
  readonly #farGraticule = $derived.by(() => farLines(this.#given().reach));
  readonly marks: MapMarks = $derived({
    parks: this.#farParks,
    'parks-near': this.#parks,
    clusters: this.#clusters,
    ties: this.#ties,
    counterparts: this.#counterparts,
    'place-labels': this.#labels,
    'focus-ring': this.#focusRings,
    'flow-values': this.#values,
    'far-graticule': this.#farGraticule,
  });
  /** All of the style but its data: when this changes, the style does. */
  readonly styleKey = $derived(
    [this.#theme, this.#language, ...Object.values(this.shows), this.unit, this.tiles?.key].join(),
  );
  readonly style = $derived.by(() => {
    const { geography, theme, fontUrl, hasNames } = this.#given();
    const { marks, shows, unit } = this;
    const language = this.#language;
    const own = mapStyle({ geography, marks, theme, language, shows, unit, fontUrl, hasNames });
    return (this.ground ?? this.tiles)?.under(own) ?? own;
  });

  constructor(atlas: AtlasState, locale: Locale, given: () => Given) {
    this.#atlas = atlas;
    this.#locale = locale;
    this.#given = given;
  }

  #focusOf(selection: Selection | null): Focus | null {
    return focusOf(selection, this.#atlas.pairs, this.#atlas.dataset.gazetteer);
  }

  #isSelected(id: string): boolean {
    return this.#selection?.type === 'park' && this.#selection.id === id;
  }

  get #clusterFocus(): ReadonlySet<string> {
    const both = [this.#selection, this.#hovered];
    return new Set(both.flatMap((one) => (one?.type === 'cluster' ? [one.id] : [])));
  }
}

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

const farLines = (reach: Reach): FeatureCollection =>
  reach === HOME ? NOTHING : farGraticule(reach.whole);
