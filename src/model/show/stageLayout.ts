import { stageForm, type StageForm } from './stageForm';
import { STAGE_UNITS } from './stageType';

/** Pixels of the stage, from its upper left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface StageLayout {
  readonly form: StageForm;
  /** Pixels of a unit: a 1080th of the height. */
  readonly unit: number;
  /** Title, figure and text; on a standing stage the title alone. */
  readonly words: Box;
  /** On a standing stage figure and text below the map; else the same as `words`. */
  readonly below: Box;
  /** Legend and ranking. */
  readonly side: Box;
  /** Of a scene without a map. */
  readonly whole: Box;
  /** Sources, date, approval. */
  readonly foot: Box;
  /** What is left for what the map is about. */
  readonly free: Box;
}

interface Wish {
  readonly width: number;
  readonly height: number;
  /** Part of width and height that stays free at each side. */
  readonly safe: number;
  /** Where panels of a wall meet, as parts of the width. */
  readonly seams: readonly number[];
  /** Pixels that sources, date and approval take. */
  readonly footHeight: number;
}

/** Parts of the width that text and what stands beside it may have. */
const WORDS: Readonly<Record<StageForm, number>> = {
  stacked: 1,
  panel: 0.32,
  columns: 0.26,
  zones: 0.24,
};
const SIDE: Readonly<Record<StageForm, number>> = {
  stacked: 1,
  panel: 0.29,
  columns: 0.22,
  zones: 0.22,
};
/** No line is longer than so many heights. */
const LONGEST = 1.2;
const GAP = 24;
/** Units above the sources in which the map fades into the ground. */
const FADE = 60;

/** Where the parts of a scene stand on a stage of so many pixels. No box lies across a seam. */
export function stageLayout({ width, height, safe, seams, footHeight }: Wish): StageLayout {
  const form = stageForm(width, height);
  const unit = height / STAGE_UNITS;
  const [edge, margin, gap] = [width * safe, height * safe, GAP * unit];
  const cuts = seams.map((part) => part * width);
  const top = height - margin - footHeight;
  const foot = { left: edge, top, width: width - 2 * edge, height: footHeight };
  const bottom = foot.top - gap / 2;
  const within = (box: Box): Box => besideSeams(box, cuts, gap / 2);
  const given = { width, height, edge, margin, gap, bottom };
  const parts = form === 'stacked' ? stacked(given) : inColumns(form, given);
  const [words, below, side] = [within(parts.words), within(parts.below), within(parts.side)];
  return {
    ...{ form, unit, words, below, side, foot },
    whole: within({ left: edge, top: margin, width: width - 2 * edge, height: bottom - margin }),
    free: freeOf(form, parts, given),
  };
}

interface Given {
  readonly width: number;
  readonly height: number;
  readonly edge: number;
  readonly margin: number;
  readonly gap: number;
  readonly bottom: number;
}
type Parts = Pick<StageLayout, 'words' | 'below' | 'side'>;

function inColumns(form: StageForm, { width, height, edge, margin, bottom }: Given): Parts {
  const column = Math.min(width * WORDS[form] - edge, height * LONGEST);
  const words = { left: edge, top: margin, width: column, height: bottom - margin };
  const beside = Math.min(width * SIDE[form], height * LONGEST);
  const side = { ...words, left: width - edge - beside, width: beside };
  return { words, below: words, side };
}

/** Title, map, text, one below the other. */
function stacked({ width, height, edge, margin, gap, bottom }: Given): Parts {
  const whole = { left: edge, width: width - 2 * edge };
  const words = { ...whole, top: margin, height: height * 0.145 };
  const below = { ...whole, top: height * 0.585, height: bottom - height * 0.585 };
  // A line of its own below the map.
  const side = { ...whole, top: height * 0.48, height: height * 0.105 - gap / 2 };
  return { words, below, side };
}

function freeOf(form: StageForm, { words, side }: Parts, given: Given): Box {
  const { width, height, edge, margin, gap, bottom } = given;
  const unit = height / STAGE_UNITS;
  if (form === 'stacked') {
    const top = words.top + words.height + gap;
    return { left: edge, top, width: width - 2 * edge, height: side.top - gap / 2 - top };
  }
  const left = words.left + words.width + gap * 2;
  // Where the legend stands in the corner of the map it covers the sea, not the region.
  const right = form === 'panel' ? width - edge - side.width * 0.365 : side.left - gap * 2;
  return { left, top: margin, width: right - left, height: bottom - margin - FADE * unit };
}

/** The widest part of a box between seams. */
function besideSeams(box: Box, seams: readonly number[], gap: number): Box {
  const end = box.left + box.width;
  const cuts = seams.filter((cut) => cut > box.left && cut < end).sort((a, b) => a - b);
  const edges = [box.left - gap, ...cuts, end + gap];
  const parts = edges.slice(1).map((to, index) => {
    const from = (edges[index] ?? 0) + gap;
    return { ...box, left: from, width: to - gap - from };
  });
  return parts.reduce((widest, part) => (part.width > widest.width ? part : widest));
}

/** The margins that the map keeps clear of, for its camera. */
export function clearOf(free: Box, width: number, height: number) {
  return {
    top: free.top,
    left: free.left,
    right: width - free.left - free.width,
    bottom: height - free.top - free.height,
  };
}
