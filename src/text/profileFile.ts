import type { Language } from '../model/bilingual';
import type { Comparison, Ranking } from '../model/complementarity';
import type { HeatSheet } from '../model/heatSheet';
import type { IndustryProfile } from '../model/industryProfile';
import type { Similarity } from '../model/heatLook';
import type { Dataset } from '../model/dataset';
import type { ListFile } from '../model/listFile';
import type { Source } from '../model/source';
import { tiesBetween } from '../model/tiesBetween';
import { inLanguage } from './format';
import { restsText } from './profileText';
import { PROFILE_TEXTS } from './profileTexts';

/** What is seen in the pane of profiles, to be written as a file. */
export interface ProfileSnapshot {
  readonly dataset: Dataset;
  readonly profile: IndustryProfile;
  readonly sheet: HeatSheet;
  /** Instead of the sheet. */
  readonly ranking: Ranking | null;
  readonly similarity: Similarity;
  readonly names: readonly string[];
  readonly caption: string;
  readonly address: string;
  readonly language: Language;
}

/** The rows of what is seen, what they rest on and how they were computed. */
export function profileFile(snapshot: ProfileSnapshot): ListFile {
  const { dataset, profile, sheet, ranking, similarity, names, language } = snapshot;
  const { notes, how } = PROFILE_TEXTS[language];
  const countTies = ({ one, other }: Comparison): number =>
    tiesBetween(dataset, profile.places[one] ?? '', profile.places[other] ?? '').all;
  const source = dataset.sources.get(profile.source ?? '');
  const isOfSectors = sheet.matter.type === 'sectors' && !ranking;
  const kind = ranking ? `pairs_${similarity}` : isOfSectors ? sheet.tones : similarity;
  return {
    name: `jjj-profiles_${profile.basis}_${kind}`,
    ...(ranking
      ? rankingRows(ranking, similarity, names, countTies, language)
      : heatRows(profile, sheet, names, language)),
    notes: [
      [notes.content, snapshot.caption],
      [notes.rests, restsText(profile, language)],
      ...(source
        ? [[notes.source, ...sourceCells(source, language), source.note?.[language] ?? '']]
        : []),
      ...how.map((text) => [notes.how, text]),
      [notes.address, snapshot.address],
    ],
  };
}

const sourceCells = (source: Source, language: Language): string[] =>
  language === 'zh'
    ? [source.title, source.publisher, source.date, source.url ?? '']
    : [source.titleEn, source.publisherEn, source.date, source.url ?? ''];

type Rows = Pick<ListFile, 'columns' | 'rows'>;

/** The heat map as rows of a file, in the order of the screen; the reason stands where there is no number. */
function heatRows(
  profile: IndustryProfile,
  { matter, rows, columns, cells }: HeatSheet,
  names: readonly string[],
  language: Language,
): Rows {
  const words = PROFILE_TEXTS[language];
  const head = columns.map((column) =>
    matter.type === 'sectors'
      ? inLanguage(profile.sectors[column]?.name ?? null, language)
      : (names[column] ?? ''),
  );
  const corner = profile.basis === 'parks' ? words.park : words.place;
  return {
    columns: [corner, ...head],
    rows: rows.map((row, at) => [
      names[row] ?? '',
      ...(cells[at] ?? []).map(({ value, why }) => value ?? (why && words.why[why])),
    ]),
  };
}

/** Who overlaps and who complements as rows of a file. */
function rankingRows(
  { alike, unlike }: Ranking,
  similarity: Similarity,
  names: readonly string[],
  ties: (pair: Comparison) => number,
  language: Language,
): Rows {
  const { columns, relations, similarities } = PROFILE_TEXTS[language];
  const line = (relation: string, pair: Comparison): Rows['rows'][number] => [
    relation,
    names[pair.one] ?? '',
    names[pair.other] ?? '',
    similarities[similarity],
    pair.value,
    pair.sectors,
    ties(pair),
  ];
  return {
    columns: Object.values(columns),
    rows: [
      ...alike.map((pair) => line(relations.alike, pair)),
      ...unlike.map((pair) => line(relations.unlike, pair)),
    ],
  };
}
