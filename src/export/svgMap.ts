import type { FlowStyle } from '../layers/flowStyle';
import { flowStyleOf, unitOf } from '../layers/flowStyleOf';
import { overviewZoom } from '../layers/overview';
import { element, escapeXml } from '../layers/svgMarkup';
import { round } from '../layers/svgProjection';
import { reachOf } from '../map/reach';
import type { Language } from '../model/bilingual';
import type { Geography } from '../model/geography';
import type { MapApproval } from '../model/mapApproval';
import type { Extent } from '../model/pictureSize';
import type { Shown } from '../model/shown';
import { DICTIONARIES } from '../text/format';
import { headlineText, subtitleText } from '../text/sentences';
import { MAP_THEMES, type ThemeName } from '../theme';
import { footBlock } from './footBlock';
import { LEGEND_GAP, legendBlock } from './legendBlock';
import { mapFrame, paddingBeside } from './mapFrame';
import { stack, textBlock, type Block } from './svgBlocks';

export interface SvgMapInput {
  readonly shown: Shown;
  readonly geography: Geography;
  readonly language: Language;
  readonly theme: ThemeName;
  /** Pixels; a picture too low for its legend grows. */
  readonly width: number;
  readonly height: number;
  readonly approval: MapApproval | null;
  /** Words of the reader's own in place of the finding and of what is looked at. */
  readonly title?: string;
  readonly subtitle?: string;
  /** A larger title, to be read from the back of a room. */
  readonly isSlide?: boolean;
  /** As in `mapFrame`. */
  readonly seen?: Extent;
  /** What ids within begin with: another one for each picture on a page. */
  readonly id?: string;
}

const FONT =
  "'Noto Sans SC', 'Noto Sans CJK SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', system-ui, sans-serif";
/** From this width on the legend lies on the map, unless the picture is upright; else it stands under the map. */
const WIDE = 640;
/** Of a legend with its edges, in one column. */
const LEGEND_WIDTH = 268;
/** Widths from which two columns leave the map its room. */
const TWO_BESIDE = 1000;
const TWO_BELOW = 520;
const LEAST_MAP = 260;

/**
 * A whole map as one SVG: title, map, legend, approval and sources. It draws without a page, and asks for nothing:
 * no style, script, font or picture from elsewhere.
 */
export function svgMap(input: SvgMapInput): string {
  const { shown, language, theme, width, id = 'map' } = input;
  const { hebei } = MAP_THEMES[theme];
  const unit = unitOf(width, input.height);
  const pad = (width < WIDE ? 12 : 16) * unit;
  const inner = width - 2 * pad;
  const isBeside = width >= WIDE * unit && width > input.height;
  const [title, subtitle] = titlesOf(input);
  const head = headBlock(input, [title, subtitle], inner, unit);
  const foot = footBlock(shown, input.approval, { language, theme, unit, width: inner });
  const bands = head.height + foot.height + 4 * pad;
  const { legend, right, flowStyle } = isBeside
    ? legendBeside(input, input.height - bands - 4 * pad)
    : legendBelow(input, inner);
  const room = input.height - bands - (isBeside ? 0 : legend.height + pad);
  const frame = {
    top: head.height + 2 * pad,
    height: Math.max(room, isBeside ? legend.height + 4 * pad : LEAST_MAP * unit),
  };
  const below = frame.top + frame.height;
  const height = round(below + (isBeside ? 0 : legend.height + pad) + foot.height + 2 * pad);
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      ...{ width, height, viewBox: `0 0 ${width} ${height}`, role: 'img', 'font-family': FONT },
      lang: DICTIONARIES[language].language.htmlLang,
      'aria-labelledby': `${id}-title ${id}-desc`,
    },
    element('title', { id: `${id}-title` }, escapeXml(title)),
    element('desc', { id: `${id}-desc` }, escapeXml(subtitle)),
    element('rect', { width, height, fill: hebei }),
    head.at(pad, pad),
    mapFrame(shown, {
      ...{ ...frame, width, language, flowStyle, id, right },
      ...{ geography: input.geography, seen: input.seen },
    }),
    isBeside ? boxed(legend, right, input, below - pad) : legend.at(pad, below + pad),
    foot.at(pad, height - foot.height - pad),
  );
}

function titlesOf({ shown, language, title, subtitle }: SvgMapInput): readonly [string, string] {
  const { dataset, headline, clusters, topic, view, query } = shown;
  return [
    title ?? headlineText(dataset, headline, clusters, topic, language),
    subtitle ?? subtitleText(dataset, view, query, language),
  ];
}

function headBlock(
  { theme, width, isSlide }: SvgMapInput,
  [title, subtitle]: readonly [string, string],
  inner: number,
  unit: number,
): Block {
  const { label, labelQuiet } = MAP_THEMES[theme];
  const [large, small] = isSlide ? [28, 15] : [width < WIDE ? 16 : 20, 12];
  return stack(
    [
      textBlock(title, inner, { size: large * unit, color: label, weight: 500 }),
      textBlock(subtitle, inner, { size: small * unit, color: labelQuiet }),
    ],
    2 * unit,
  );
}

interface PlacedLegend {
  readonly legend: Block;
  /** What it takes of the map's right side. */
  readonly right: number;
  readonly flowStyle: FlowStyle;
}

/** In one column; in two where that is higher than the room, and the picture is broad enough. */
function legendBeside(input: SvgMapInput, room: number): PlacedLegend {
  const { shown, language, id = 'map', width } = input;
  const unit = unitOf(width, input.height);
  const column = (LEGEND_WIDTH - 24) * unit;
  const placed = (columns: 1 | 2): PlacedLegend => {
    const right = LEGEND_WIDTH * unit + (columns - 1) * (column + LEGEND_GAP * unit);
    const flowStyle = styleOf(input, right);
    const own = { flowStyle, language, columns, id: `${id}-legend`, width: column };
    return { legend: legendBlock(shown, own), right, flowStyle };
  };
  const one = placed(1);
  return one.legend.height <= room || width < TWO_BESIDE * unit ? one : placed(2);
}

function legendBelow(input: SvgMapInput, inner: number): PlacedLegend {
  const { shown, language, id = 'map' } = input;
  const unit = unitOf(input.width, input.height);
  const flowStyle = styleOf(input, 0);
  const columns = inner >= TWO_BELOW * unit ? 2 : 1;
  const width = columns === 2 ? (inner - LEGEND_GAP * unit) / 2 : inner;
  const own = { flowStyle, language, columns, id: `${id}-legend`, width } as const;
  return { legend: legendBlock(shown, own), right: 0, flowStyle };
}

function styleOf({ shown, theme, width, height }: SvgMapInput, right: number): FlowStyle {
  const overview = overviewZoom(
    reachOf(shown.dataset, shown.topic).whole,
    { width, height },
    paddingBeside(right),
  );
  return flowStyleOf(shown, theme, unitOf(width, height), overview);
}

/** The legend on a ground of its own in the lower right corner. */
function boxed(
  legend: Block,
  wide: number,
  { theme, width, height }: SvgMapInput,
  bottom: number,
): string {
  const unit = unitOf(width, height);
  const { hebei, outline } = MAP_THEMES[theme];
  const pad = 12 * unit;
  const high = legend.height + 2 * pad;
  const [x, y] = [width - wide - pad, bottom - high];
  return (
    element('rect', {
      ...{ x, y, width: wide, height: high, rx: 6 * unit, fill: hebei, 'fill-opacity': 0.96 },
      ...{ stroke: outline, 'stroke-opacity': 0.4 },
    }) + legend.at(x + pad, y + pad)
  );
}
