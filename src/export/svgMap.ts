import type { FlowStyle } from '../layers/flowStyle';
import { flowStyleOf, unitOf } from '../layers/flowStyleOf';
import { overviewZoom } from '../layers/overview';
import { element, escapeXml } from '../layers/svgMarkup';
import { round } from '../layers/svgProjection';
import { reachOf } from '../map/reach';
import type { Language } from '../model/bilingual';
import type { Geography } from '../model/geography';
import type { MapApproval } from '../model/mapApproval';
import type { Shown } from '../model/shown';
import { DICTIONARIES } from '../text/format';
import { headlineText, subtitleText } from '../text/sentences';
import { MAP_THEMES, type ThemeName } from '../theme';
import { footBlock } from './footBlock';
import { legendBlock } from './legendBlock';
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
  /** What ids within begin with: another one for each picture on a page. */
  readonly id?: string;
}

const FONT =
  "'Noto Sans SC', 'Noto Sans CJK SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', system-ui, sans-serif";
/** From this width on the legend lies on the map, below it the legend stands under the map. */
const WIDE = 720;
const LEGEND_WIDTH = 268;
const LEAST_MAP = 260;

/**
 * A whole map as one SVG: title, map, legend, approval and sources. It draws without a page, and asks for nothing:
 * no style, script, font or picture from elsewhere.
 */
export function svgMap(input: SvgMapInput): string {
  const { shown, language, theme, width, id = 'map' } = input;
  const { hebei, label, labelQuiet } = MAP_THEMES[theme];
  const unit = unitOf(width, input.height);
  const flowStyle = styleOf(input);
  const pad = (width < WIDE ? 12 : 16) * unit;
  const inner = width - 2 * pad;
  const isWide = width >= WIDE * unit;
  const { dataset, headline, clusters, topic, view, query } = shown;
  const title = headlineText(dataset, headline, clusters, topic, language);
  const subtitle = subtitleText(dataset, view, query, language);
  const size = (width < WIDE ? 16 : 20) * unit;
  const head = stack(
    [
      textBlock(title, inner, { size, color: label, weight: 500 }),
      textBlock(subtitle, inner, { size: 12 * unit, color: labelQuiet }),
    ],
    2 * unit,
  );
  const foot = footBlock(shown, input.approval, { language, theme, unit, width: inner });
  const legend = legendBlock(shown, {
    ...{ flowStyle, language, id: `${id}-legend` },
    width: isWide ? LEGEND_WIDTH * unit - 1.5 * pad : inner,
  });
  const bands = head.height + foot.height + 4 * pad;
  const room = input.height - bands - (isWide ? 0 : legend.height + pad);
  const frame = {
    top: head.height + 2 * pad,
    height: Math.max(room, isWide ? legend.height + 4 * pad : LEAST_MAP * unit),
  };
  const below = frame.top + frame.height;
  const height = round(below + (isWide ? 0 : legend.height + pad) + foot.height + 2 * pad);
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
      ...{ ...frame, width, language, flowStyle, id },
      geography: input.geography,
      right: isWide ? LEGEND_WIDTH * unit : 0,
    }),
    isWide ? boxed(legend, input, below - pad) : legend.at(pad, below + pad),
    foot.at(pad, height - foot.height - pad),
  );
}

function styleOf({ shown, theme, width, height }: SvgMapInput): FlowStyle {
  const unit = unitOf(width, height);
  const right = width >= WIDE * unit ? LEGEND_WIDTH * unit : 0;
  const overview = overviewZoom(
    reachOf(shown.dataset, shown.topic).whole,
    { width, height },
    paddingBeside(right),
  );
  return flowStyleOf(shown, theme, unit, overview);
}

/** The legend on a ground of its own in the lower right corner. */
function boxed(legend: Block, { theme, width, height }: SvgMapInput, bottom: number): string {
  const unit = unitOf(width, height);
  const { hebei, outline } = MAP_THEMES[theme];
  const pad = 12 * unit;
  const [wide, high] = [LEGEND_WIDTH * unit, legend.height + 2 * pad];
  const [x, y] = [width - wide - pad, bottom - high];
  return (
    element('rect', {
      ...{ x, y, width: wide, height: high, rx: 6 * unit, fill: hebei, 'fill-opacity': 0.96 },
      ...{ stroke: outline, 'stroke-opacity': 0.4 },
    }) + legend.at(x + pad, y + pad)
  );
}
