import { OWN } from '../../model/import/importedTable';
import type { MeasurePlan } from '../../model/import/importPlan';
import { isUnitOf, type Measure } from '../../model/measure';
import { readUnit, type ReadUnit } from './readUnit';

/** A measure of the table: what it is in the atlas, and how its numbers are read without a word on their unit. */
export interface UsedMeasure {
  readonly measure: Measure;
  readonly unit: ReadUnit;
  readonly written: string;
}

const PLAIN: Omit<MeasurePlan, 'said'> = { id: null, name: '', unit: '', isAdditive: true };
const NO_UNIT = { zh: '（单位未注明）', en: '(unit not given)' } as const;
const ROWS = { zh: '条', en: 'rows' } as const;

/** The measures that the numbers of a table belong to, as the plan has them. */
export class MeasureBook {
  readonly #used: UsedMeasure[] = [];
  readonly #numbers = new Map<string, number>();

  constructor(
    private readonly plans: readonly MeasurePlan[],
    private readonly known: readonly Measure[],
  ) {}

  /** The number of the measure that goes by a name; `isCounted`: rows are counted, there are no values. */
  numberOf(said: string, isCounted = false): number {
    const found = this.#numbers.get(said);
    if (found !== undefined) return found;
    const plan = this.plans.find((one) => one.said === said) ?? { ...PLAIN, said, name: said };
    const same = this.#used.findIndex(({ measure }) => measure.id === plan.id);
    const ours = this.known.find(({ id }) => id === plan.id);
    const unit = unitIn(plan.unit, ours);
    const number = this.#used.length;
    const measure = ours ?? this.#own(plan, unit, isCounted);
    this.#numbers.set(said, number);
    this.#used.push({ measure: this.#used[same]?.measure ?? measure, unit, written: plan.unit });
    return number;
  }

  at(number: number): UsedMeasure | undefined {
    return this.#used[number];
  }

  /** Ids by number. */
  get ids(): readonly string[] {
    return this.#used.map(({ measure }) => measure.id);
  }

  /** Those that the atlas does not have. */
  get own(): readonly Measure[] {
    return this.#used.flatMap(({ measure }) => (measure.id.startsWith(OWN) ? [measure] : []));
  }

  /** How a cell is read that says its unit itself, in words; null where that cannot be the measure's. */
  unitOf(number: number, written: string): ReadUnit | null {
    const used = this.#used[number];
    if (!used) return null;
    const { measure, unit } = used;
    const read = written === '' ? unit : unitIn(written, measure);
    if (read.isShare || read.unit !== measure.unit) {
      // Numbers without a word on their unit can be counts, but never money.
      const isBare = read.name === '' && measure.unit === 'count';
      return isBare ? { ...read, unit: 'count' } : null;
    }
    if (read.unit === '100m-cny' || written === '' || read.name === unit.name) return read;
    return isUnitOf(measure, read.name) ? read : null;
  }

  #own(plan: MeasurePlan, read: ReadUnit, isCounted: boolean): Measure {
    const name = plan.name || plan.said;
    const unit = isCounted && plan.unit === '' ? 'count' : read.unit;
    const named = { zh: read.name, en: read.name };
    const money = { zh: '亿元', en: '100 million yuan' };
    const missing = isCounted ? ROWS : NO_UNIT;
    return {
      id: `${OWN}${this.#used.length + 1}`,
      name: name === '' ? unnamed(isCounted) : { zh: name, en: name },
      unit,
      unitName: unit === '100m-cny' ? money : read.name === '' ? missing : named,
      additive: plan.isAdditive,
      definition: {
        zh: '您的数据中的数，定义由您给出',
        en: 'A figure of your own data; its definition is yours',
      },
    };
  }
}

/** A unit as written; branches are counted in branches. */
function unitIn(written: string, measure: Measure | undefined): ReadUnit {
  const read = readUnit(written);
  return measure && isUnitOf(measure, written) ? { ...read, unit: measure.unit } : read;
}

const unnamed = (isCounted: boolean): Measure['name'] =>
  isCounted ? { zh: '行数', en: 'Rows' } : { zh: '数值', en: 'Value' };
