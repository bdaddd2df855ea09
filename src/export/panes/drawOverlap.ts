import type { Comparison } from '../../model/complementarity';
import type { IndustryProfile } from '../../model/industryProfile';
import { comparisonText, restsText } from '../../text/profileText';
import { PROFILE_TEXTS } from '../../text/profileTexts';
import type { SeenProfile } from '../../text/seenProfile';
import { tiesText } from '../../text/tiesText';
import { MAP_THEMES } from '../../theme';
import { rule, stack, textBlock, type Block } from '../svgBlocks';
import { keyBlocks } from './keyBlocks';
import { LETTERS, type PaneDrawing, type PaneInput, type Sized } from './paneDrawing';

const GAP = 32;
/** Lines of text longer than this are not read well. */
const WIDEST = 560;

/** Who overlaps with whom, and who complements whom, in sentences. */
export function drawOverlap(
  input: PaneInput,
  profile: IndustryProfile,
  seen: SeenProfile,
): Omit<PaneDrawing, 'cited'> {
  const { language, theme } = input;
  const { names, ranking, chosen, similarity } = seen;
  const words = PROFILE_TEXTS[language];
  const name = chosen === null ? null : (names[chosen] ?? '');
  const lists = [
    { title: name === null ? words.alikeAll : words.alike(name), pairs: ranking.alike },
    { title: name === null ? words.unlikeAll : words.unlike(name), pairs: ranking.unlike },
  ].filter(({ pairs }) => pairs.length > 0);
  const notes = [
    words.legends[similarity],
    restsText(profile, language),
    ranking.untold > 0 ? words.untold(ranking.untold) : '',
    ranking.tied > 0 ? words.tied(ranking.tied) : '',
  ];
  const body = (width: number): Sized => {
    const count = width >= 2 * 280 + GAP ? 2 : 1;
    const column = Math.min(WIDEST, (width - (count - 1) * GAP) / count);
    const blocks = lists.map(({ title, pairs }) =>
      listBlock(
        title,
        pairs.map((pair) => pairBlock(pair, column, input, profile, seen)),
        column,
        input,
      ),
    );
    if (count === 1) return { ...stack(blocks, 20), width: column };
    return {
      width: blocks.length * (column + GAP) - GAP,
      height: Math.max(0, ...blocks.map(({ height }) => height)),
      at: (x, y) => blocks.map((block, at) => block.at(x + at * (column + GAP), y)).join(''),
    };
  };
  return {
    body: ({ width }) => body(width),
    key: (width, unit) => keyBlocks({ title: '', items: [], notes }, { theme, width, unit }),
  };
}

function listBlock(
  title: string,
  pairs: readonly Block[],
  width: number,
  { theme }: PaneInput,
): Block {
  const { label } = MAP_THEMES[theme];
  return stack(
    [textBlock(title, width, { size: LETTERS + 3, color: label, weight: 500 }), ...pairs],
    8,
  );
}

function pairBlock(
  pair: Comparison,
  width: number,
  { shown, language, theme }: PaneInput,
  profile: IndustryProfile,
  { names, similarity, chosen }: SeenProfile,
): Block {
  const { label, labelQuiet } = MAP_THEMES[theme];
  const [one = '', other = ''] = [names[pair.one], names[pair.other]];
  const who = chosen === null ? PROFILE_TEXTS[language].pair(one, other) : other;
  const told = comparisonText(profile, similarity, pair, names, language);
  const ties = tiesText(shown.dataset, profile, pair, language);
  return stack(
    [
      rule(width, labelQuiet),
      textBlock(who, width, { size: LETTERS + 1, color: label, weight: 500 }),
      textBlock(told, width, { size: LETTERS, color: label }),
      textBlock(ties, width, { size: LETTERS, color: labelQuiet }),
    ],
    3,
  );
}
