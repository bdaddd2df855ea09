import type { View } from '../aggregateFlows';
import { decimal } from '../decimal';
import { directedPair } from '../directedPairs';
import type { FlowTopic } from '../flow';
import { NONE, type FlowTable } from '../flowTable';
import { BOUNDS, isPlan, SCOPES, type Bound } from '../measure';
import { OF_ALL, type Counted, type PairFlow } from '../pairFlow';
import type { Period } from '../period';
import type { PackedTable } from './packedTable';
import { SEVERAL, type PairFigures } from './pairFigures';
import type { SummedFigures } from './summedFigures';

const NOTHING: readonly never[] = [];
const SINGLE = SCOPES.indexOf('single');

/** What the lines of a view have in common. */
export interface LinesOfView {
  readonly table: FlowTable;
  readonly packed: PackedTable;
  readonly view: View;
  /** By pair: the figure for all industries, and the sum of those that are broken down. */
  readonly whole: PairFigures;
  readonly parts: SummedFigures;
  /** The records of a pair in the view. */
  readonly rowsOf: (pair: number) => readonly number[];
  /** Those of them that are used or set aside for its figure. */
  readonly allOf: (pair: number, isPart: boolean) => readonly number[];
}

/**
 * A line from packed records, which says what it is asked for: of a reader's tens of thousands of lines few are ever
 * looked at, and every field that is filled in for all of them counts. A copy of it by `...` has nothing.
 */
export class PackedLine implements PairFlow {
  declare readonly value: number;
  declare private readonly of: LinesOfView;
  declare private readonly pair: number;
  /** Its figure is the sum of those that are broken down by industry. */
  declare private readonly isPart: boolean;
  declare private found: PairFlow | undefined;
  declare private told: Counted | undefined;

  // Declared, not defined: fields that are defined one by one take several times as long.
  constructor(of: LinesOfView, pair: number, isPart: boolean) {
    this.of = of;
    this.pair = pair;
    this.isPart = isPart;
    this.value = decimal((isPart ? of.parts : of.whole).value[pair] ?? 0);
  }

  get origin(): string {
    const { places, origins } = this.of.packed.flows;
    return places[origins[this.pair] ?? 0] ?? '';
  }

  get destination(): string {
    const { places, destinations } = this.of.packed.flows;
    return places[destinations[this.pair] ?? 0] ?? '';
  }

  get directed(): true {
    return true;
  }

  get topic(): FlowTopic {
    return this.of.view.topic as FlowTopic;
  }

  get bound(): Bound | null {
    const { whole, parts } = this.of;
    if (this.isPart) return boundOf(parts, this.pair);
    return boundOf(whole, this.pair) ?? boundOfGaps(whole, this.pair);
  }

  get period(): Period | null {
    const { start, end } = this.figures;
    const [first = NONE, last = NONE] = [start[this.pair], end[this.pair]];
    return last === NONE ? null : { start: first === NONE ? null : first, end: last };
  }

  get plan(): boolean {
    const { basis } = this.of.view;
    return basis !== null && isPlan(basis);
  }

  get industry(): string | null {
    if (!this.isPart) return null;
    const industry = this.of.parts.industry[this.pair] ?? SEVERAL;
    return industry < 0 ? null : (this.of.table.industries[industry] ?? null);
  }

  get unbroken(): boolean {
    return this.of.view.industries !== null && !this.isPart;
  }

  get partsOf(): readonly string[] {
    return NOTHING;
  }

  get net(): null {
    return null;
  }

  get sum(): null {
    return null;
  }

  get change(): null {
    return null;
  }

  get rows(): readonly number[] {
    return this.records.rows;
  }

  get setAside(): PairFlow['setAside'] {
    return this.records.setAside;
  }

  get all(): readonly number[] {
    return this.of.allOf(this.pair, this.isPart);
  }

  get counted(): Counted {
    return (this.told ??= this.count());
  }

  private get figures(): PairFigures {
    return this.isPart ? this.of.parts : this.of.whole;
  }

  private get records(): PairFlow {
    const { table, view, rowsOf } = this.of;
    this.found ??= directedPair(table, rowsOf(this.pair), view) ?? undefined;
    if (!this.found) throw new RangeError('a line without records');
    return this.found;
  }

  private count(): Counted {
    const { pair, isPart, of } = this;
    const { footing: footings, times, start, end } = this.figures;
    const footing = footings[pair] ?? SEVERAL;
    const isDated = start[pair] !== NONE && end[pair] !== NONE;
    const isOfNone = footing === SEVERAL || footing % 16 === SINGLE + 1;
    return {
      footing: isOfNone ? null : footingName(footing, isPart),
      industries: isPart ? of.parts.industriesOf(pair) : OF_ALL,
      time: times[pair] === 1 ? (isDated ? `${start[pair]}/${end[pair]}` : null) : undefined,
      sources: of.packed.sources,
    };
  }
}

/** As `boundOf` says of the records: a sum is no more exact than its loosest part. */
function boundOf({ bounds }: PairFigures, pair: number): Bound | null {
  return BOUND_OF[bounds[pair] ?? 0] ?? null;
}

/** By the bounds that occur, as bits. */
const BOUND_OF = Array.from({ length: 16 }, (_, bits): Bound | null => {
  const has = (bound: Bound): boolean => (bits & (2 << BOUNDS.indexOf(bound))) !== 0;
  if ((bits & (bits - 1)) === 0) return BOUNDS.find(has) ?? null;
  if (has('nearly') || has('about')) return 'about';
  return has('at-least') ? 'at-least' : null;
});

/** A sum of years with unpublished ones between them is no less than this. */
function boundOfGaps({ times, covered, start, end }: PairFigures, pair: number): Bound | null {
  const [first = NONE, last = NONE] = [start[pair], end[pair]];
  const months = first === NONE ? Infinity : last - first + 1;
  return (times[pair] ?? 1) > 1 && (covered[pair] ?? 0) < months ? 'at-least' : null;
}

const names = new Map<number, string>();

/** As `footingOf` names it. */
function footingName(footing: number, isPart: boolean): string {
  const key = footing * 2 + Number(isPart);
  const name = names.get(key) ?? `${footing >> 4}/${(footing & 15) - 1}/${!isPart}`;
  names.set(key, name);
  return name;
}
