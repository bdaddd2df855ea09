import { overviewZoom } from '../../layers/overview';
import { sharedStyle } from '../../layers/sharedStyle';
import { element } from '../../layers/svgMarkup';
import { round } from '../../layers/svgProjection';
import { reachOf } from '../../map/reach';
import { sourcesOfPairs } from '../../model/drawnSources';
import type { Extent } from '../../model/pictureSize';
import { shownBy } from '../../model/shown';
import { sideQuery, type Comparison } from '../../model/sides';
import { mapTiles, type MapTile } from '../../model/yearTiles';
import { COMPARE_TEXTS } from '../../text/compareTexts';
import { formatAmount, periodText } from '../../text/format';
import { sideName } from '../../text/sideName';
import { MAP_THEMES } from '../../theme';
import { stack, textBlock, type Block } from '../svgBlocks';
import { keyBlocks } from './keyBlocks';
import { mapTile, REGION_SHAPE, TILE_MARGIN } from './mapTile';
import type { PaneDrawing, PaneInput, Sized } from './paneDrawing';
import { LETTERS } from './paneDrawing';

const GAP = 12;
/** What a name takes above its map. */
const NAME = 22;
/** Of the large map's widths, as on the page. */
const SHRUNK = 0.5;

/** All choices of a comparison as small maps of one scale. */
export function drawSmallMaps(input: PaneInput, comparison: Comparison): PaneDrawing {
  const { shown, language, theme } = input;
  const { dataset, query, view } = shown;
  const { by, choices } = comparison;
  const words = COMPARE_TEXTS[language];
  const tiles = mapTiles(comparison);
  const ids = tiles.flatMap((tile) => ('id' in tile ? tile.id : []));
  const all = ids.map((id) => shownBy(dataset, sideQuery(query, view, by, id)));
  const { flowStyles } = sharedStyle(all, theme, SHRUNK, 0);
  const notes = [
    words.scale(formatAmount(flowStyles[0]?.scale.max ?? 0, shown.measure, language)),
    choices.length > ids.length
      ? (by === 'period' ? words.shownMaps : words.mostMaps)(ids.length, choices.length)
      : '',
  ];
  return {
    body(room) {
      const size = tileSize(tiles.length, room);
      const overview = overviewZoom(reachOf(dataset, shown.topic).whole, size, TILE_MARGIN);
      const { flowStyles: styles, places } = sharedStyle(all, theme, SHRUNK, overview);
      const blocks = tiles.flatMap((tile) => {
        if (!('id' in tile)) return [gapBlock(tile, size, input)];
        const at = ids.indexOf(tile.id);
        const [own, flowStyle] = [all[at], styles[at]];
        if (!own || !flowStyle) return [];
        const name = sideName(dataset, by, tile.id, language);
        const look = { name, flowStyle, places, hasNames: false, size, id: `${input.id}-${at}` };
        return [mapTile({ shown: own, ...look }, input)];
      });
      return tiled(blocks, size, room);
    },
    key: (width, unit) => keyBlocks({ title: '', items: [], notes }, { theme, width, unit }),
    cited: all.flatMap(({ pairs }) => sourcesOfPairs(dataset, pairs)),
  };
}

/** As large as so many fit into a room. */
function tileSize(count: number, { width, height }: Extent): Extent {
  const sizes = Array.from({ length: count }, (_, index) => {
    const columns = index + 1;
    const rows = Math.ceil(count / columns);
    const wide = (width - (columns - 1) * GAP) / columns;
    const high = (height - (rows - 1) * GAP) / rows - NAME;
    return { width: Math.min(wide, high * 1.4), height: Math.min(high, wide / REGION_SHAPE) };
  });
  const seen = (one: Extent): number => Math.min(one.width / REGION_SHAPE, one.height);
  const [best] = [...sizes].sort((a, b) => seen(b) - seen(a));
  return {
    width: Math.max(80, best?.width ?? width),
    height: Math.max(80, best?.height ?? height),
  };
}

function gapBlock(
  { gap: { from, to } }: Extract<MapTile, { readonly gap: unknown }>,
  { width, height }: Extent,
  { language, theme }: PaneInput,
): Block {
  const { labelQuiet, outline } = MAP_THEMES[theme];
  const letters = { size: LETTERS, color: labelQuiet };
  const words = stack(
    [
      textBlock(periodText({ mode: 'span', from, to }, language), width - 16, letters),
      textBlock(COMPARE_TEXTS[language].gap, width - 16, letters),
    ],
    2,
  );
  return {
    height: height + NAME,
    at: (x, y) =>
      element('rect', {
        ...{ x: round(x), y: round(y + NAME), width: round(width), height: round(height) },
        ...{ fill: 'none', stroke: outline, 'stroke-opacity': 0.6, 'stroke-dasharray': '4 3' },
      }) + words.at(x + 8, y + NAME + (height - words.height) / 2),
  };
}

function tiled(blocks: readonly Block[], { width, height }: Extent, room: Extent): Sized {
  const columns = Math.max(1, Math.floor((room.width + GAP + 1) / (width + GAP)));
  const rows = Math.ceil(blocks.length / columns);
  const step = height + NAME + GAP;
  return {
    width: Math.min(columns, blocks.length) * (width + GAP) - GAP,
    height: rows * step - GAP,
    at: (x, y) =>
      blocks
        .map((block, at) => {
          const top = y + Math.floor(at / columns) * step + (height + NAME - block.height);
          return block.at(x + (at % columns) * (width + GAP), top);
        })
        .join(''),
  };
}
