import { pictureTree } from '../../src/export/pictureTree';
import { svgMarkup } from '../../src/export/plainSvg';
import { markup, type Markup } from '../../src/export/still/markup';
import { bandText } from '../../src/export/still/stillParts';
import { smallTable } from '../../src/export/still/stillTable';
import { altText, stillView, type StillView } from '../../src/export/still/stillView';
import { LANGUAGES, type Language } from '../../src/model/bilingual';
import type { Dataset } from '../../src/model/dataset';
import type { Geography } from '../../src/model/geography';
import type { MapApproval } from '../../src/model/mapApproval';
import { DEFAULT_QUERY } from '../../src/model/query';
import { shownBy } from '../../src/model/shown';
import { DICTIONARIES } from '../../src/text/format';
import { slimSvg } from './slimSvg';

/** Pixels: what a window of 1280 by 720 leaves for it beside what is said of it. */
const SIZE = { width: 920, height: 580 } as const;
/** Pixels that its lines may stray: it is seen for a moment, at about its own size. */
const STRAY = 0.8;
const MOST_ROWS = 5;
const THEMES = ['dark', 'light'] as const;

/** Nothing is painted before it has said which picture is to be seen; browsers that do not know this paint it at once. */
const FIRST_SCRIPT = /(<script type="module"(?:(?! blocking)[^>])*)[^>]*>/;

/** A page that shows the view it opens with before any script, and the files of its pictures by path in the site. */
export interface Opening {
  readonly page: string;
  readonly pictures: ReadonlyMap<string, string>;
}

/** `page`: the built index.html. Throws where it has no place for the picture. */
export function openingPage(
  page: string,
  { dataset, geography }: { dataset: Dataset; geography: Geography },
  approval: MapApproval | null,
): Opening {
  const shown = shownBy(dataset, DEFAULT_QUERY);
  const pictures = new Map<string, string>();
  for (const language of LANGUAGES) {
    const view = stillView('opening', shown, language);
    for (const theme of THEMES) {
      const { subtitle: title } = view;
      const wish = { shown, geography, approval, language, title, subtitle: '', theme };
      const layout = { ...SIZE, scale: 1, density: null };
      const svg = slimSvg(pictureTree({ ...wish, layout, page: SIZE, pane: null }), STRAY);
      pictures.set(pathOf(language, theme), svgMarkup(svg));
    }
    const { htmlLang } = DICTIONARIES[language].language;
    const place = new RegExp(
      `(<section lang="${htmlLang}">[^]*?)\\s*(?:<figure>[^]*?)?(</section>)`,
    );
    if (!place.test(page)) throw new Error(`index.html says nothing in ${language}`);
    page = page.replace(place, (_, said: string, end: string) =>
      [said, parts(view, approval).text, end].join('\n'),
    );
  }
  return { page: page.replace(FIRST_SCRIPT, '$1 blocking="render">'), pictures };
}

const pathOf = (language: Language, theme: string): string => `opening/${language}.${theme}.svg`;

/** Lazy, so that only the one that is seen is fetched. */
const parts = (view: StillView, approval: MapApproval | null): Markup =>
  markup`<figure>
      <picture>
        <source media="(prefers-color-scheme: light)" srcset="./${pathOf(view.language, 'light')}" />
        <img
          src="./${pathOf(view.language, 'dark')}"
          width="${SIZE.width}"
          height="${SIZE.height}"
          loading="lazy"
          alt="${altText(view)}"
        />
      </picture>
      <figcaption>${bandText(view, approval)}</figcaption>
    </figure>
    ${smallTable(view, MOST_ROWS)}`;
