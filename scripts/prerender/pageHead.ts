import type { Language } from '../../src/model/bilingual';
import type { MapApproval } from '../../src/model/mapApproval';
import { DICTIONARIES } from '../../src/text/format';
import { READING_TEXTS } from '../../src/text/readingTexts';
import { PAGE_POLICY } from '../contentSecurityPolicy';
import type { AtlasFiles } from './atlasFiles';
import { markup, type Markup } from '../../src/export/still/markup';
import { STILL } from './stillSize';
import { altText, fileName, type StillView } from '../../src/export/still/stillView';

/** From a page to the folder of the site. */
export const ROOT = '../../../';

export interface StillSite {
  /** Absolute address of the folder of the pages; null where the site does not say where it stands. */
  readonly folder: string | null;
  readonly approval: MapApproval | null;
  readonly atlas: AtlasFiles;
}

const LOCALES: Readonly<Record<Language, string>> = { zh: 'zh_CN', en: 'en_US' };

/** What every pre-rendered page begins with. */
export const headStart = (title: string, language: Language): Markup =>
  markup`<meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${PAGE_POLICY}" />
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
    <meta name="color-scheme" content="light dark" />
    <title>${title} · ${DICTIONARIES[language].app.name}</title>
    <link rel="icon" href="${ROOT}icon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="still.css" />`;

/** … and what the page of a view says of itself to those who link to it. */
export function pageHead(view: StillView, { folder }: StillSite): Markup {
  const { id, language, title, subtitle } = view;
  const { app } = DICTIONARIES[language];
  const name = fileName(view);
  const description = READING_TEXTS[language].sentences([title, subtitle]);
  const other = language === 'zh' ? 'en' : 'zh';
  const at = folder ?? '';
  return markup`${headStart(title, language)}
    <meta name="description" content="${description}" />
    <link rel="canonical" href="${at}${name}.html" />
    <link rel="alternate" hreflang="zh-CN" href="${fileName({ id, language: 'zh' })}.html" />
    <link rel="alternate" hreflang="en" href="${fileName({ id, language: 'en' })}.html" />
    <link
      rel="alternate"
      type="application/json+oembed"
      href="${folder ? `${folder}../` : '../'}oembed/${name}.json"
      title="${title}"
    />
    <link rel="alternate" type="text/csv" href="${name}.csv" />
    <link rel="alternate" type="application/json" href="${name}.json" />
    <meta property="og:type" content="article" />
    <meta property="og:site_name" content="${app.name}" />
    <meta property="og:title" content="${title}" />
    <meta property="og:description" content="${subtitle}" />
    <meta property="og:url" content="${at}${name}.html" />
    <meta property="og:locale" content="${LOCALES[language]}" />
    <meta property="og:locale:alternate" content="${LOCALES[other]}" />
    <meta property="og:image" content="${at}${name}.png" />
    <meta property="og:image:type" content="image/png" />
    <meta property="og:image:width" content="${STILL.width}" />
    <meta property="og:image:height" content="${STILL.height}" />
    <meta property="og:image:alt" content="${altText(view)}" />
    <meta name="twitter:card" content="summary_large_image" />
    <script type="module" src="still.js"></script>`;
}
