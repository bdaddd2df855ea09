import { approvalLine } from '../../text/approval';
import { DICTIONARIES, formatDate } from '../../text/format';
import { PACKAGE_TEXTS } from '../../text/packageTexts';
import { PAGE_TEXTS } from '../../text/pageTexts';
import { READING_TEXTS } from '../../text/readingTexts';
import type { TableSnapshot } from '../../model/tableSnapshot';
import { markup, type Markup } from './markup';
import { bandText, sourceList } from './stillParts';
import { stillTable } from './stillTable';
import { altText, type StillView } from './stillView';

/** The page may show its own picture and style, and nothing else at all. */
const POLICY =
  "default-src 'none'; img-src 'self' file:; style-src 'self' file:; base-uri 'none'; form-action 'none'";

/** Pixels of the picture, at which a page lays it out. */
export const PACKAGE_PICTURE = { width: 1200, height: 675 } as const;

/** A view as a page that stands by itself: no script, no file but those beside it, nothing that changes. */
export function packagePage(
  view: StillView,
  { approval, address, accessed }: Pick<TableSnapshot, 'approval' | 'address' | 'accessed'>,
): string {
  const { language, title, subtitle, summary } = view;
  const { app, language: own } = DICTIONARIES[language];
  const words = PACKAGE_TEXTS[language];
  const { print } = READING_TEXTS[language];
  return markup`<!doctype html>
    <html lang="${own.htmlLang}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · ${app.name}</title>
        <link rel="stylesheet" href="page.css" />
      </head>
      <body>
        <main class="still">
          <div class="page">
            <h1>${title}</h1>
            <p class="quiet">${subtitle}</p>
            <p>${summary}</p>
            <p class="quiet">
              ${words.saved(formatDate(accessed, language))}
              <a href="${address}" target="_blank" rel="noopener noreferrer">${words.live}</a>
            </p>
            <figure>
              <img
                src="map.svg"
                width="${PACKAGE_PICTURE.width}"
                height="${PACKAGE_PICTURE.height}"
                alt="${altText(view)}"
              />
              <figcaption>${bandText(view, approval)}</figcaption>
            </figure>
            <h2>${print.table}</h2>
            ${stillTable(view)}
            <ul class="files" aria-label="${PAGE_TEXTS[language].files}">
              ${Object.entries(words.files).map(fileItem)}
            </ul>
            <h2>${print.sources}</h2>
            ${sourceList(view)}
          </div>
          <p class="band">${approvalLine(approval, language)}</p>
        </main>
      </body>
    </html> `.text;
}

const fileItem = ([path, name]: [string, string]): Markup =>
  markup`<li><a href="${path}">${name}</a></li> `;
