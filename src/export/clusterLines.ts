import type { TableSnapshot } from '../model/tableSnapshot';
import { DICTIONARIES, inLanguage } from '../text/format';
import { SHEET_WORDS } from '../text/sheetWords';
import { TABLE_FILE_WORDS } from '../text/tableFileWords';
import type { Lines } from './flowLines';

/** The clusters of a view as rows. */
export function clusterLines({ clusters, language }: TableSnapshot): Lines {
  const words = SHEET_WORDS[language];
  const { zh, en } = TABLE_FILE_WORDS[language];
  const { schemes } = DICTIONARIES[language];
  return {
    columns: [
      ...[words.id, zh(words.name), en(words.name), words.scheme, words.batch, words.date],
      ...[words.places, words.industries, words.description, words.sources],
    ],
    rows: clusters.map((cluster) => [
      ...[cluster.id, cluster.name.zh, cluster.name.en, schemes[cluster.scheme]],
      ...[inLanguage(cluster.batch, language), cluster.date],
      ...[cluster.places.join(';'), cluster.industries.join(';')],
      ...[inLanguage(cluster.description, language), cluster.sources.join(';')],
    ]),
  };
}
