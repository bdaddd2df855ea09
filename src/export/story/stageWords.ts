import { element, escapeXml } from '../../layers/svgMarkup';
import { widthOf } from '../../layers/svgLabels';
import { round } from '../../layers/svgProjection';
import type { Bilingual, Language } from '../../model/bilingual';
import type { SceneFigures } from '../../model/story/sceneFigures';
import type { Figure } from '../../model/story/storyFigure';
import { parseStoryText, type Run } from '../../model/story/storyText';
import { inLanguage } from '../../text/format';
import { figureParts, plainStoryText, runText } from '../../text/storyFigureText';
import { stack, textBlock, type Block, type TextRun } from '../svgBlocks';
import type { StagePlan } from './stagePlan';
import type { ToldScene } from './toldScene';

/** Latin letters take more room for the same words. */
const LATIN_TITLE = 0.82;

/** The finding, by so much larger than usual. */
export function titleBlock(told: ToldScene, plan: StagePlan, width: number, times = 1): Block {
  const { language, type, u, colours } = plan;
  const isHan = language === 'zh';
  const text = plainStoryText(inLanguage(told.scene.title, language), told.figures.named, language);
  const size = type.title * u * times * (isHan ? 1 : LATIN_TITLE);
  return textBlock(partedAtPause(text, (0.95 * width) / size), width, {
    ...({ size, weight: 700, color: colours.text } as const),
    ...({ part: 'title', lineHeight: isHan ? 1.22 : 1.15 } as const),
  });
}

/** A title of two lines is broken where a voice would pause, if both lines fit; `most`: letters of a line. */
function partedAtPause(text: string, most: number): string {
  const long = (line: string): number => widthOf({ text: line, size: 1 }, 0);
  if (long(text) <= most) return text;
  const pauses = [...text.matchAll(/[：，；、。]|[:,;] /g)].map(
    ({ index, 0: { length } }) => index + length,
  );
  const [best] = pauses
    .map((at) => [text.slice(0, at).trim(), text.slice(at)] as const)
    .filter((lines) => lines[1] !== '' && lines.every((line) => long(line) <= most))
    .sort((a, b) => Math.max(...a.map(long)) - Math.max(...b.map(long)));
  return best ? best.join('\n') : text;
}

/** Story text as paragraphs and lists, figures and what is strong in bold letters. */
export function bodyBlock(
  text: Bilingual,
  { named }: SceneFigures,
  { language, type, u, colours }: StagePlan,
  width: number,
  times = 1,
): Block {
  const size = type.body * u * times;
  const line = (runs: readonly Run[], mark = ''): Block =>
    textBlock(
      [{ text: mark, strong: false }, ...runs.map((run) => textRun(run, named, language))],
      width,
      {
        ...({ size, color: colours.text, part: 'body' } as const),
        lineHeight: language === 'zh' ? 1.5 : 1.35,
      },
    );
  const lines = parseStoryText(inLanguage(text, language)).flatMap((block) =>
    block.type === 'paragraph'
      ? [line(block.runs)]
      : block.items.map((item, at) => line(item, block.ordered ? `${at + 1}. ` : '· ')),
  );
  return stack(lines, size * 0.3);
}

const textRun = (run: Run, named: SceneFigures['named'], language: Language): TextRun => ({
  text: runText(run, named, language),
  strong: run.strong || run.type === 'figure',
});

/** What a step says, with a line beside it. */
export function noteBlock(told: ToldScene, plan: StagePlan, width: number): Block | null {
  const { u, colours } = plan;
  if (!told.step?.note) return null;
  const inner = bodyBlock(told.step.note, told.figures, plan, width - 25 * u);
  const bar = { width: round(5 * u), height: round(inner.height), fill: colours.accent };
  return {
    height: inner.height,
    at: (x, y) => element('rect', { x: round(x), y: round(y), ...bar }) + inner.at(x + 25 * u, y),
  };
}

