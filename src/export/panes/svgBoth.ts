import { unitOf } from '../../layers/flowStyleOf';
import { round } from '../../layers/svgProjection';
import { drawnIds, publishersOf } from '../../model/drawnSources';
import type { Extent } from '../../model/pictureSize';
import { paneTitles } from '../../text/paneTitles';
import { MAP_THEMES } from '../../theme';
import { footBlock } from '../footBlock';
import { headBlock, padOf } from '../headBlock';
import { isBroad, mapPart } from '../mapPart';
import { pictureSvg } from '../pictureSvg';
import { stack, textBlock, type Block } from '../svgBlocks';
import { drawPane } from './drawPane';
import type { PaneDrawing } from './paneDrawing';
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
  const { seen } = input;
  const look = { shown, geography: input.geography, language, theme, unit, pad, isBeside, id };
  const mapAt = (size: Extent): Block =>
    mapPart({ ...look, ...(seen ? { seen } : {}) }, size, size);
  const top = head.height + 2 * pad;
  const placed = isBeside
    ? sideBySide(input, drawing, { room, pad, mapAt })
    : oneBelowOther(input, drawing, { room, pad, mapAt });
  const height = round(bands + Math.max(room, placed.height));
  const about = { width, height, ground: MAP_THEMES[theme].hebei, language, title, subtitle, id };
  return pictureSvg(about, [
    head.at(pad, pad),
    placed.at(0, top),
    foot.at(pad, height - foot.height - pad),
  ]);
}

interface Placing {
  /** In height. */
  readonly room: number;
  readonly pad: number;
  readonly mapAt: (size: Extent) => Block;
}

function sideBySide(
  input: SvgPaneInput,
  drawing: PaneDrawing,
  { room, pad, mapAt }: Placing,
): Block {
  const wide = round(input.width * MAP_SHARE);
  const map = mapAt({ width: wide, height: room });
  const inner = input.width - wide - 2 * pad;
  const pane = paneBlock(input, drawing, inner, Math.max(room, map.height));
  return {
    height: Math.max(map.height, pane.height),
    at: (x, y) => map.at(x, y) + pane.at(x + wide + pad, y),
  };
}

/** The map has what the pane leaves. */
function oneBelowOther(
  input: SvgPaneInput,
  drawing: PaneDrawing,
  { room, pad, mapAt }: Placing,
): Block {
  const { width } = input;
  const pane = paneBlock(input, drawing, width - 2 * pad, room * (1 - MAP_SHARE));
  const map = mapAt({ width, height: room - pane.height - pad });
  return {
    height: map.height + pad + pane.height,
    at: (x, y) => map.at(x, y) + pane.at(x + pad, y + map.height + pad),
  };
}

/** A pane below its own title and above its key. */
function paneBlock(
  { shown, data, pane, language, theme, width, height }: SvgPaneInput,
  drawing: PaneDrawing,
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
