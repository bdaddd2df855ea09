import type { Language } from '../model/bilingual';
import type { Cluster } from '../model/cluster';
import type { Dataset } from '../model/dataset';
import type { Park } from '../model/park';
import type { TieRecord } from '../model/tieRecords';
import { COUNTERPART_TEXTS } from './counterpartTexts';
import { formatDate, inLanguage } from './format';
import { flowSupportText } from './markText';

/** What joins two parks or clusters, as one line: what the record is, what it says, when. */
export function tieText(
  dataset: Dataset,
  tie: TieRecord,
  pair: readonly (Park | Cluster)[],
  language: Language,
): string {
  const words = COUNTERPART_TEXTS[language];
  const nameOf = (one: Park | Cluster | undefined): string =>
    inLanguage(one?.name ?? null, language);
  const otherThan = (id: string): string => nameOf(pair.find((one) => one.id !== id));
  switch (tie.type) {
    case 'branch':
      return words.branch(nameOf(tie.record), otherThan(tie.record.id), tie.isPlan);
    case 'flow':
      return flowSupportText(dataset, tie.row, language);
    case 'statement':
      return inLanguage(tie.record.text, language);
    case 'event': {
      const { date, title } = tie.record;
      return `${formatDate(date, language)} · ${inLanguage(title, language)}`;
    }
    case 'description':
      return words.description(nameOf(tie.record), otherThan(tie.record.id));
  }
}
