import type { Language } from '../model/bilingual';
import { FEW, type Quality } from '../model/quality';

interface QualityTexts {
  readonly lowered: Readonly<Record<Exclude<Quality, 'full'>, string>>;
  readonly restore: string;
}

/** Loaded only where graphics are slow. */
export const QUALITY_TEXTS: Readonly<Record<Language, QualityTexts>> = {
  zh: {
    lowered: {
      coarse: '本机绘图较慢：已降低清晰度。',
      still: '本机绘图较慢：已停用动画。',
      few: `本机绘图较慢：已停用动画，最多画 ${FEW} 条线。`,
    },
    restore: '恢复',
  },
  en: {
    lowered: {
      coarse: 'Graphics are slow here: drawn less sharply.',
      still: 'Graphics are slow here: nothing moves by itself.',
      few: `Graphics are slow here: nothing moves by itself, at most ${FEW} lines are drawn.`,
    },
    restore: 'Restore',
  },
};
