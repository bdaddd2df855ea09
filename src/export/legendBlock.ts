import type { FlowStyle } from '../layers/flowStyle';
import { legendSample } from '../layers/legendSample';
import { mapLegend } from '../layers/mapLegend';
import { element, shapesMarkup } from '../layers/svgMarkup';
import type { Language } from '../model/bilingual';
import type { Legend, LegendEntry } from '../model/legend';
import type { Shown } from '../model/shown';
import { DICTIONARIES } from '../text/format';
import {
  countsText,
  entryText,
  noteText,
  scaleText,
  statedTexts,
  widthText,
} from '../text/legendText';
import { MAP_THEMES } from '../theme';
import { circlesBlocks } from './circlesBlocks';
import { beside, rule, stack, textBlock, twoColumns, type Block, type Letters } from './svgBlocks';

export interface LegendInput {
  readonly flowStyle: FlowStyle;
  readonly language: Language;
  readonly width: number;
  /** What ids begin with. */
  readonly id: string;
  /** Each as wide as `width`. */
  readonly columns?: 1 | 2;
}

/** Between two columns. */
export const LEGEND_GAP = 24;

/** The legend of a picture: what the page's holds, without its buttons. In two columns what belongs together stays so. */
export function legendBlock(shown: Shown, input: LegendInput): Block {
  const { flowStyle, language, width, columns = 1 } = input;
  const { unit } = flowStyle.scale;
  const { label, labelQuiet } = MAP_THEMES[flowStyle.theme];
  const words = DICTIONARIES[language];
  const legend = mapLegend(shown, flowStyle.scale);
  const text = (color: string) => (line: string) =>
    textBlock(line, width, { size: 12 * unit, color });
  const head: Letters = { size: 12 * unit, color: label, weight: 500 };
  const title = (line: string): Block => textBlock(line, width, head);
  const rows = (entries: readonly LegendEntry[], columns: 1 | 2): Block[] =>
    paired(
      entries.map((entry) => rowBlock(entry, legend, input, columns)),
      columns,
      width,
    );
  const under = (heading: string, entries: readonly LegendEntry[]): Block[] =>
    entries.length > 0 ? [title(heading), ...rows(entries, 2)] : [];
  const counts = countsText(legend, language);
  const families = shown.topic === 'clusters' ? words.legend.clusters : words.industries.label;
  const hasLines = legend.amounts.length > 0;
  const groups: Block[][] = [
    [
      title([words.legend.label, counts].filter(Boolean).join(' · ')),
      ...(hasLines ? [title(widthText(legend, language)), ...rows(legend.amounts, 1)] : []),
      ...(hasLines ? [scaleText(legend, language)].map(text(labelQuiet)) : []),
    ],
    rows(legend.marks, 1),
    under(families, legend.families),
    under(words.legend.parks, legend.parkKinds),
    ...legend.notes.map((note) =>
      note.type === 'circles'
        ? circlesBlocks(shown, note.meaning, input)
        : [text(labelQuiet)(noteText(note, legend, language))],
    ),
    [rule(width, labelQuiet), ...statedTexts(legend, shown, language).map(text(label))],
  ];
  const stacks = groups.filter(({ length }) => length > 0).map((group) => stack(group, 3 * unit));
  return columns === 1
    ? stack(stacks, 3 * unit)
    : twoColumns(stacks, 3 * unit, width + LEGEND_GAP * unit);
}

function rowBlock(
  entry: LegendEntry,
  legend: Legend,
  { flowStyle, language, width, id }: LegendInput,
  columns: 1 | 2,
): Block {
  const { unit } = flowStyle.scale;
  const sample = legendSample(entry, legend, flowStyle);
  const { label } = MAP_THEMES[flowStyle.theme];
  const own = `${id}-${Object.values(entry).join('-')}`;
  const mark: Block = {
    height: sample.height,
    at: (x, y) =>
      element(
        'g',
        { transform: `translate(${x} ${y + sample.height / 2})`, 'data-entry': entry.type },
        shapesMarkup(sample.shapes, 1, own),
      ),
  };
  const offset = sample.width + 8 * unit;
  const room = width / columns - offset;
  const meaning = entryText(entry, legend, language);
  return beside(mark, textBlock(meaning, room, { size: 12 * unit, color: label }), offset);
}

/** Rows in one column, or in two. */
function paired(blocks: readonly Block[], columns: 1 | 2, width: number): Block[] {
  if (columns === 1) return [...blocks];
  return blocks.flatMap((left, index) => {
    if (index % 2 === 1) return [];
    const right = blocks[index + 1];
    return [right ? beside(left, right, width / 2) : left];
  });
}
