import type { Language } from '../model/bilingual';
import type { Dataset } from '../model/dataset';
import type { DrawnSources } from '../model/drawnSources';
import { legible } from '../model/legible';
import type { MapApproval } from '../model/mapApproval';
import { approvalLine } from '../text/approval';
import { DICTIONARIES, inLanguage } from '../text/format';
import { sourcesText } from '../text/legendText';
import { MAP_THEMES, type ThemeName } from '../theme';
import { stack, textBlock, type Block } from './svgBlocks';

interface FootInput {
  readonly dataset: Dataset;
  readonly sources: DrawnSources;
  readonly approval: MapApproval | null;
  readonly language: Language;
  readonly theme: ThemeName;
  readonly unit: number;
  readonly width: number;
}

/** What must stand below a picture wherever it goes: approval, sources, and those whose work asks to be named. */
export function footBlock(input: FootInput): Block {
  const { dataset, sources, approval, language, theme, unit, width } = input;
  const { band, app } = DICTIONARIES[language];
  const { label, labelQuiet } = MAP_THEMES[theme];
  const quiet = [
    band.boundaries,
    sourcesText(sources, language),
    ...creditTexts(dataset, language),
    app.dataVersion(dataset.version, dataset.date),
  ];
  const size = 11 * unit;
  return stack(
    [
      textBlock(`${approvalLine(approval, language)} · ${band.disclaimer}`, width, {
        ...({ size, color: label, weight: 500, part: 'foot' } as const),
      }),
      textBlock(quiet.filter(Boolean).join(' · '), width, {
        size,
        color: labelQuiet,
        part: 'foot',
      }),
    ],
    unit,
  );
}

/** Licences that ask for the name of the author on every copy. */
const BY_NAME = /^(CC BY|ODbL)/;

const creditTexts = ({ credits }: Dataset, language: Language): string[] =>
  credits
    .filter(({ licence }) => licence !== null && BY_NAME.test(licence))
    .map(
      ({ what, source, licence }) =>
        `${inLanguage(what, language)}${language === 'zh' ? '：' : ': '}${inLanguage(source, language)}, ${legible(licence ?? '')}`,
    );
