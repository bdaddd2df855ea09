/** As office suites name the languages, with a font that each of them has. */
export const OFFICE = {
  zh: { language: 'zh-CN', font: 'Microsoft YaHei' },
  en: { language: 'en-US', font: 'Arial' },
} as const;
