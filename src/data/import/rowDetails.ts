import type { Bilingual } from '../../model/bilingual';
import { isOwn } from '../../model/import/importedTable';
import type { ColumnPlan, ImportPlan } from '../../model/import/importPlan';
import { cellAt, type Sheet } from '../../model/import/sheet';
import type { Said } from '../../model/packed/packedFlows';
import { partsOf } from './partsOf';

/** Columns of a sheet that say more about a row than its figure. */
interface DetailColumns {
  readonly zh: readonly number[];
  readonly en: readonly number[];
  readonly sources: readonly number[];
}

const NOTHING: Said = { note: null, cited: [] };

/** Notes and sources of rows, as the columns of a plan have them; the same cells are read once. */
export class RowDetails {
  readonly #columns: readonly DetailColumns[];
  readonly #known: ReadonlySet<string>;
  readonly #read = new Map<string, Said>();
  readonly #hasNone: boolean;

  constructor(
    private readonly sheets: readonly Sheet[],
    plan: ImportPlan,
    sources: readonly string[],
  ) {
    this.#columns = plan.sheets.map(({ columns, shape }) =>
      columnsOf(shape === 'flows' ? columns : []),
    );
    this.#known = new Set(sources);
    this.#hasNone = this.#columns.every(
      (one) => [...one.zh, ...one.en, ...one.sources].length === 0,
    );
  }

  /** Of the three rows that a record rests on: sheet and row by turns from `begin` on, −1 where there are fewer. */
  of(spots: readonly number[], begin: number): Said {
    if (this.#hasNone) return NOTHING;
    const all = [begin, begin + 2, begin + 4].flatMap((part) => {
      const [sheet = -1, row = -1] = [spots[part], spots[part + 1]];
      return sheet < 0 ? [] : [this.#at(sheet, row)];
    });
    const [only, other] = all;
    if (only && !other) return only;
    const text = (language: keyof Bilingual): string =>
      inOne(all.flatMap(({ note }) => note?.[language] ?? []));
    const cited = [...new Set(all.flatMap((one) => one.cited))];
    return { note: noteOf(text('zh'), text('en')), cited };
  }

  #at(number: number, row: number): Said {
    const [sheet, columns] = [this.sheets[number], this.#columns[number]];
    if (!sheet || !columns) return NOTHING;
    const { zh, en, sources } = columns;
    const key = [...zh, ...en, ...sources]
      .map((column) => sheet.columns[column]?.codes[row])
      .join();
    const known = this.#read.get(`${number}/${key}`);
    if (known) return known;
    const textsOf = (some: readonly number[]): string[] =>
      some.map((column) => String(cellAt(sheet, row, column) ?? '').trim());
    const named = textsOf(sources).filter((text) => text !== '');
    const ids = [...new Set(named.flatMap(partsOf))];
    const cited = ids.filter((id) => this.#known.has(id));
    // What is cited by its id is known by its title too; a table of the reader's own is no publication.
    const said = cited.length > 0 || ids.some(isOwn) ? '' : inOne(named);
    const details = {
      cited,
      note: noteOf(
        inOne([...textsOf(zh), said && `出处：${said}`]),
        inOne([...textsOf(en), said && `Source: ${said}`]),
      ),
    };
    this.#read.set(`${number}/${key}`, details);
    return details;
  }
}

/** A note in one language stands for both. */
function noteOf(zh: string, en: string): Bilingual | null {
  return zh === '' && en === '' ? null : { zh: zh || en, en: en || zh };
}

const inOne = (texts: readonly string[]): string =>
  [...new Set(texts)].filter((text) => text !== '').join(' | ');

function columnsOf(columns: readonly ColumnPlan[]): DetailColumns {
  const of = (isWanted: (one: ColumnPlan) => boolean): number[] =>
    columns.flatMap((one, column) => (isWanted(one) ? [column] : []));
  const isNote = ({ role }: ColumnPlan): boolean => role === 'note';
  const isOnly = ({ heading }: ColumnPlan, language: string): boolean =>
    new RegExp(`[_.]${language}$`, 'i').test(heading);
  return {
    zh: of((one) => isNote(one) && !isOnly(one, 'en')),
    en: of((one) => isNote(one) && !isOnly(one, 'zh')),
    sources: of(({ role }) => role === 'source'),
  };
}
