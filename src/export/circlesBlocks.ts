import { legendCircles, RING_BOX } from '../layers/legendCircles';
import type { NodePart } from '../layers/nodeParts';
import { partAttributes } from '../layers/svgAttributes';
import { element } from '../layers/svgMarkup';
import type { CircleMeaning } from '../model/legendNotes';
import type { Shown } from '../model/shown';
import { DICTIONARIES } from '../text/format';
import { circlesText, ringText, sizeText } from '../text/legendText';
import { MAP_THEMES } from '../theme';
import type { LegendInput } from './legendBlock';
import { beside, stack, textBlock, type Block } from './svgBlocks';

/** What circles mean, with samples: sizes one within the other, then rings and discs. */
export function circlesBlocks(
  shown: Shown,
  meaning: CircleMeaning,
  { flowStyle, language, width }: LegendInput,
): Block[] {
  const { unit } = flowStyle.scale;
  const { sizes, floor, rings } = legendCircles(shown, flowStyle, meaning);
  const { label, labelQuiet } = MAP_THEMES[flowStyle.theme];
  const text = (line: string, room: number, color = label): Block =>
    textBlock(line, room, { size: 12 * unit, color });
  const title = circlesText(meaning, shown.measure, language);
  const amount = (value: number): string => sizeText(value, shown.measure, language);
  const largest = sizes[0]?.radius ?? 0;
  if (largest === 0) return [text(title, width, labelQuiet)];
  const offset = 2 * largest + 12 * unit;
  const amounts = stack(
    sizes.map(({ value }) => text(amount(value), width - offset)),
    0,
  );
  // On one foot, as on the page.
  const nested: Block = {
    height: 2 * largest + 2,
    at: (x, y) =>
      sizes
        .map(({ radius, parts }) =>
          drawn(parts, x + largest + 1, y + 2 * largest + 1 - radius, 'size'),
        )
        .join(''),
  };
  const box = RING_BOX * unit;
  const ringBlock = (kind: 'ring' | 'open' | 'disc', parts: readonly NodePart[]): Block => {
    const mark: Block = {
      height: box,
      at: (x, y) => drawn(parts, x + box / 2, y + box / 2, kind),
    };
    const room = box + 8 * unit;
    return beside(mark, text(ringText(kind, language), width - room), room);
  };
  const { ground } = DICTIONARIES[language];
  return [
    textBlock(title, width, { size: 12 * unit, color: label, weight: 500 }),
    beside(nested, amounts, offset),
    ...(floor === null ? [] : [text(ground.floor(amount(floor)), width, labelQuiet)]),
    ...rings.map(({ kind, parts }) => ringBlock(kind, parts)),
  ];
}

const drawn = (parts: readonly NodePart[], x: number, y: number, kind: string): string =>
  element(
    'g',
    { transform: `translate(${x} ${y})`, 'data-circle': kind },
    ...parts.map((part) => element('path', partAttributes(part))),
  );
