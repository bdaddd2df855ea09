import type { FlowView, View } from '../aggregateFlows';
import type { Dataset } from '../dataset';
import { OWN, OWN_SOURCE } from '../import/importedTable';
import type { Topic } from '../flow';
import type { FlowDetail } from '../flowTable';
import type { Basis } from '../measure';
import type { Alike } from '../selectRows';
import { countingSort } from './countingSort';
import type { PackedFlows, Said } from './packedFlows';
import { packedView } from './packedView';
import { endsOf, forEachLine, hasLine } from './linesOf';
import { slicesOf } from './slicesOfView';
import { yearsOfPairs } from './yearsOfPairs';
import { spotText } from './spotText';

const SOURCES = [OWN_SOURCE];
const NOTHING: readonly never[] = [];

/** Views that are kept: what is looked at, and the whole that its shares are of. */
const KEPT = 3;

/** Packed records as the last rows of a table of flows, in whose lists their numbers point. */
export class PackedTable {
  /** What is worked out once: rows in the order of their pairs, and pairs by their places. */
  private byPair: Uint32Array | null = null;
  private numbers: Map<number, number> | null = null;
  private readonly views = new Map<string, FlowView>();

  constructor(
    readonly flows: PackedFlows,
    /** Row of the first of them in the table of flows. */
    readonly from: number,
  ) {
    this.sources = flows.sayings.every(({ cited }) => cited.length === 0) ? SOURCES : null;
  }

  /** What every record rests on; null where they differ. */
  readonly sources: readonly string[] | null;

  get pairCount(): number {
    return this.flows.origins.length;
  }

  /** Rows of the table of flows that one pair has, ascending. */
  rowsOf(pair: number): number[] {
    return this.rowsWhere(pair, () => true);
  }

  /** Those of them in some slices. */
  rowsWhere(pair: number, isMeant: (slice: number) => boolean): number[] {
    this.byPair ??= countingSort(this.flows.pairs, this.pairCount).order;
    const { starts, slices } = this.flows.slicesOfPairs;
    const rows: number[] = [];
    for (let at = starts[pair] ?? 0; at < (starts[pair + 1] ?? 0); at++) {
      if (isMeant(slices[at] ?? 0)) rows.push(this.from + (this.byPair[at] ?? 0));
    }
    return rows;
  }

  /** The pair from one place to another, by their places in the list of the table; −1: there is none. */
  pairOf(origin: number, destination: number): number {
    const { origins, destinations, places } = this.flows;
    if (!this.numbers) {
      this.numbers = new Map();
      for (let pair = 0; pair < origins.length; pair++)
        this.numbers.set((origins[pair] ?? 0) * places.length + (destinations[pair] ?? 0), pair);
    }
    return this.numbers.get(origin * places.length + destination) ?? -1;
  }

  rowsBetween(origin: number, destination: number): number[] {
    const pair = this.pairOf(origin, destination);
    return pair < 0 ? [] : this.rowsOf(pair);
  }

  /** Rows that end at a place, ascending in every pair. */
  rowsAt(place: number): number[] {
    const { origins, destinations } = this.flows;
    const rows: number[] = [];
    for (let pair = 0; pair < origins.length; pair++)
      if (origins[pair] === place || destinations[pair] === place) rows.push(...this.rowsOf(pair));
    return rows;
  }

  /** As `selectAlike`: one record of every slice. */
  alike(topic: Topic, measure: string | null, basis: Basis | null): Alike[] {
    const { starts } = this.flows;
    return slicesOf(this, { topic, measure, basis }).map((slice) => {
      const [first = 0, end = 0] = [starts[slice], starts[slice + 1]];
      return { row: this.from + first, count: end - first };
    });
  }

  /** As `selectEnds`. */
  ends(topic: Topic, measure: string | null, basis: Basis | null): string[] {
    return endsOf(this.flows, slicesOf(this, { topic, measure, basis }));
  }

  /** Calls for every pair that can be a line, once for every slice of a topic that has a value of it. */
  forEachLine(dataset: Dataset, topic: Topic, visit: (row: number, id: string) => void): void {
    forEachLine(dataset, this, topic, visit);
  }

  /** As `comparableYears`, as texts: the later year, a dash, the earlier one. */
  comparableYears(dataset: Dataset, topic: Topic, measure: string, basis: Basis | null): string[] {
    return yearsOfPairs(dataset, this, slicesOf(this, { topic, measure, basis }));
  }

  /** Is there surely a line, not a faint one, in a view? False where only a look at all of it tells. */
  hasLine(dataset: Dataset, view: View): boolean {
    return hasLine(dataset, this, view);
  }

  /** As `aggregateFlows`; null where it has to look at every record. The last few are kept. */
  aggregate(dataset: Dataset, view: View): FlowView | null {
    const key = keyOf(view);
    const found = this.views.get(key) ?? packedView(dataset, this, view);
    this.views.delete(key);
    if (!found) return null;
    this.views.set(key, found);
    for (const old of [...this.views.keys()].slice(0, -KEPT)) this.views.delete(old);
    return found;
  }

  idAt(row: number): string {
    return `${OWN}${row - this.from + 1}`;
  }

  sourcesAt(row: number): readonly string[] {
    return this.sources ?? [...SOURCES, ...(this.saidAt(row - this.from)?.cited ?? NOTHING)];
  }

  /** What only a card needs. */
  detailAt(row: number): FlowDetail {
    const at = row - this.from;
    const { periodStart = '', periodEnd = '' } = this.flows.heads[this.sliceAt(row)] ?? {};
    const { note = null } = this.saidAt(at) ?? {};
    return {
      ...{ id: this.idAt(row), periodStart, periodEnd, conflictsWith: NOTHING, note },
      sources: this.sourcesAt(row),
      where: spotText(this.flows, at),
    };
  }

  /** Rows of which something is said that is looked for. */
  rowsSaying(isWanted: (said: Said) => boolean): number[] {
    const wanted = this.flows.sayings.map(isWanted);
    const rows: number[] = [];
    this.flows.spots.said?.forEach((said, at) => {
      if (wanted[said]) rows.push(this.from + at);
    });
    return rows;
  }

  private saidAt(at: number): Said | undefined {
    const { spots, sayings } = this.flows;
    return sayings[spots.said?.[at] ?? -1];
  }

  /** The slice of a row of the table of flows. */
  sliceAt(row: number): number {
    const { starts } = this.flows;
    const at = row - this.from;
    let [low, high] = [0, starts.length - 1];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle;
    }
    return low;
  }
}

const keyOf = (view: View): string =>
  JSON.stringify(view, (_, value: unknown) => (value instanceof Set ? [...value] : value));
