import type { Feature, FeatureCollection, Point } from 'geojson';
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Language } from '../model/bilingual';
import { legibleLabel } from '../model/legible';
import type { Gazetteer, Place } from '../model/place';
import { MAP_THEMES, type ThemeName } from '../theme';
import { anchorChoice, CHOSEN_ANCHORS, countyAnchors, type Surroundings } from './anchorChoice';
import { LABEL_FONT } from './labelFont';

const RANK: Readonly<Partial<Record<Place['level'], number>>> = {
  province: 0,
  city: 1,
  outside: 1,
};

/**
 * Names of provinces and cities, and of every place that a flow ends at (with the radius of its circle, pixels).
 * Counties without a flow are named when zoomed in. English readers see both names.
 */
export function placeLabels(
  gazetteer: Gazetteer,
  radii: ReadonlyMap<string, number>,
  language: Language,
  unit: number,
  drawn: Surroundings = { flows: [], parks: null, overview: 0 },
): FeatureCollection<Point> {
  const anchorsOf = anchorChoice(gazetteer, radii, drawn, unit);
  const anchorsOfCounty = countyAnchors(gazetteer, radii, drawn.parks, unit);
  const features = [...gazetteer.values()].flatMap((place): Feature<Point>[] => {
    const radius = radii.get(place.id);
    const isNamed =
      place.level === 'province' || place.level === 'city' || place.level === 'county';
    if (!place.point || (radius === undefined && !isNamed)) return [];
    const rank = RANK[place.level] ?? (radius === undefined ? 3 : 2);
    const isCounty = rank > 2;
    const size = (isCounty ? COUNTY_SIZE : FONT_SIZE[rank === 0 ? 0 : 1]) * unit;
    const name = shortName(place);
    // A reader's own place has but one name.
    const isTwofold = language === 'en' && place.name.en !== place.name.zh;
    const english = isTwofold ? `\n${legibleLabel(place.name.en)}` : '';
    const box = {
      point: place.point,
      // A county has no circle of its own, but perhaps a park at its seat.
      away: isCounty ? 13 * unit : (radius ?? 3 * unit) + 5 * unit,
      width: Math.max(name.length * size, english.length * size * 0.42),
      height: size * (english === '' ? 1.2 : 2.2),
      size,
      isMinor: rank > 1,
      isSure: rank === 0,
    };
    return [
      {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [...place.point] },
        properties: {
          id: place.id,
          name,
          english,
          rank,
          ...(isCounty ? { anchors: anchorsOfCounty(box) } : anchorsOf(place.id, box)),
          sort: rank * 100 - (radius ?? 0),
        },
      },
    ];
  });
  return { type: 'FeatureCollection', features };
}

const FONT_SIZE = [16, 13] as const;
const COUNTY_SIZE = 11;

/** Chinese first, the English name smaller below it. */
const NAME: ExpressionSpecification = [
  'format',
  ['get', 'name'],
  {},
  ['get', 'english'],
  { 'font-scale': 0.8 },
];

/** 北京市 → 北京 on the map; in cards the full name stands. Two-character names such as 易县 keep their ending. */
function shortName({ name, level }: Place): string {
  const full = legibleLabel(name.zh);
  const isPlain = level === 'province' || level === 'city' || level === 'county';
  const bare = full.replace(/(回族|满族|蒙古族)*自治县$|新区$|[省市区县]$/u, '');
  return isPlain && bare.length >= 2 ? bare : full.replace(/（.*）$/u, '');
}

export function labelLayers(
  theme: ThemeName,
  language: Language,
  unit: number,
): LayerSpecification[] {
  const { label, labelQuiet, labelHalo, labelSea } = MAP_THEMES[theme];
  return [
    {
      id: 'context-labels',
      type: 'symbol',
      source: 'labels',
      // Lakes are named where they are large enough.
      filter: ['case', ['==', ['get', 'kind'], 'lake'], ['!', ['<', ['zoom'], 8]], true],
      layout: {
        'text-field': ['get', language === 'zh' ? 'name_zh' : 'name_en'],
        'text-font': LABEL_FONT,
        'text-size': [
          'match',
          ['get', 'kind'],
          'lake',
          11 * unit,
          'mountain',
          12 * unit,
          14 * unit,
        ],
        'text-letter-spacing': language === 'zh' ? 0.6 : 0.2,
      },
      paint: {
        'text-color': ['match', ['get', 'kind'], 'sea', labelSea, 'lake', labelSea, labelQuiet],
        'text-opacity': ['match', ['get', 'kind'], 'sea', 1, 'lake', 1, 0.6],
      },
    },
    {
      id: 'county-labels',
      type: 'symbol',
      source: 'place-labels',
      minzoom: 8.2,
      filter: ['==', ['get', 'rank'], 3],
      layout: {
        'text-field': NAME,
        'text-font': LABEL_FONT,
        'text-size': COUNTY_SIZE * unit,
        'text-variable-anchor-offset': ['get', 'anchors'],
        'text-justify': 'auto',
        'text-padding': 6,
      },
      paint: {
        'text-color': labelQuiet,
        'text-halo-color': labelHalo,
        'text-halo-width': 1.2,
      },
    },
    {
      id: 'place-labels',
      type: 'symbol',
      source: 'place-labels',
      filter: ['case', ['<', ['get', 'rank'], 3], ['!', ['<', ['zoom'], ['get', 'from']]], false],
      layout: {
        'text-field': NAME,
        'text-font': LABEL_FONT,
        'text-size': [
          'match',
          ['get', 'rank'],
          0,
          FONT_SIZE[0] * unit,
          1,
          FONT_SIZE[1] * unit,
          11.5 * unit,
        ],
        'text-line-height': 1.15,
        'text-max-width': 8,
        'text-variable-anchor-offset': CHOSEN_ANCHORS,
        'text-justify': 'auto',
        'text-padding': 2,
        'symbol-sort-key': ['get', 'sort'],
      },
      paint: {
        'text-color': ['match', ['get', 'rank'], 2, labelQuiet, label],
        'text-halo-color': labelHalo,
        'text-halo-width': 1.8,
        'text-halo-blur': 0.4,
      },
    },
  ];
}
