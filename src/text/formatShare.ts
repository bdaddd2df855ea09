import type { Language } from '../model/bilingual';
import { DICTIONARIES, formatNumber } from './format';

/** A part of a whole: 33.5%, 约 80.1%; what rounds to nothing is still more than that. */
export function formatShare(part: number, isAbout: boolean, language: Language): string {
  const { about } = DICTIONARIES[language].bounds;
  const percent = part * 100;
  const text = percent > 0 && percent < 0.1 ? '< 0.1%' : `${formatNumber(percent, 1)}%`;
  return isAbout ? about + text : text;
}
