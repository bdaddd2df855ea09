import type { Language } from '../model/bilingual';
import type { Park } from '../model/park';
import { DICTIONARIES, inLanguage } from '../text/format';
import { SHEET_WORDS } from '../text/sheetWords';
import { TABLE_FILE_WORDS } from '../text/tableFileWords';
import type { Lines } from './flowLines';

/** Parks as rows. */
export function parkLines(parks: readonly Park[], language: Language): Lines {
  const words = SHEET_WORDS[language];
  const { zh, en } = TABLE_FILE_WORDS[language];
  const { parkKinds, milestones, statuses, positions } = DICTIONARIES[language];
  return {
    columns: [
      ...[words.id, zh(words.name), en(words.name), words.kind, words.parent, words.places],
      ...[words.industries, words.date, words.milestone, words.status],
      ...[words.longitude, words.latitude, words.position, words.positionNote],
      ...[words.description, words.sources],
    ],
    rows: parks.map((park) => [
      ...[park.id, park.name.zh, park.name.en, parkKinds[park.kind], park.parent],
      ...[park.places.join(';'), park.industries.join(';'), park.date],
      ...[park.milestone && milestones[park.milestone], statuses[park.status]],
      ...[...park.point, positions[park.position], inLanguage(park.positionNote, language)],
      ...[inLanguage(park.description, language), park.sources.join(';')],
    ]),
  };
}
