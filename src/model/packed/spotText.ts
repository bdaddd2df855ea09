import type { Bilingual } from '../bilingual';
import type { RowKind } from '../import/sheet';
import type { PackedFlows, SpotSheet } from './packedFlows';

const ROW_WORDS: Readonly<Record<RowKind, { zh: string; en: string; ens: string }>> = {
  row: { zh: '行', en: 'row', ens: 'rows' },
  record: { zh: '条', en: 'record', ens: 'records' },
  feature: { zh: '个要素', en: 'feature', ens: 'features' },
};

/** 第 5、17、203 行等 12 行: where in its file a record comes from. */
export function spotText({ spots, sheets }: PackedFlows, record: number): Bilingual {
  const own = spots.rows.subarray(record * spots.width, (record + 1) * spots.width);
  const [first = 0] = own;
  const sheet = [...sheets].reverse().find(({ begin }) => begin <= first);
  const kind = sheet?.rowKind ?? 'row';
  const numbers = [...own]
    .filter((row) => row >= 0)
    .map((row) => row - beginOf(sheets, row) + (kind === 'row' ? 1 : 0));
  const { zh, en, ens } = ROW_WORDS[kind];
  const count = spots.counts?.[record] ?? 1;
  const more = count - numbers.length;
  const lead = sheet?.name ? `${sheet.name}: ` : '';
  return {
    zh: `${lead}第${numbers.join('、')}${zh}${more > 0 ? `等${count}${zh}` : ''}`,
    en: `${lead}${numbers.length > 1 ? ens : en} ${numbers.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  };
}

const beginOf = (sheets: readonly SpotSheet[], row: number): number =>
  Math.max(0, ...sheets.map(({ begin }) => begin).filter((begin) => begin <= row));
