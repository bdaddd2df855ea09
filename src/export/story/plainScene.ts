import { element } from '../../layers/svgMarkup';
import { widthOf } from '../../layers/svgLabels';
import { round } from '../../layers/svgProjection';
import type { Bilingual } from '../../model/bilingual';
import type { FigureValue } from '../../model/story/storyFigure';
import { formatDate, inLanguage } from '../../text/format';
import { figureText } from '../../text/storyFigureText';
import { STORY_TEXTS } from '../../text/storyTexts';
import { stack, textBlock, type Block } from '../svgBlocks';
import type { StagePlan } from './stagePlan';
import { qrBlock } from './qrBlock';
import { bodyBlock, figureBlock, noteBlock, titleBlock } from './stageWords';
import type { ToldScene } from './toldScene';

/** Letters of a title that has a scene to itself. */
const GRAND = 1.5;
/** Units. */
const LONGEST_LINE = 1290;
const WIDEST_TABLE = 2200;

/** A scene whose map, if any, lies behind it: as `PlainScene` has it. */
export function plainScene(told: ToldScene, plan: StagePlan): string {
  const { whole } = plan.layout;
  const { u } = plan;
  const { layout } = told.scene;
  const hasItems = told.scene.items.length > 0 && (layout === 'chart' || layout === 'table');
  const qr = layout === 'qr' || layout === 'end' ? qrBlock(told, plan) : null;
  const room = whole.width - (qr ? qr.width + 90 * u : 0);
  const width = hasItems ? room : Math.min(room, LONGEST_LINE * u);
  const text = stack(wordBlocks(told, plan, width), 30 * u);
  const items = hasItems ? [itemsBlock(told, plan, Math.min(whole.width, WIDEST_TABLE * u))] : [];
  const column = stack([text, ...items], 40 * u);
  const inMiddle = ({ height }: Block): number =>
    round(whole.top + Math.max(0, (whole.height - height) / 2));
  const right = whole.left + whole.width - (qr?.width ?? 0);
  return (
    column.at(round(whole.left), inMiddle(column)) + (qr?.at(round(right), inMiddle(qr)) ?? '')
  );
}

function wordBlocks(told: ToldScene, plan: StagePlan, width: number): Block[] {
  const { scene, story, figures } = told;
  const { language, u, colours, type } = plan;
  const words = STORY_TEXTS[language];
  if (scene.fault) {
    const { code, path, found } = scene.fault;
    const said = words.faultAt(words.faults[code], path, found);
    const fault: Bilingual = { zh: said, en: said };
    return [titleBlock(told, plan, width), bodyBlock(fault, figures, plan, width)];
  }
  const isCover = scene.layout === 'cover';
  const isGrand = isCover || scene.layout === 'statement' || scene.layout === 'end';
  const by = [inLanguage(story.author, language), formatDate(story.date, language)];
  return [
    isCover ? mark(plan) : null,
    titleBlock(told, plan, width, isGrand ? GRAND : 1),
    scene.body && bodyBlock(scene.body, figures, plan, width, isCover ? 1.15 : 1),
    figureBlock(told, plan, width),
    noteBlock(told, plan, width),
    isCover
      ? textBlock(by.filter(Boolean).join(' · '), width, {
          ...({ size: type.label * u, color: colours.quiet, part: 'body' } as const),
        })
      : null,
  ].filter((block) => block !== null);
}

const mark = ({ u, colours }: StagePlan): Block => ({
  height: 8 * u,
  at: (x, y) =>
    element('rect', {
      ...{ x: round(x), y: round(y), width: round(120 * u), height: round(8 * u) },
      ...{ rx: round(4 * u), fill: colours.accent },
    }),
});

const sizeOf = (value: FigureValue): number | null =>
  'value' in value && typeof value.value === 'number' ? Math.abs(value.value) : null;

/** Bars, each as long as its amount, or the rows of a table; a missing figure has none. */
function itemsBlock({ scene, figures }: ToldScene, plan: StagePlan, width: number): Block {
  const { language, u, type, colours } = plan;
  const size = type.label * u;
  const pad = (scene.items.length > 8 ? 4 : 9) * u;
  const rows = scene.items.map(({ label }, index) => {
    const figure = figures.items[index];
    return {
      label: inLanguage(label, language),
      text: figure ? figureText(figure, language) : '',
      amount: figure ? sizeOf(figure.value) : null,
    };
  });
  const isChart = scene.layout === 'chart';
  const wide = (texts: readonly string[], by: number): number =>
    Math.max(...texts.map((text) => widthOf({ text, size }, 0))) * by;
  const [first, last] = [
    wide(
      rows.map(({ label }) => label),
      1.06,
    ) + size,
    wide(
      rows.map(({ text }) => text),
      1.08,
    ),
  ];
  const track = width - first - last - 0.6 * size;
  const largest = Math.max(...rows.map(({ amount }) => amount ?? 0), 0);
  const letters = { size, lineHeight: 1.25 } as const;
  const blocks = rows.map(({ label, text, amount }): Block => {
    const name = textBlock(label, 2 * width, { ...letters, color: colours.text, weight: 500 });
    const isKnown = amount !== null;
    const value = textBlock(text, 2 * width, {
      ...({ ...letters, color: isKnown ? colours.text : colours.quiet } as const),
      ...({ weight: isKnown ? 700 : 500, anchor: 'end' } as const),
    });
    const height = name.height + 2 * pad;
    const high = 0.8 * size;
    const bar = { height: round(high), fill: colours.accent, rx: round(6 * u) };
    return {
      height,
      at: (x, y) => {
        const middle = round(y + (height - high) / 2);
        const long = amount !== null && largest > 0 ? (amount / largest) * track : null;
        const drawn =
          long === null
            ? element('rect', {
                ...{ x: round(x + first), y: middle, width: round(60 * u), height: round(high) },
                ...{ fill: 'none', stroke: colours.quiet, 'stroke-width': round(2 * u) },
                'stroke-dasharray': `${round(8 * u)} ${round(6 * u)}`,
              })
            : element('rect', {
                ...{ x: round(x + first), y: middle, width: round(Math.max(3 * u, long)), ...bar },
              });
        const line = { x: round(x), y: round(y + height - 2 * u), width: round(width) };
        return [
          name.at(round(x), y + pad),
          isChart ? drawn : element('rect', { ...line, height: round(2 * u), fill: colours.line }),
          value.at(round(x + width), y + pad),
        ].join('');
      },
    };
  });
  return stack(blocks, 0);
}
