import type { Language } from '../model/bilingual';
import type { Dataset } from '../model/dataset';
import type { ListCell } from '../model/listFile';
import { DICTIONARIES, formatDate } from './format';
import { TABLE_FILE_WORDS } from './tableFileWords';

/** What a file says below its rows: a name and what stands behind it. */
export type NoteLine = readonly [name: string, ...cells: ListCell[]];

interface ListAbout {
  readonly title: string;
  /** Link to the view that the list was taken from. */
  readonly address: string;
  /** How it was chosen and ranked, and how not to misread it. */
  readonly said: readonly string[];
  readonly filters?: readonly NoteLine[];
  readonly count: number;
  /** Ids of all sources that a row names. */
  readonly sources: readonly string[];
}

/** The notes of a list that is saved: title, address, edition, filters, remarks, licence, sources in full. */
export function listNotes(dataset: Dataset, about: ListAbout, language: Language): NoteLine[] {
  const words = TABLE_FILE_WORDS[language];
  return [
    [words.title, about.title],
    [words.address, about.address],
    [words.edition, dataset.version, formatDate(dataset.date, language)],
    ...(about.filters ?? []),
    [words.counts, about.count],
    ...[...about.said, words.notes.formula].map((text): NoteLine => [words.note, text]),
    [words.licence, words.licenceText],
    ...sourceNotes(dataset, about.sources, language),
  ];
}

/** Sources in full, each once. */
export function sourceNotes(
  { sources }: Dataset,
  ids: readonly string[],
  language: Language,
): NoteLine[] {
  const words = DICTIONARIES[language];
  const isZh = language === 'zh';
  return [...new Set(ids)].flatMap((id): NoteLine[] => {
    const source = sources.get(id);
    if (!source) return [];
    return [
      [
        words.card.source,
        source.id,
        isZh ? source.publisher : source.publisherEn,
        isZh ? source.title : source.titleEn,
        source.date,
        source.url,
        words.sourceKinds[source.kind],
      ],
    ];
  });
}
