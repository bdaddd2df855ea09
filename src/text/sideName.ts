import type { Language } from '../model/bilingual';
import type { Dataset } from '../model/dataset';
import { BASES } from '../model/measure';
import type { ComparedBy } from '../model/query';
import { yearsOf } from '../model/sides';
import { DICTIONARIES, inLanguage, periodText } from './format';

/** What a side of a comparison is called: 2014—2016年, 生物医药, 投资额（到位）. */
export function sideName(dataset: Dataset, by: ComparedBy, id: string, language: Language): string {
  if (by === 'period') {
    const [from, to] = yearsOf(id);
    return periodText({ mode: 'span', from, to }, language);
  }
  if (by === 'industry') return inLanguage(dataset.industriesById.get(id)?.label ?? null, language);
  const [own = '', footing] = id.split('~');
  const basis = BASES.find((one) => one === footing);
  const name = inLanguage(dataset.measuresById.get(own)?.name ?? null, language);
  if (!basis) return name;
  const word = DICTIONARIES[language].bases[basis];
  return language === 'zh' ? `${name}（${word}）` : `${name} (${word})`;
}
