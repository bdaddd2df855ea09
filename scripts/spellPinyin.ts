import { customPinyin, pinyin } from 'pinyin-pro';

/** Where pinyin-pro 3.29 errs: names of the region, and words that it cuts in the wrong place. */
const READINGS: Readonly<Record<string, string>> = {
  乐亭: 'lào tíng',
  蔚县: 'yù xiàn',
  襄都: 'xiāng dū',
  信都: 'xìn dū',
  望都: 'wàng dū',
  任丘: 'rén qiū',
  任县: 'rén xiàn',
  蠡县: 'lǐ xiàn',
  协同行动: 'xié tóng xíng dòng',
};
customPinyin(READINGS);

/** One syllable for every Chinese character, without tones and with u for ü: 绿色 → lu se. */
export const spellPinyin = (text: string): string =>
  pinyin(text, { toneType: 'none', type: 'array', nonZh: 'removed' })
    .join(' ')
    .replace(/ü|v/g, 'u');
