import type { FlowStyle } from '../layers/flowStyle';
import { flowStyleOf } from '../layers/flowStyleOf';
import { overviewZoom } from '../layers/overview';
import { element } from '../layers/svgMarkup';
import { reachOf } from '../map/reach';
import type { Extent } from '../model/pictureSize';
import { MAP_THEMES } from '../theme';
import { WIDE } from './headBlock';
import { LEGEND_GAP, legendBlock } from './legendBlock';
import { mapFrame, paddingBeside } from './mapFrame';
import type { Block } from './svgBlocks';
import type { SvgMapInput } from './svgMap';

interface MapPartInput extends Pick<
  SvgMapInput,
  'shown' | 'geography' | 'language' | 'theme' | 'seen'
> {
  readonly id: string;
  readonly unit: number;
  /** Between the map's edge and a legend that stands below it. */
  readonly pad: number;
  /** The legend lies on the map; else it stands below. */
  readonly isBeside: boolean;
}

/** Of a legend with its edges, in one column. */
const LEGEND_WIDTH = 268;
/** Widths from which two columns leave the map its room. */
const TWO_BESIDE = 1000;
const TWO_BELOW = 520;
const LEAST_MAP = 260;

/** From this width on the legend lies on the map, unless the picture is upright. */
export const isBroad = (width: number, height: number, unit: number): boolean =>
  width >= WIDE * unit && width > height;

/** A map with its legend, as high as asked for, or as the legend needs. `whole`: what lines are laid out for. */
export function mapPart(input: MapPartInput, size: Extent, whole: Extent): Block {
  const { shown, geography, seen, language, id, unit, pad, isBeside } = input;
  const { width } = size;
  const { legend, right, flowStyle } = isBeside
    ? legendBeside(input, size, whole)
    : legendBelow(input, width - 2 * pad, whole);
  const below = isBeside ? 0 : legend.height + pad;
  const least = isBeside ? legend.height + 4 * pad : LEAST_MAP * unit;
  const height = Math.max(size.height - below, least);
  const frame = { width, height, language, flowStyle, id, right, geography, seen };
  return {
    height: height + below,
    at: (x, y) =>
      mapFrame(shown, { ...frame, left: x, top: y }) +
      (isBeside
        ? boxed(legend, right, input, x + width, y + height - pad)
        : legend.at(x + pad, y + height + pad)),
  };
}

interface PlacedLegend {
  readonly legend: Block;
  /** What it takes of the map's right side. */
  readonly right: number;
  readonly flowStyle: FlowStyle;
}

/** In one column; in two where that is higher than the room, and the picture is broad enough. */
function legendBeside(input: MapPartInput, { width, height }: Extent, whole: Extent): PlacedLegend {
  const { shown, language, id, unit, pad } = input;
  const column = (LEGEND_WIDTH - 24) * unit;
  const placed = (columns: 1 | 2): PlacedLegend => {
    const right = LEGEND_WIDTH * unit + (columns - 1) * (column + LEGEND_GAP * unit);
    const flowStyle = styleOf(input, whole, right);
    const own = { flowStyle, language, columns, id: `${id}-legend`, width: column };
    return { legend: legendBlock(shown, own), right, flowStyle };
  };
  const one = placed(1);
  return one.legend.height <= height - 4 * pad || width < TWO_BESIDE * unit ? one : placed(2);
}

function legendBelow(input: MapPartInput, inner: number, whole: Extent): PlacedLegend {
  const { shown, language, id, unit } = input;
  const flowStyle = styleOf(input, whole, 0);
  const columns = inner >= TWO_BELOW * unit ? 2 : 1;
  const width = columns === 2 ? (inner - LEGEND_GAP * unit) / 2 : inner;
  const own = { flowStyle, language, columns, id: `${id}-legend`, width } as const;
  return { legend: legendBlock(shown, own), right: 0, flowStyle };
}

function styleOf({ shown, theme, unit }: MapPartInput, whole: Extent, right: number): FlowStyle {
  const { whole: bounds } = reachOf(shown.dataset, shown.topic);
  return flowStyleOf(shown, theme, unit, overviewZoom(bounds, whole, paddingBeside(right)));
}

/** The legend on a ground of its own, its lower right corner at a point. */
function boxed(
  legend: Block,
  wide: number,
  { theme, unit }: MapPartInput,
  right: number,
  bottom: number,
): string {
  const { hebei, outline } = MAP_THEMES[theme];
  const pad = 12 * unit;
  const high = legend.height + 2 * pad;
  const [x, y] = [right - wide - pad, bottom - high];
  return (
    element('rect', {
      ...{ x, y, width: wide, height: high, rx: 6 * unit, fill: hebei, 'fill-opacity': 0.96 },
      ...{ stroke: outline, 'stroke-opacity': 0.4 },
    }) + legend.at(x + pad, y + pad)
  );
}
