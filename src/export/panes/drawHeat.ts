import { heatTones } from '../../layers/heatTones';
import { toneOf, type HeatCell, type NoNumber } from '../../model/heatCell';
import type { IndustryProfile } from '../../model/industryProfile';
import { similaritiesOf } from '../../model/similarity';
import { inLanguage } from '../../text/format';
import { cellText, labelOf, toneTexts } from '../../text/profileText';
import { PROFILE_TEXTS } from '../../text/profileTexts';
import type { SeenProfile } from '../../text/seenProfile';
import { MAP_THEMES, type ThemeName } from '../../theme';
import { gridInParts, type Grid } from './gridBlock';
import type { GridCell } from './gridCell';
import { keyBlocks } from './keyBlocks';
import type { PaneDrawing, PaneInput } from './paneDrawing';

const REASONS = ['missing', 'few', 'little'] as const satisfies readonly NoNumber[];

/** Industries of places, or how alike places are, as a heat map. */
export function drawHeat(
  { shown, language, theme }: PaneInput,
  profile: IndustryProfile,
  seen: SeenProfile,
): Omit<PaneDrawing, 'cited'> {
  const { sheet } = seen;
  const words = PROFILE_TEXTS[language];
  const tones = sheet.tones === 'value' ? [] : toneTexts(sheet.tones, language);
  const colors = heatTones(sheet.tones, theme);
  const reasons = REASONS.filter((why) => sheet.cells.flat().some((cell) => cell.why === why));
  const source = shown.dataset.sources.get(profile.source ?? '');
  const fitting = similaritiesOf(profile).map((one) => words.similarities[one]);
  const key = {
    title: words.legends[sheet.tones],
    items: [
      ...tones.map((text, at) => ({ colors: [colors[at as 0]], text })),
      ...reasons.map((why) => ({ colors: [], text: `${words.marks[why]} ${words.why[why]}` })),
    ],
    notes: [
      sheet.leftOut.length > 0 ? words.leftOut(sheet.leftOut.length) : '',
      (profile.reference ? words.onlyStatistics : words.onlyRecords) +
        words.whatFits(fitting.join(words.join)),
      inLanguage(source?.note ?? null, language),
    ],
  };
  return {
    body: (room) => gridInParts(gridOf(profile, seen, language, theme), MAP_THEMES[theme], room),
    key: (width, unit) => keyBlocks(key, { theme, width, unit }),
  };
}

function gridOf(
  profile: IndustryProfile,
  { sheet, names }: SeenProfile,
  language: PaneInput['language'],
  theme: ThemeName,
): Grid {
  const words = PROFILE_TEXTS[language];
  const { labelQuiet } = MAP_THEMES[theme];
  const nameOf = (column: number): string =>
    sheet.matter.type === 'places'
      ? (names[column] ?? '')
      : labelOf(profile.sectors[column], language);
  const head = (name: string) => ({ name, isApart: false, isTotal: false });
  const cellOf = (cell: HeatCell): GridCell => {
    const tone = toneOf(sheet.tones, cell.value);
    const isNothing = sheet.tones === 'count' && tone === 0;
    return {
      text: cellText(cell, sheet.tones, language),
      fill: tone === null ? null : heatTones(sheet.tones, theme)[tone as 0],
      ink: isNothing || cell.why ? labelQuiet : null,
      mark: cell.why && cell.why !== 'self' ? 'hatch' : null,
    };
  };
  return {
    corner: [profile.basis === 'parks' ? words.park : words.place],
    columns: sheet.columns.map((column) => head(nameOf(column))),
    rows: sheet.rows.map((row, at) => ({
      ...head(names[row] ?? ''),
      cells: (sheet.cells[at] ?? []).map(cellOf),
    })),
    align: 'middle',
  };
}
