import { markup, type Markup } from '../../src/export/still/markup';
import { bandText, sourceList } from '../../src/export/still/stillParts';
import { stillTable } from '../../src/export/still/stillTable';
import { altText, fileName, type StillView } from '../../src/export/still/stillView';
import { approvalLine } from '../../src/text/approval';
import { DICTIONARIES } from '../../src/text/format';
import { PAGE_TEXTS } from '../../src/text/pageTexts';
import { READING_TEXTS } from '../../src/text/readingTexts';
import { pageHead, ROOT, type StillSite } from './pageHead';
import { STILL } from './stillSize';

/** The whole page of a published view: nothing of it needs a script, and a script may put the atlas in its place. */
export function stillPage(view: StillView, site: StillSite): string {
  const { id, language, title, subtitle, summary } = view;
  const { htmlLang } = DICTIONARIES[language].language;
  const name = fileName(view);
  return markup`<!doctype html>
    <html lang="${htmlLang}" data-preset="${id}">
      <head>
        ${pageHead(view, site)}
      </head>
      <body>
        <main class="still" id="still">
          <div class="page">
            <h1>${title}</h1>
            <p class="quiet">${subtitle}</p>
            <p>${summary}</p>
            ${links(view)}
            <figure>
              <img
                src="${name}.svg"
                width="${STILL.width}"
                height="${STILL.height}"
                alt="${altText(view)}"
              />
              <figcaption>${bandText(view, site.approval)}</figcaption>
            </figure>
            <h2>${READING_TEXTS[language].print.table}</h2>
            ${stillTable(view)} ${files(view)}
            <h2>${READING_TEXTS[language].print.sources}</h2>
            ${sourceList(view)}
          </div>
          <p class="band">${approvalLine(site.approval, language)}</p>
        </main>
        <div
          id="app"
          data-script="${ROOT}${site.atlas.script}"
          data-styles="${site.atlas.styles.map((path) => ROOT + path).join(' ')}"
        ></div>
      </body>
    </html> `.text;
}

function links({ id, language }: StillView): Markup {
  const words = PAGE_TEXTS[language];
  const { switchTo, htmlLang } = DICTIONARIES[language].language;
  const other = language === 'zh' ? 'en' : 'zh';
  const otherLang = DICTIONARIES[other].language.htmlLang;
  const suffix = language === 'zh' ? '' : '.en';
  return markup`<nav aria-label="${words.pages}">
    <ul>
      <li><a id="open-map" href="${ROOT}?preset=${id}&lang=${htmlLang}">${words.map}</a></li>
      <li>
        <a
          href="${fileName({ id, language: other })}.html"
          lang="${otherLang}"
          hreflang="${otherLang}"
          >${switchTo}</a
        >
      </li>
      <li><a href="index${suffix}.html">${words.all}</a></li>
      <li>
        <a href="${ROOT}accessibility${language === 'zh' ? '.zh' : ''}.html">${words.statement}</a>
      </li>
    </ul>
  </nav>`;
}

function files(view: StillView): Markup {
  const words = PAGE_TEXTS[view.language];
  const name = fileName(view);
  const offered = [
    [`${name}.csv`, words.file.csv],
    [`${name}.json`, words.file.json],
    [`${name}.svg`, words.file.svg],
    [`${name}.png`, words.file.png],
  ] as const;
  return markup`<ul class="files" aria-label="${words.files}">
    ${offered.map(([path, text]) => markup`<li><a href="${path}">${text}</a></li> `)}
  </ul>`;
}
