import { smallScene } from '../../components/smallScene';
import type { FlowStyle } from '../../layers/flowStyle';
import type { PlaceScale } from '../../layers/placeScale';
import { element } from '../../layers/svgMarkup';
import { cameraOver, round } from '../../layers/svgProjection';
import { reachOf } from '../../map/reach';
import type { Extent } from '../../model/pictureSize';
import type { Shown } from '../../model/shown';
import { MAP_THEMES } from '../../theme';
import { framed } from '../mapFrame';
import { stack, textBlock, type Block } from '../svgBlocks';
import { LETTERS, type PaneInput } from './paneDrawing';

interface Tile {
  readonly shown: Shown;
  readonly name: string;
  readonly flowStyle: FlowStyle;
  readonly places: PlaceScale;
  readonly hasNames: boolean;
  /** Of the map, without its name. */
  readonly size: Extent;
  readonly id: string;
}

/** Between the region and the edge of a small map. */
const EDGE = { top: 8, right: 8, bottom: 8, left: 8 };
export const TILE_MARGIN = EDGE;
/** How wide the region is for its height. */
export const REGION_SHAPE = 0.8;

/** A small map below its name. */
export function mapTile(tile: Tile, { geography, language, theme }: PaneInput): Block {
  const { shown, name, flowStyle, places, hasNames, size, id } = tile;
  const { label, outline } = MAP_THEMES[theme];
  const camera = cameraOver(reachOf(shown.dataset, shown.topic).whole, size, EDGE);
  const look = { geography, language, flowStyle, places, hasNames, zoom: camera.zoom };
  const scene = smallScene(shown, look);
  const map: Block = {
    height: size.height,
    at: (x, y) =>
      framed(scene, camera, { x, y, ...size }, id) +
      element('rect', {
        ...{ x: round(x), y: round(y), width: round(size.width), height: round(size.height) },
        ...{ fill: 'none', stroke: outline, 'stroke-opacity': 0.5 },
      }),
  };
  const head = textBlock(name, size.width, { size: LETTERS, color: label, weight: 500 });
  return stack([head, map], 4);
}
