import { unitOf } from '../../layers/flowStyleOf';
import { round } from '../../layers/svgProjection';
import { drawnIds, publishersOf } from '../../model/drawnSources';
import { paneTitles } from '../../text/paneTitles';
import { MAP_THEMES } from '../../theme';
import { footBlock } from '../footBlock';
import { headBlock, padOf } from '../headBlock';
import { isBroad, mapPart } from '../mapPart';
import { pictureSvg } from '../pictureSvg';
import { stack, textBlock, type Block } from '../svgBlocks';
import { drawPane } from './drawPane';
import { fitted, type SvgPaneInput } from './svgPane';

/** Of the width, or of an upright picture's height. */
const MAP_SHARE = 0.48;
const LEAST = 160;

/** The map and a pane in one picture: side by side, in an upright one below each other. */
export function svgBoth(input: SvgPaneInput): string {
  const { shown, language, theme, width, pane, title, subtitle, id = 'both' } = input;
  const { dataset } = shown;
  const unit = unitOf(width, input.height);
  const pad = padOf(width) * unit;
  const isBeside = isBroad(width, input.height, unit);
  const drawing = drawPane(pane, { ...input, id: `${id}-pane` });
  const head = headBlock([title, subtitle], { ...input, unit });
  const cited = [...drawnIds(shown), ...drawing.cited];
  const foot = footBlock({
    ...{ dataset, sources: publishersOf(dataset, cited), approval: input.approval },
    ...{ language, theme, unit, width: width - 2 * pad },
  });
  const bands = head.height + foot.height + 4 * pad;
  const room = input.height - bands;
  const mapSize = isBeside
    ? { width: round(width * MAP_SHARE), height: room }
    : { width, height: round(room * MAP_SHARE) };
  const look = { shown, geography: input.geography, language, theme, unit, pad, isBeside };
  const map = mapPart(
    { ...look, id, ...(input.seen ? { seen: input.seen } : {}) },
    mapSize,
    mapSize,
  );
  const inner = isBeside ? width - mapSize.width - 2 * pad : width - 2 * pad;
  const beside = paneBlock(
    input,
    drawing,
    inner,
    isBeside ? Math.max(room, map.height) : room - map.height - pad,
  );
  const height = round(
    bands + (isBeside ? Math.max(map.height, beside.height) : map.height + pad + beside.height),
  );
  const top = head.height + 2 * pad;
  const about = { width, height, ground: MAP_THEMES[theme].hebei, language, title, subtitle, id };
  return pictureSvg(about, [
    head.at(pad, pad),
    map.at(0, top),
    isBeside ? beside.at(mapSize.width + pad, top) : beside.at(pad, top + map.height + pad),
    foot.at(pad, height - foot.height - pad),
  ]);
}

/** A pane below its own title and above its key. */
function paneBlock(
  { shown, data, pane, language, theme, width, height }: SvgPaneInput,
  drawing: ReturnType<typeof drawPane>,
  inner: number,
  high: number,
): Block {
  const unit = unitOf(width, height);
  const gap = 8 * unit;
  const { label, labelQuiet } = MAP_THEMES[theme];
  const { title, subtitle } = paneTitles(pane, shown, data, language);
  const key = drawing.key(inner, unit);
  // The matrix has the finding of the map.
  const heads =
    pane === 'matrix'
      ? []
      : [
          textBlock(title, inner, { size: 14 * unit, color: label, weight: 500 }),
          textBlock(subtitle, inner, { size: 11 * unit, color: labelQuiet }),
        ];
  const taken = stack([...heads, key], gap).height + gap;
  const box = { width: inner, height: Math.max(LEAST * unit, high - taken) };
  return stack([...heads, fitted(drawing, box, unit), key], gap);
}
