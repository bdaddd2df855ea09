import { element } from '../../layers/svgMarkup';
import { round } from '../../layers/svgProjection';
import { qrCode } from '../../model/qrCode';
import { inLanguage } from '../../text/format';
import { SHOW_TEXTS } from '../../text/showTexts';
import { stack, textBlock, type Block } from '../svgBlocks';
import type { StagePlan } from './stagePlan';
import type { ToldScene } from './toldScene';

/** Units of a side. */
const SIDES = { end: 420, qr: 648 } as const;

/** The code of what the audience takes along, dark on white in every theme; null for a link too long for one. */
export function qrBlock(
  { story, scene }: ToldScene,
  { language, link, u, type, colours }: StagePlan,
): (Block & { readonly width: number }) | null {
  const code = qrCode(link);
  if (!code) return null;
  const width = SIDES[scene.layout === 'qr' ? 'qr' : 'end'] * u;
  const plate = { width: round(width), height: round(width), rx: round(8 * u), fill: '#ffffff' };
  const squares: Block = {
    height: width,
    at: (x, y) =>
      element('rect', { x: round(x), y: round(y), ...plate }) +
      element('path', {
        transform: `translate(${round(x)} ${round(y)}) scale(${round(width / code.size, 4)})`,
        d: code.path,
        fill: '#000000',
        'shape-rendering': 'crispEdges',
      }),
  };
  const words = inLanguage(story.audience.label, language) || SHOW_TEXTS[language].qr;
  const label = textBlock(words, width, {
    ...({ size: type.label * u, color: colours.text, part: 'body' } as const),
  });
  return { ...stack([squares, label], 16 * u), width };
}