/** The one large number of a scene, and below it what it is; a smaller one where room is short. */
export function figureBlock(
  told: ToldScene,
  plan: StagePlan,
  width: number,
  isTight = false,
): Block | null {
  const { scene, figures } = told;
  const { language, type, u, colours } = plan;
  if (!figures.key || !scene.figure) return null;
  const label = textBlock(inLanguage(scene.figure.label, language), width, {
    ...({ size: type.label * u, color: colours.quiet, part: 'body', lineHeight: 1.3 } as const),
  });
  const size = (isTight ? 1.3 * type.title : type.figure) * u;
  return stack([numberBlock(figures.key, plan, width, size), label], 0);
}

function numberBlock(
  figure: Figure,
  { language, type, u, colours }: StagePlan,
  width: number,
  size: number,
): Block {
  const { before, number, after } = figureParts(figure, language);
  const large = number === '' ? type.title * u : size;
  const small = Math.max(0.36 * large, type.label * u);
  const gap = /^[a-z]/i.test(after) ? ' ' : '';
  const runs =
    number === ''
      ? [{ text: before, size: large, weight: 700 }]
      : [
          { text: before, size: small, weight: 500 },
          { text: number, size: large, weight: 700 },
          { text: gap + after, size: small, weight: 500 },
        ].filter(({ text }) => text.trim() !== '');
  const wide = runs.reduce((sum, run) => sum + widthOf(run, 0), 0);
  const fit = Math.min(1, width / wide);
  return {
    height: large * fit * 1.12,
    at: (x, y) =>
      element(
        'text',
        {
          ...{ fill: colours.accent, 'font-size': round(large * fit), 'font-weight': 700 },
          ...{ 'data-part': 'figure', 'data-width': round(width), 'data-line': 1.12 },
        },
        ...runs.map(({ text, size, weight }, index) =>
          element(
            'tspan',
            {
              ...(index === 0 ? { x: round(x), y: round(y + large * fit * 0.95) } : {}),
              ...{ 'font-size': round(size * fit), 'font-weight': weight },
            },
            escapeXml(text),
          ),
        ),
      ),
  };
}

/**
 * Title, figure and text of a map scene in their column. What does not fit gives way by rank, as on the stage: nothing
 * shrinks below what the last row can read.
 */
export function sceneColumn(told: ToldScene, plan: StagePlan, isOpen: boolean): string {
  const { words } = plan.layout;
  const { u } = plan;
  const inner = words.width - (isOpen ? 40 * u : 0);
  for (let left = 0; ; left++) {
    const isTight = left >= 2;
    const parts = [
      titleBlock(told, plan, inner, isTight ? 0.75 : 1),
      figureBlock(told, plan, inner, isTight),
      isBodyShown(told, left) ? bodyBlock(told.scene.body, told.figures, plan, inner) : null,
      noteBlock(told, plan, inner),
    ].filter((part) => part !== null);
    const column = stack(
      isOpen ? parts.map((part) => boxed(part, plan, inner)) : parts,
      (isTight ? 16 : 26) * u,
    );
    if (column.height > words.height && left < 3) continue;
    const isMiddle = !isOpen && !isTight;
    const top = words.top + (isMiddle ? Math.max(0, (words.height - column.height) / 2) : 0);
    return column.at(round(words.left), round(top));
  }
}

/** A figure says with its label what it is; a text can be read on the page of the story. */
const isBodyShown = (
  told: ToldScene,
  left: number,
): told is ToldScene & { readonly scene: { readonly body: Bilingual } } =>
  told.scene.body !== null &&
  !(left > 0 && (Boolean(told.step?.note) || (left > 2 && told.figures.key !== null)));

/** A panel round something that lies on a map. */
export function boxed(block: Block, { u, colours }: StagePlan, width: number): Block {
  const [across, down] = [20 * u, 12 * u];
  const height = block.height + 2 * down;
  const look = {
    ...{ width: round(width + 2 * across), height: round(height), rx: round(12 * u) },
    ...{ fill: colours.panel, 'fill-opacity': colours.panelOpacity },
  };
  return {
    height,
    at: (x, y) =>
      element('rect', { x: round(x), y: round(y), ...look }) + block.at(x + across, y + down),
  };
}
