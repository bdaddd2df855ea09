import { OWN } from '../../model/import/importedTable';
import type { Answer } from '../../model/import/importPlan';
import type { IndustryMatch } from '../../model/import/importReport';
import type { Known } from '../../model/import/known';
import type { Cell } from '../../model/import/sheet';
import type { Industry } from '../../model/industry';
import { NONE } from '../../model/flowTable';
import { editDistance } from './similarNames';
import { industryIndex, matchIndustry, type IndustryIndex } from './matchIndustry';
import { partsOf } from './partsOf';
import { plainText } from './plainText';

/** Index columns of flows hold no more. */
const MOST_OWN = 5000;

interface Entry {
  readonly number: number;
  readonly way: IndustryMatch['way'];
  readonly candidates: readonly string[];
  count: number;
}

/**
 * The industries that a table names. One that the atlas does not know stays what it is, a part under the reader's own
 * name: taken for a figure of all industries it would be a false total.
 */
export class IndustryBook {
  readonly #index: IndustryIndex;
  readonly #industries: readonly Industry[];
  readonly #answers: ReadonlyMap<string, string>;
  readonly #entries = new Map<string, Entry>();
  readonly #numbers = new Map<string, number>();
  readonly #own: Industry[] = [];

  constructor(known: Known, answers: readonly Answer[]) {
    this.#index = industryIndex(known);
    this.#industries = known.industries;
    this.#answers = new Map(answers.map(({ said, id }) => [said, id]));
  }

  get ids(): readonly string[] {
    return [...this.#numbers.keys()];
  }

  get own(): readonly Industry[] {
    return this.#own;
  }

  /** The number of the industry that a cell names; `NONE` where it says that the figure is of all industries. */
  resolve(cell: Cell): number {
    const said = plainText(cell);
    const entry = this.#entries.get(said) ?? this.#newEntry(said);
    this.#entries.set(said, entry);
    return entry.number;
  }

  count(cell: Cell, times: number): void {
    const entry = this.#entries.get(plainText(cell));
    if (entry) entry.count += times;
  }

  matches(): IndustryMatch[] {
    const ids = this.ids;
    return [...this.#entries]
      .filter(([said, { count }]) => said !== '' && count > 0)
      .map(([said, { number, way, candidates, count }]): IndustryMatch => ({
        ...{ said, count, way, candidates },
        id: ids[number] ?? null,
      }))
      .sort((a, b) => Number(b.way === 'own') - Number(a.way === 'own') || b.count - a.count);
  }

  #newEntry(said: string): Entry {
    const answer = this.#answers.get(said);
    const isKnown = this.#industries.some(({ id }) => id === answer);
    if (answer === '') return { number: NONE, way: 'all', candidates: [], count: 0 };
    if (answer !== undefined && isKnown)
      return { number: this.#numberOf(answer), way: 'chosen', candidates: [], count: 0 };
    const found = matchIndustry(said, this.#index);
    if (found) {
      const number = found.id === null ? NONE : this.#numberOf(found.id);
      return { number, way: found.way, candidates: [], count: 0 };
    }
    const several = this.#several(said);
    if (several) return several;
    return {
      number: this.#ownIndustry({ zh: said, en: said }),
      way: 'own',
      candidates: this.#similar(said),
      count: 0,
    };
  }

  /** Several industries of the atlas in one figure are one of its own: it is not split. */
  #several(said: string): Entry | null {
    const parts = partsOf(said);
    const found = parts.map((part) => matchIndustry(part, this.#index));
    if (parts.length < 2 || found.some((one) => !one)) return null;
    const plain = { candidates: [], count: 0 };
    if (found.some((one) => one?.id === null)) return { ...plain, number: NONE, way: 'all' };
    const named = this.#industries.filter(({ id }) => found.some((one) => one?.id === id));
    const name = {
      zh: named.map(({ label }) => label.zh).join('、'),
      en: named.map(({ label }) => label.en).join(', '),
    };
    return { ...plain, number: this.#ownIndustry(name), way: 'several' };
  }

  #ownIndustry(said: Industry['name']): number {
    if (this.#own.length >= MOST_OWN) return this.#numberOf(`${OWN}${MOST_OWN}`);
    const id = `${OWN}${this.#own.length + 1}`;
    const name = { zh: said.zh.slice(0, 100), en: said.en.slice(0, 100) };
    const note = { zh: '您的数据中的行业名', en: 'An industry as your own data name it' };
    this.#own.push({ id, name, label: name, family: 'other', groups: [], codes: [], note });
    return this.#numberOf(id);
  }

  #similar(said: string): string[] {
    const scores = this.#industries.map(({ id, name, label }) => {
      const far = [name.zh, label.zh, name.en.toLowerCase()].map((text) => {
        const [one, other] = [said.slice(0, 40).toLowerCase(), text.slice(0, 40)];
        return editDistance(one, other) / Math.max(one.length, other.length);
      });
      return { id, far: Math.min(...far) };
    });
    const near = scores.filter(({ far }) => far <= 0.6).sort((a, b) => a.far - b.far);
    return near.slice(0, 3).map(({ id }) => id);
  }

  #numberOf(id: string): number {
    const number = this.#numbers.get(id) ?? this.#numbers.size;
    this.#numbers.set(id, number);
    return number;
  }
}
