import { changesBetween, haveDifference } from '../../model/changes';
import type { Extent } from '../../model/pictureSize';
import type { Comparison, Side } from '../../model/sides';
import { viewOf } from '../../model/view';
import {
  changeSummary,
  plainSentence,
  type ChangeGroup,
  type Summary,
} from '../../text/changeSummary';
import { COMPARE_TEXTS } from '../../text/compareTexts';
import { MAP_THEMES } from '../../theme';
import { stack, textBlock, type Block } from '../svgBlocks';
import { LETTERS, type PaneInput } from './paneDrawing';

/** Sentences of a kind at most, as on the page. */
const MOST = 5;

/** What changed between two sides, in as many sentences of each kind as there is room for. */
export function changeBlock(
  input: PaneInput,
  by: Comparison['by'],
  sides: readonly [Side, Side],
  { width, height }: Extent,
): Block {
  const { shown, language } = input;
  const { dataset } = shown;
  const [first, second] = [viewOf(dataset, sides[0].query), viewOf(dataset, sides[1].query)];
  const summary = changeSummary(
    changesBetween(dataset, first, second),
    { dataset, by, sides, language },
    haveDifference(first, second),
  );
  for (let most = MOST; ; most--) {
    const block = summaryBlock(summary, most, width, input);
    if (block.height <= height || most === 1) return block;
  }
}

function summaryBlock({ groups }: Summary, most: number, width: number, input: PaneInput): Block {
  return stack(
    groups.map((group) => groupBlock(group, most, width, input)),
    10,
  );
}

function groupBlock(
  { title, note, count, sentences }: ChangeGroup,
  most: number,
  width: number,
  { language, theme }: PaneInput,
): Block {
  const { label, labelQuiet } = MAP_THEMES[theme];
  const quiet = { size: LETTERS - 1, color: labelQuiet };
  const rest = count - most;
  return stack(
    [
      textBlock(title, width, { size: LETTERS + 1, color: label, weight: 500 }),
      ...(note ? [textBlock(note, width, quiet)] : []),
      ...sentences(0, most).map((one) =>
        textBlock(plainSentence(one), width, { size: LETTERS, color: label }),
      ),
      ...(rest > 0 ? [textBlock(COMPARE_TEXTS[language].rest(rest), width, quiet)] : []),
    ],
    3,
  );
}
