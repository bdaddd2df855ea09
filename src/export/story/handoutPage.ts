import type { Language } from '../../model/bilingual';
import { paperSize, type Extent } from '../../model/pictureSize';
import { readSvg, type SvgElement } from '../../layers/svgTree';
import { round } from '../../layers/svgProjection';
import { inLanguage } from '../../text/format';
import { sourcesInFull } from '../../text/speakerNotes';
import { plainStoryText } from '../../text/storyFigureText';
import { STORY_FILE_TEXTS } from '../../text/storyFileTexts';
import { pictureSvg } from '../pictureSvg';
import { rule, stack, textBlock, twoColumns, type Block } from '../svgBlocks';
import { spokenNotes, stepTexts } from './sceneNotes';
import { STAGE_COLOURS } from './stageColours';
import type { ToldScene } from './toldScene';

interface Handout {
  readonly language: Language;
  readonly hasNotes: boolean;
  /** From 1. */
  readonly number: number;
  readonly count: number;
}

const PIXELS_PER_MM = 96 / 25.4;
/** What printers leave white, and what stands there anyway. */
const MARGIN = 10 * PIXELS_PER_MM;
/** Paper is white, in whatever colours the picture is. */
const { text: INK, quiet: QUIET } = STAGE_COLOURS.light;
/** Of letters, in pixels: the largest at which all stands on one page. */
const SIZES = [18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8] as const;
/** On a page that is nearly all picture. */
const LARGEST_BELOW = 13;
/** Between two columns of sources. */
const GAP = 24;

export const handoutPaper = (hasNotes: boolean): Extent =>
  paperSize(hasNotes ? 'a4-portrait' : 'a4-landscape');

/** A page of paper: the scene, what its steps say, what the speaker says, and the sources in full. */
export function handoutPage(told: ToldScene, picture: SvgElement, page: Handout): SvgElement {
  const { language, hasNotes, number, count } = page;
  const { scene, story, figures } = told;
  const paper = handoutPaper(hasNotes);
  const [width, height] = [paper.width * PIXELS_PER_MM, paper.height * PIXELS_PER_MM];
  const across = width - 2 * MARGIN;
  const scale = across / Number(picture.attributes.width);
  const high = scale * Number(picture.attributes.height);
  const title = plainStoryText(inLanguage(scene.title, language), figures.named, language);
  const foot = textBlock(`${inLanguage(story.title, language)} · ${number} / ${count}`, across, {
    ...{ size: 9, color: QUIET },
  });
  const top = MARGIN + high + 12;
  const below = textsOf(told, page, across, height - MARGIN - foot.height - 6 - top);
  const about = { title, subtitle: '', id: `page-${number}`, ground: '#ffffff', language };
  const svg = readSvg(
    pictureSvg({ ...about, width: round(width, 2), height: round(height, 2) }, [
      below.at(round(MARGIN), round(top)),
      foot.at(round(MARGIN), round(height - MARGIN - foot.height)),
    ]),
  );
  const framed: SvgElement = {
    name: 'svg',
    attributes: {
      ...{ x: `${round(MARGIN, 2)}`, y: `${round(MARGIN, 2)}`, overflow: 'hidden' },
      ...{ width: `${round(across, 2)}`, height: `${round(high, 2)}` },
    },
    children: [
      { name: 'g', attributes: { transform: `scale(${scale})` }, children: picture.children },
    ],
  };
  return { ...svg, children: [...svg.children, framed] };
}

/** In the largest letters that leave room for all. */
function textsOf(told: ToldScene, page: Handout, width: number, room: number): Block {
  const sizes = SIZES.filter((size) => page.hasNotes || size <= LARGEST_BELOW);
  const blocks = sizes.map((size) => textsIn(told, page, width, size));
  return blocks.find(({ height }) => height <= room) ?? (blocks[blocks.length - 1] as Block);
}

function textsIn(told: ToldScene, page: Handout, width: number, size: number): Block {
  const { language, hasNotes } = page;
  const words = STORY_FILE_TEXTS[language];
  const text = (line: string): Block => textBlock(line, width, { size, color: INK });
  const head = (line: string): Block =>
    textBlock(line, width, { size: 0.85 * size, color: QUIET, weight: 500 });
  const steps = stepTexts(told, language).map((line, index) => text(`${index + 1}. ${line}`));
  const spoken = hasNotes ? spokenNotes(told, language).split('\n').filter(Boolean).map(text) : [];
  const column = hasNotes ? width : (width - GAP) / 2;
  const cited = sourcesInFull(told.shown.dataset, told.figures.sources, language).map((line) =>
    textBlock(line, column, { size: 0.8 * size, color: QUIET }),
  );
  const sources = hasNotes || cited.length < 2 ? cited : [twoColumns(cited, 2, column + GAP)];
  const group = (title: string, blocks: readonly Block[]): Block[] =>
    blocks.length > 0 ? [stack([head(title), ...blocks], 0.2 * size)] : [];
  const groups = [
    ...group(words.steps, steps),
    ...group(words.spoken, spoken),
    ...(sources.length > 0 ? [rule(width, QUIET)] : []),
    ...group(words.sources, sources),
  ];
  return stack(groups, 0.7 * size);
}
