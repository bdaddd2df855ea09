import { widthOf } from '../../layers/svgLabels';
import { drawnIds, publishersOf } from '../../model/drawnSources';
import { approvalLine } from '../../text/approval';
import { DICTIONARIES, formatDate } from '../../text/format';
import { sourcesText } from '../../text/legendText';
import { SHOW_TEXTS } from '../../text/showTexts';
import { textBlock, type Block } from '../svgBlocks';
import type { StageLook } from './stagePlan';
import { isMapScene, type ToldScene } from './toldScene';

interface FootLetters {
  readonly width: number;
  readonly size: number;
  readonly color: string;
}

/** Whose figures, of when, and the map's approval: never without them. */
export function stageFoot(
  { scene, shown, figures }: ToldScene,
  { approval, language }: Pick<StageLook, 'approval' | 'language'>,
  { width, ...letters }: FootLetters,
): Block {
  const { dataset } = shown;
  const cited = publishersOf(dataset, [
    ...figures.sources,
    ...(isMapScene(scene) ? drawnIds(shown) : []),
  ]);
  const sources = sourcesText(cited, language);
  const rest = [
    SHOW_TEXTS[language].dated(formatDate(dataset.date, language)),
    approvalLine(approval, language),
    DICTIONARIES[language].band.boundaries,
  ];
  const text = [sources, ...rest].filter(Boolean).join(' · ');
  const parted = [sources, rest.join(' · ')].filter(Boolean).join(' ·\n');
  const isLong = widthOf({ text, size: letters.size }, 0) > 0.95 * width;
  return textBlock(isLong ? parted : text, width, {
    ...({ ...letters, part: 'foot', lineHeight: 1.3 } as const),
  });
}
