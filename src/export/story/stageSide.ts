import { legendSample } from '../../layers/legendSample';
import { mapLegend } from '../../layers/mapLegend';
import { widthOf } from '../../layers/svgLabels';
import { element, shapesMarkup } from '../../layers/svgMarkup';
import { round } from '../../layers/svgProjection';
import type { LegendEntry } from '../../model/legend';
import type { Box } from '../../model/show/stageLayout';
import { DICTIONARIES, formatPair, placeName } from '../../text/format';
import { entryText, widthText } from '../../text/legendText';
import { SHOW_TEXTS } from '../../text/showTexts';
import { MAP_THEMES } from '../../theme';
import { stack, textBlock, type Block } from '../svgBlocks';
import type { StagePlan } from './stagePlan';
import { boxed } from './stageWords';
import type { ToldScene } from './toldScene';

/** A stage has room for the chief marks: the others are in the atlas. */
const MOST_MARKS = 5;
const LINE = 1.3;

/** Legend, and on broad stages the ranking above it, in the lower corner; `box`: what they take. */
export function stageSide(
  told: ToldScene,
  plan: StagePlan,
): { readonly box: Box; readonly markup: string } {
  const { side, form } = plan.layout;
  const { u } = plan;
  const legend = legendPanel(told, plan);
  const hasRanking = form !== 'panel' && told.scene.layout !== 'two-maps';
  const ranking = hasRanking ? rankingPanel(told, plan, form === 'zones' ? 6 : 5) : null;
  const bottom = side.top + side.height;
  const legendTop = bottom - (legend?.block.height ?? 0);
  const top = ranking ? legendTop - 16 * u - ranking.height : legendTop;
  const left = side.left + side.width - (legend?.width ?? 0);
  const edge = ranking ? Math.min(left, side.left) : left;
  return {
    box: { left: edge, top, width: side.left + side.width - edge, height: bottom - top },
    markup: (ranking?.at(side.left, top) ?? '') + (legend?.block.at(round(left), legendTop) ?? ''),
  };
}

interface Panel {
  readonly block: Block;
  readonly width: number;
}

function legendPanel({ shown }: ToldScene, plan: StagePlan): Panel | null {
  const { language, flowStyle, type, u, colours, layout } = plan;
  const size = type.label * u;
  const legend = mapLegend(shown, flowStyle.scale);
  // An arrow needs no words.
  const marks = legend.marks.filter((one) => one.type !== 'direction' && one.type !== 'faint');
  const entries = [...legend.amounts, ...marks, ...legend.families].slice(0, MOST_MARKS);
  if (entries.length === 0) return null;
  const short: Readonly<Record<string, string>> = SHOW_TEXTS[language].marks;
  const title =
    legend.amounts.length > 0
      ? widthText(legend, language)
      : shown.topic === 'clusters'
        ? DICTIONARIES[language].legend.clusters
        : null;
  const most = layout.side.width - 40 * u;
  const letters = { size, lineHeight: 1.2 } as const;
  const rows = entries.map((entry) => {
    const text = short[entry.type] ?? entryText(entry, legend, language);
    const sample = legendSample(entry, legend, flowStyle);
    const offset = sample.width + 14 * u;
    return { entry, text, sample, offset, wide: offset + widthOf({ text, size }, 0) / 0.95 };
  });
  const titled = title === null ? 0 : widthOf({ text: title, size }, 0) / 0.95;
  const width = Math.min(most, Math.max(titled, ...rows.map(({ wide }) => wide)) + 1);
  const heading =
    title === null
      ? []
      : [textBlock(title, width, { ...letters, color: colours.quiet, weight: 500 })];
  const blocks = rows.map(({ entry, text, sample, offset }): Block => {
    const block = textBlock(text, width - offset, { ...letters, color: colours.text });
    const height = Math.max(sample.height, block.height, size * LINE);
    return {
      height,
      at: (x, y) =>
        markOf(entry, sample, x, y + height / 2, plan) +
        block.at(x + offset, y + (height - block.height) / 2),
    };
  });
  return {
    block: boxed(stack([...heading, ...blocks], 0), plan, width),
    width: width + 40 * u,
  };
}

/** Lines lie on the colour of the land, so that every tone is the map's. */
function markOf(
  entry: LegendEntry,
  sample: ReturnType<typeof legendSample>,
  x: number,
  y: number,
  { theme, u }: StagePlan,
): string {
  const { width, height } = sample;
  const isLine = entry.type !== 'park' && entry.type !== 'family';
  const ground = { y: -height / 2, width, height, rx: 6 * u, fill: MAP_THEMES[theme].hebei };
  return element(
    'g',
    { transform: `translate(${round(x)} ${round(y)})`, 'data-entry': entry.type },
    isLine ? element('rect', ground) : '',
    shapesMarkup(sample.shapes, 1, `legend-${Object.values(entry).join('-')}`),
  );
}

/** The largest pairs, each with a bar as long as its amount. */
function rankingPanel({ shown }: ToldScene, plan: StagePlan, most: number): Block | null {
  const { language, type, u, colours, layout } = plan;
  const { gazetteer } = shown.dataset;
  const rows = shown.pairs.slice(0, most);
  if (rows.length < 2) return null;
  const size = type.label * u;
  const width = layout.side.width - 40 * u;
  const largest = Math.max(...rows.map(({ value }) => value), 0);
  const nameOf = (id: string): string => placeName(gazetteer.get(id), language, id);
  const letters = { size, lineHeight: 1.25 } as const;
  const blocks = rows.map((pair): Block => {
    const amount = formatPair(pair, shown.measure, language);
    const wide = widthOf({ text: amount, size }, 0) * 1.06;
    const ends = `${nameOf(pair.origin)} ${pair.directed ? '→' : '–'} ${nameOf(pair.destination)}`;
    const text = textBlock(ends, width - wide - 0.6 * size, { ...letters, color: colours.text });
    const value = textBlock(amount, 2 * wide, {
      ...({ ...letters, color: colours.text, weight: 700, anchor: 'end' } as const),
    });
    const bar = {
      ...{ height: round(8 * u), rx: round(4 * u), fill: colours.accent },
      width: round(largest > 0 ? (pair.value / largest) * width : 0),
    };
    return {
      height: text.height + 12 * u,
      at: (x, y) =>
        text.at(x, y) +
        value.at(round(x + width), y) +
        element('rect', { x: round(x), y: round(y + text.height + 4 * u), ...bar }),
    };
  });
  const heading = textBlock(SHOW_TEXTS[language].ranking, width, {
    ...({ ...letters, color: colours.quiet, weight: 500 } as const),
  });
  return boxed(stack([heading, ...blocks], 8 * u), plan, width);
}
