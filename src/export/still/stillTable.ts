import type { Language } from '../../model/bilingual';
import { shownRows } from '../../model/shownRows';
import type { Column } from '../../model/sortRows';
import { DICTIONARIES, formatDate, inLanguage } from '../../text/format';
import { SHEET_WORDS } from '../../text/sheetWords';
import { tableNames } from '../../text/tableCells';
import { tableSheet } from '../../text/tableSheet';
import { markup, type Markup } from './markup';
import { PAGE_TEXTS } from '../../text/pageTexts';
import type { StillView } from './stillView';

/** Rows of the table of a page. */
const MOST_ROWS = 20;
const COLUMNS: readonly Column[] = [
  ...(['rank', 'origin', 'destination', 'value', 'first', 'second', 'share'] as const),
  ...(['period', 'industry', 'footing', 'sources'] as const),
];
const NUMBERS: readonly Column[] = ['rank', 'value', 'first', 'second', 'share'];

interface Sheet {
  readonly heads: readonly { readonly name: string; readonly isNumber: boolean }[];
  readonly rows: readonly (readonly string[])[];
  /** Which column names the row. */
  readonly named: number;
}

/** The largest of a view as a table, in the columns that say something; the files hold all. */
export function stillTable(view: StillView): Markup {
  const { language, subtitle } = view;
  const sheet = view.shown.topic === 'clusters' ? clusterSheet(view) : flowSheet(view, COLUMNS);
  const all = sheet.rows.length;
  const told = PAGE_TEXTS[language].largest(Math.min(MOST_ROWS, all), all);
  return tableMarkup(sheet, MOST_ROWS, `${subtitle} · ${told}`, language);
}

/** The few largest flows of a view: from where, where to, how much. */
export const smallTable = (view: StillView, most: number): Markup =>
  tableMarkup(
    flowSheet(view, ['origin', 'destination', 'value']),
    ...([most, view.subtitle, view.language] as const),
  );

function tableMarkup(
  { heads, rows, named }: Sheet,
  most: number,
  caption: string,
  language: Language,
): Markup {
  return markup`<div class="table" tabindex="0" role="region" aria-label="${PAGE_TEXTS[language].scroll}">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${heads.map(
            ({ name, isNumber }) =>
              markup`<th scope="col" ${isNumber ? NUMBER : null}>${name}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${rows.slice(0, most).map((cells) => rowMarkup(cells, heads, named))}
      </tbody>
    </table>
  </div>`;
}

const NUMBER = markup` class="number"`;

const rowMarkup = (cells: readonly string[], heads: Sheet['heads'], named: number): Markup =>
  markup`<tr>
    ${cells.map((text, at) => {
      const number = heads[at]?.isNumber ? NUMBER : null;
      return at === named
        ? markup`<th scope="row" ${number}>${text}</th>`
        : markup`<td${number}>${text}</td>`;
    })}
  </tr> `;

function flowSheet({ shown, language }: StillView, wanted: readonly Column[]): Sheet {
  const rows = shownRows(shown);
  const columns = tableSheet(shown.dataset, shown.measure, rows, language).filter(({ column }) =>
    wanted.includes(column),
  );
  return {
    heads: columns.map(({ column, name }) => ({ name, isNumber: NUMBERS.includes(column) })),
    rows: rows.map((_, at) => columns.map(({ textAt }) => textAt(at))),
    named: columns.findIndex(({ column }) => column === 'origin'),
  };
}

function clusterSheet({ shown, language }: StillView): Sheet {
  const { schemes, card } = DICTIONARIES[language];
  const names = tableNames(shown.dataset, language);
  const list = (texts: readonly string[]): string => texts.join(language === 'zh' ? '、' : ', ');
  return {
    heads: [
      SHEET_WORDS[language].name,
      ...[card.scheme, card.date, card.places, card.industries],
    ].map((name) => ({ name, isNumber: false })),
    rows: shown.clusters.map(({ name, scheme, date, places, industries }) => [
      inLanguage(name, language),
      schemes[scheme],
      formatDate(date, language),
      list(places.map(names.place)),
      list(industries.map(names.industry)),
    ]),
    named: 0,
  };
}
