import type { FeatureCollection } from 'geojson';
import type { StyleSpecification } from 'maplibre-gl';
import { beforeAll, describe, expect, it } from 'vitest';
import { flowLayer } from '../../src/layers/flowLayer';
import {
  beforeIdOf,
  inLayerOrder,
  LAYER_ORDER,
  type DeckLayerId,
} from '../../src/layers/layerOrder';
import { mapStyle } from '../../src/layers/mapStyle';
import { placeLayer } from '../../src/layers/placeLayer';
import type { Dataset } from '../../src/model/dataset';
import type { Geography } from '../../src/model/geography';
import type { ThemeName } from '../../src/theme';
import { loadBuilt, loadBuiltGround } from '../fixtures/builtFiles';

let dataset: Dataset;
let geography: Geography;

beforeAll(async () => {
  [dataset, geography] = [await loadBuilt(), await loadBuiltGround()];
});

const nothing: FeatureCollection = { type: 'FeatureCollection', features: [] };
const styleOf = (theme: ThemeName): StyleSpecification =>
  mapStyle({
    geography,
    marks: {
      parks: nothing,
      'parks-near': nothing,
      clusters: nothing,
      ties: nothing,
      'place-labels': nothing,
      'focus-ring': nothing,
    },
    theme,
    language: 'zh',
    shows: { ties: true, parks: true, clusters: true },
    unit: 1,
    fontUrl: 'labels.woff2',
  });

const deckIds = LAYER_ORDER.filter(([, kind]) => kind === 'deck').map(([id]) => id);
const flowInput = {
  pairs: [],
  curves: [],
  style: {
    theme: 'dark',
    scale: { type: 'linear', max: 1, cap: 12, unit: 1 },
    overview: 6,
    chosen: new Map<string, never>(),
  },
  rims: new Map<string, number>(),
  strength: 1,
  hitWidth: 14,
  pickable: true,
} as const;

describe('the order of the layers', () => {
  it.each(['dark', 'light'] as const)('lists every MapLibre layer, and no other: %s', (theme) => {
    const listed = LAYER_ORDER.filter(([, kind]) => kind === 'maplibre').map(([id]) => id);
    expect(styleOf(theme).layers.map(({ id }) => id)).toEqual(listed);
  });

  it('lists every deck.gl layer, and no other', () => {
    const deck = [
      flowLayer({ id: 'flows', ...flowInput }),
      flowLayer({ id: 'flows-in-focus', ...flowInput }),
      placeLayer({ radii: new Map(), gazetteer: dataset.gazetteer, theme: 'dark', focus: null }),
    ];
    expect(deck.map(({ id }) => id)).toEqual(deckIds);
    for (const { id, props } of deck) expect(props.beforeId).toBe(beforeIdOf(id as DeckLayerId));
  });

  it('names no layer twice', () => {
    const ids = LAYER_ORDER.map(([id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('puts what deck.gl draws below a layer that the style has, and below the names', () => {
    const ids = styleOf('dark').layers.map(({ id }) => id);
    for (const id of deckIds) {
      const before = beforeIdOf(id as DeckLayerId);
      expect(ids).toContain(before);
      expect(ids.indexOf(before)).toBeLessThan(ids.indexOf('place-labels'));
      expect(ids.indexOf(before)).toBeGreaterThan(ids.indexOf('outline'));
    }
  });

  it('sorts layers, and refuses one that it does not know', () => {
    const [low, high] = [{ id: 'ground' }, { id: 'parks' }];
    expect(inLayerOrder([high, low])).toEqual([low, high]);
    expect(() => inLayerOrder([{ id: 'stray' }])).toThrow(/stray.*layerOrder/);
  });
});

describe('the style of the map', () => {
  it('asks for nothing from elsewhere: one font file, data in place', () => {
    const style = styleOf('dark');
    expect(style['font-faces']).toEqual({ 'Noto Sans SC': 'labels.woff2' });
    expect(style.glyphs).toBeUndefined();
    expect(style.sprite).toBeUndefined();
    for (const source of Object.values(style.sources)) {
      expect(source.type).toBe('geojson');
      expect(source).toMatchObject({ data: { type: 'FeatureCollection' } });
    }
  });

  it('gives every layer a source that it has', () => {
    const { layers, sources } = styleOf('light');
    const asked = layers.flatMap((layer) => ('source' in layer ? [layer.source] : []));
    expect(asked.filter((name) => !(name in sources))).toEqual([]);
  });
});
