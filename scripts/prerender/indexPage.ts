import type { Language } from '../../src/model/bilingual';
import { TOPICS } from '../../src/model/flow';
import type { MapApproval } from '../../src/model/mapApproval';
import { approvalLine } from '../../src/text/approval';
import { DICTIONARIES } from '../../src/text/format';
import { markup, type Markup } from '../../src/export/still/markup';
import { headStart, ROOT } from './pageHead';
import { PAGE_TEXTS } from '../../src/text/pageTexts';
import { fileName, type StillView } from '../../src/export/still/stillView';

/** All published views by topic: what there is to link to, and to embed. */
export function indexPage(
  views: readonly StillView[],
  approval: MapApproval | null,
  language: Language,
): string {
  const words = PAGE_TEXTS[language];
  const { language: own, topics } = DICTIONARIES[language];
  const otherLang = DICTIONARIES[language === 'zh' ? 'en' : 'zh'].language.htmlLang;
  const sections = TOPICS.flatMap((topic) => {
    const found = views.filter(({ shown }) => shown.topic === topic);
    return found.length > 0 ? [section(topics[topic], found)] : [];
  });
  return markup`<!doctype html>
    <html lang="${own.htmlLang}">
      <head>
        ${headStart(words.views, language)}
        <meta name="description" content="${words.viewsIntro}" />
      </head>
      <body>
        <main class="still">
          <div class="page">
            <h1>${words.views}</h1>
            <p>${words.viewsIntro}</p>
            <nav aria-label="${words.pages}">
              <ul>
                <li><a href="${ROOT}?lang=${own.htmlLang}">${words.map}</a></li>
                <li>
                  <a
                    href="index${language === 'zh' ? '.en' : ''}.html"
                    lang="${otherLang}"
                    hreflang="${otherLang}"
                    >${own.switchTo}</a
                  >
                </li>
              </ul>
            </nav>
            ${sections}
          </div>
          <p class="band">${approvalLine(approval, language)}</p>
        </main>
      </body>
    </html> `.text;
}

const section = (topic: string, views: readonly StillView[]): Markup =>
  markup`<h2>${topic}</h2>
    <ul class="views">
      ${views.map(
        (view) =>
          markup`<li>
            <a href="${fileName(view)}.html">${view.title}</a>
            <span class="quiet">${view.subtitle}</span>
          </li> `,
      )}
    </ul> `;
