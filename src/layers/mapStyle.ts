import type { FeatureCollection } from 'geojson';
import type { StyleSpecification } from 'maplibre-gl';
import type { Language } from '../model/bilingual';
import type { Geography } from '../model/geography';
import type { ThemeName } from '../theme';
import { boundaryLayers, boundarySources } from './boundaryLayers';
import { tieLayers } from './branchTieLayer';
import { counterpartLayers } from './counterpartLayer';
import { flowValueLayer } from './flowValues';
import { farGraticuleLayer } from './farGraticule';
import { focusRingLayers } from './focusRingLayer';
import { clusterLayers } from './clusterLayer';
import { frameLayer, frameSource } from './frameLayer';
import { LABEL_FONT } from './labelFont';
import { labelLayers } from './labelLayer';
import { inLayerOrder } from './layerOrder';
import { parkLayers } from './parkLayer';

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** Data of the marks, by the id of their source. */
export interface MapMarks {
  /** From afar, in groups (`farParks`). */
  readonly parks: FeatureCollection;
  readonly 'parks-near': FeatureCollection;
  readonly clusters: FeatureCollection;
  readonly ties: FeatureCollection;
  readonly 'place-labels': FeatureCollection;
  readonly 'focus-ring': FeatureCollection;
  /** None unless the reader asks for them. */
  readonly 'flow-values'?: FeatureCollection;
  readonly counterparts?: FeatureCollection;
  /** None unless a reader's own places lie beyond the region. */
  readonly 'far-graticule'?: FeatureCollection;
}

interface MapStyleInput {
  readonly geography: Geography;
  readonly marks: MapMarks;
  readonly theme: ThemeName;
  readonly language: Language;
  readonly shows: { readonly ties: boolean; readonly parks: boolean; readonly clusters: boolean };
  /** As in `FlowScale`. */
  readonly unit: number;
  /** Address of the file with the label font. */
  readonly fontUrl: string;
  readonly hasNames?: boolean;
}

/** The whole MapLibre style: no tile, sprite or glyph server; every layer in the order of `layerOrder`. */
export function mapStyle({
  geography,
  marks,
  theme,
  language,
  shows,
  unit,
  fontUrl,
  hasNames = true,
}: MapStyleInput): StyleSpecification {
  return {
    version: 8,
    'font-faces': { [LABEL_FONT[0] ?? '']: fontUrl },
    sources: {
      ...boundarySources(geography),
      frame: frameSource(),
      'far-graticule': { type: 'geojson', data: marks['far-graticule'] ?? NOTHING },
      parks: { type: 'geojson', data: marks.parks },
      'parks-near': { type: 'geojson', data: marks['parks-near'] },
      clusters: { type: 'geojson', data: marks.clusters },
      ties: { type: 'geojson', data: marks.ties },
      counterparts: { type: 'geojson', data: marks.counterparts ?? NOTHING },
      'place-labels': { type: 'geojson', data: marks['place-labels'] },
      'focus-ring': { type: 'geojson', data: marks['focus-ring'] },
      'flow-values': { type: 'geojson', data: marks['flow-values'] ?? NOTHING },
    },
    layers: inLayerOrder([
      ...boundaryLayers(theme),
      frameLayer(theme),
      farGraticuleLayer(theme),
      ...tieLayers(theme, shows.ties),
      ...counterpartLayers(theme, unit),
      ...parkLayers(theme, unit, shows.parks).filter(({ id }) => hasNames || id !== 'park-labels'),
      ...focusRingLayers(theme, unit),
      ...clusterLayers(shows.clusters, unit),
      ...(hasNames ? [...labelLayers(theme, language, unit), flowValueLayer(theme, unit)] : []),
    ]),
  };
}
