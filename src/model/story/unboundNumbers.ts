const MONTHS =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December)';

/** What may stand in a text without the data: years, dates, ordinals, and numbers that are part of a name. */
const FREE = [
  /\{\{[^}]*\}\}/g,
  new RegExp(`\\b\\d{1,2} ${MONTHS}\\b|\\b${MONTHS} \\d{1,2}(?!\\d)`, 'g'),
  /(?<!\d)(?:19|20)\d{2}(?:\s*[—–-]\s*(?:19|20)?\d{2})?(?!\d)\s*年?(?:\d{1,2}月)?(?:\d{1,2}日)?/g,
  /(?<!\d)\d{1,2}(?:[—–-]\d{1,2})?月(?:\d{1,2}日)?/g,
  /\b\d{1,2}(?:st|nd|rd|th)\b/g,
  /第\d{1,2}(?=[段章页表])|¶\s?\d{1,2}/g,
];

/** Numbers that a text states by itself: they drift from the data when these change. */
export function unboundNumbers(text: string): string[] {
  const rest = FREE.reduce((left, free) => left.replace(free, ' '), text);
  return rest.match(/\d[\d,.]*\d|\d/g) ?? [];
}
