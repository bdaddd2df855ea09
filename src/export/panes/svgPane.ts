import { unitOf } from '../../layers/flowStyleOf';
import { element } from '../../layers/svgMarkup';
import { round } from '../../layers/svgProjection';
import { publishersOf } from '../../model/drawnSources';
import type { DrawnPane, PaneData } from '../../model/pictureContent';
import type { Extent } from '../../model/pictureSize';
import { MAP_THEMES } from '../../theme';
import { footBlock } from '../footBlock';
import { headBlock, padOf } from '../headBlock';
import { pictureSvg } from '../pictureSvg';
import type { Block } from '../svgBlocks';
import type { SvgMapInput } from '../svgMap';
import { drawPane } from './drawPane';
import type { PaneDrawing } from './paneDrawing';

export interface SvgPaneInput extends SvgMapInput {
  readonly pane: DrawnPane;
  readonly data: PaneData;
  readonly title: string;
  readonly subtitle: string;
}

/** How much larger than on the page a pane is drawn at most. */
const LARGEST = 1.6;
/** Of what is drawn, in pixels of the picture. */
const LEAST = 160;
/** Round what is drawn, for the half of a line that lies beyond it. */
const EDGE = 2;

/** A pane as one SVG: title, what it shows, how to read it, approval and sources; as large as its picture allows. */
export function svgPane(input: SvgPaneInput): string {
  const { shown, language, theme, width, pane, title, subtitle, id = 'pane' } = input;
  const { dataset } = shown;
  const unit = unitOf(width, input.height);
  const pad = padOf(width) * unit;
  const inner = width - 2 * pad;
  const drawing = drawPane(pane, { ...input, id });
  const head = headBlock([title, subtitle], { ...input, unit });
  const key = drawing.key(inner, unit);
  const foot = footBlock({
    ...{ dataset, sources: publishersOf(dataset, drawing.cited), approval: input.approval },
    ...{ language, theme, unit, width: inner },
  });
  const bands = head.height + key.height + foot.height + 5 * pad;
  const room = { width: inner, height: Math.max(LEAST * unit, input.height - bands) };
  const height = round(bands + room.height);
  const top = head.height + 2 * pad;
  const body = fitted(drawing, room, unit);
  const about = { width, height, ground: MAP_THEMES[theme].hebei, language, title, subtitle, id };
  return pictureSvg(about, [
    head.at(pad, pad),
    body.at(pad, top),
    key.at(pad, top + body.height + pad),
    foot.at(pad, height - foot.height - pad),
  ]);
}

/** What a pane draws, as large as its room allows. */
export function fitted(drawing: PaneDrawing, room: Extent, unit: number): Block {
  const body = drawing.body({ width: room.width / unit, height: room.height / unit });
  const scale = Math.min(LARGEST * unit, room.width / body.width, room.height / body.height);
  const height = round(scale * body.height);
  const size = { width: round(room.width + 2 * EDGE), height: height + 2 * EDGE };
  return {
    height,
    at: (x, y) =>
      element(
        'svg',
        { x: round(x - EDGE), y: round(y - EDGE), ...size, overflow: 'hidden' },
        element(
          'g',
          { transform: `translate(${EDGE} ${EDGE}) scale(${round(scale, 4)})` },
          body.at(0, 0),
        ),
      ),
  };
}
