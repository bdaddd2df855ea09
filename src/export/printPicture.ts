import { flowStyleOf } from '../layers/flowStyleOf';
import { overviewZoom } from '../layers/overview';
import { element } from '../layers/svgMarkup';
import { reachOf } from '../map/reach';
import { drawnSources } from '../model/drawnSources';
import type { MapApproval } from '../model/mapApproval';
import type { PrintInput, PrintPicture } from '../state/printing';
import { footBlock } from './footBlock';
import { legendBlock } from './legendBlock';
import { mapFrame, paddingBeside } from './mapFrame';
import type { Block } from './svgBlocks';

/** Pixels of a sheet of A4 between its margins: map and legend beside each other, the foot below both. */
const MAP = { width: 432, height: 520 };
const LEGEND = 250;
const SHEET = 700;

/** Map, legend and foot of a printed view, each as an SVG: light, as all on paper, and as large as a sheet allows. */
export function printPicture(
  { shown, geography, language }: PrintInput,
  approval: MapApproval | null,
): PrintPicture {
  const theme = 'light';
  const overview = overviewZoom(reachOf(shown.dataset, shown.topic).whole, MAP, paddingBeside(0));
  const flowStyle = flowStyleOf(shown, theme, 1, overview);
  const frame = { ...MAP, top: 0, right: 0, id: 'print' };
  const legend = legendBlock(shown, { flowStyle, language, id: 'print-legend', width: LEGEND });
  const { dataset } = shown;
  const foot = footBlock({
    ...{ dataset, sources: drawnSources(shown), approval, language, theme, unit: 1, width: SHEET },
  });
  return {
    map: svg(MAP.width, MAP.height, mapFrame(shown, { ...frame, geography, language, flowStyle })),
    legend: blockSvg(legend, LEGEND),
    foot: blockSvg(foot, SHEET),
  };
}

const blockSvg = (block: Block, width: number): string =>
  svg(width, Math.ceil(block.height) + 4, block.at(0, 0));

const svg = (width: number, height: number, inside: string): string =>
  element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` },
    inside,
  );
