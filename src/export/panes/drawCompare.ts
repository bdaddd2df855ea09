import { overviewZoom } from '../../layers/overview';
import { sharedStyle } from '../../layers/sharedStyle';
import { reachOf } from '../../map/reach';
import { comparedViews } from '../../model/comparedViews';
import { sourcesOfPairs } from '../../model/drawnSources';
import type { Extent } from '../../model/pictureSize';
import type { Comparison, Side } from '../../model/sides';
import { COMPARE_TEXTS } from '../../text/compareTexts';
import { formatAmount } from '../../text/format';
import { sideName } from '../../text/sideName';
import { keyBlocks } from './keyBlocks';
import { changeBlock } from './changeBlock';
import { mapTile, REGION_SHAPE, TILE_MARGIN } from './mapTile';
import type { PaneDrawing, PaneInput, Sized } from './paneDrawing';

const GAP = 12;
/** Of the words beside the maps. */
const [LEAST_WORDS, MOST_WORDS] = [240, 420];
/** Of the large map's widths, as on the page. */
const SHRUNK = 0.65;
/** What a name takes above its map. */
const NAME = 38;

/** Two views beside each other, their difference where there is one, and what changed in sentences. */
export function drawCompare(
  input: PaneInput,
  comparison: Comparison,
  sides: readonly [Side, Side],
): PaneDrawing {
  const { shown, language, theme } = input;
  const { dataset } = shown;
  const words = COMPARE_TEXTS[language];
  const { both, difference } = comparedViews(dataset, sides);
  const { measure } = both[0];
  const { flowStyles } = sharedStyle(both, theme, SHRUNK, 0);
  const notes = [
    words.scale(formatAmount(flowStyles[0]?.scale.max ?? 0, measure, language)) +
      (difference ? `${words.stop}${words.ownScale}` : ''),
  ];
  return {
    body: (room) => comparedBody(input, comparison, sides, room),
    key: (width, unit) => keyBlocks({ title: '', items: [], notes }, { theme, width, unit }),
    cited: both.flatMap(({ pairs }) => sourcesOfPairs(dataset, pairs)),
  };
}

/** Maps beside the words in a broad room, above them in an upright one. */
function comparedBody(
  input: PaneInput,
  { by }: Comparison,
  sides: readonly [Side, Side],
  room: Extent,
): Sized {
  const isBroad = room.width > 1.6 * room.height && room.width > 2 * LEAST_WORDS;
  const wide = isBroad ? wordsWidth(input, by, sides, room) : room.width;
  const left = isBroad ? room.width - wide - 2 * GAP : room.width;
  const views = comparedViews(input.shown.dataset, sides);
  const count = views.difference ? 3 : 2;
  const tileWidth = (left - (count - 1) * GAP) / count;
  const high = isBroad ? room.height - NAME : Math.min(room.height * 0.5, tileWidth / REGION_SHAPE);
  const size = { width: tileWidth, height: Math.max(120, high) };
  const tiles = tilesOf(input, by, sides, size);
  const mapsHeight = Math.max(...tiles.map(({ height }) => height));
  const summary = changeBlock(input, by, sides, {
    width: wide,
    height: isBroad ? room.height : room.height - mapsHeight - 2 * GAP,
  });
  const maps = (x: number, y: number): string =>
    tiles
      .map((tile, at) => tile.at(x + at * (tileWidth + GAP), y + mapsHeight - tile.height))
      .join('');
  return {
    width: room.width,
    height: isBroad ? Math.max(mapsHeight, summary.height) : mapsHeight + 2 * GAP + summary.height,
    at: (x, y) =>
      maps(x, y) +
      (isBroad ? summary.at(x + left + 2 * GAP, y) : summary.at(x, y + mapsHeight + 2 * GAP)),
  };
}

/** As little as all the words need. */
function wordsWidth(
  input: PaneInput,
  by: Comparison['by'],
  sides: readonly [Side, Side],
  { width, height }: Extent,
): number {
  const most = Math.min(MOST_WORDS, 0.4 * width);
  const widths = [LEAST_WORDS, (LEAST_WORDS + most) / 2, most].filter((one) => one <= most);
  const fits = (one: number): boolean =>
    changeBlock(input, by, sides, { width: one, height: Infinity }).height <= height;
  return widths.find(fits) ?? Math.max(most, LEAST_WORDS);
}

function tilesOf(
  input: PaneInput,
  by: Comparison['by'],
  sides: readonly [Side, Side],
  size: Extent,
) {
  const { language, theme, id } = input;
  const { dataset, topic } = input.shown;
  const { both, difference } = comparedViews(dataset, sides);
  const overview = overviewZoom(reachOf(dataset, topic).whole, size, TILE_MARGIN);
  const names = sides.map((side) => sideName(dataset, by, side.id, language));
  const note = COMPARE_TEXTS[language].differenceNote(names[0] ?? '', names[1] ?? '');
  const groups = [
    { all: [...both], names },
    { all: difference ? [difference] : [], names: [note] },
  ];
  return groups.flatMap(({ all, names: own }, group) => {
    const style = sharedStyle(all, theme, SHRUNK, overview);
    return all.flatMap((shown, at) => {
      const flowStyle = style.flowStyles[at];
      const tile = { shown, name: own[at] ?? '', places: style.places, hasNames: true, size };
      return flowStyle ? mapTile({ ...tile, flowStyle, id: `${id}-${group}-${at}` }, input) : [];
    });
  });
}
