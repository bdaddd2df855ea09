/**
 * `tsx bench/sumRecords.ts RECORDS` sums generated records of twenty years of months to pairs of places: by the rules of
 * the atlas from packed records, by a bare loop over the same arrays, by the same loop in C, with d3.rollup from objects
 * and with DuckDB-WASM, turn about; C and DuckDB where they are there. Prints milliseconds as JSON; throws where sums
 * differ. Values are whole numbers, whose sums do not depend on their order.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rollup, sum } from 'd3';
import { NONE } from '../src/model/flowTable';
import type { PackedFlows, SliceHead } from '../src/model/packed/packedFlows';
import { packFlows } from '../src/model/packed/packFlows';
import { viewFigures } from '../src/model/packed/viewFigures';
import type { PeriodChoice } from '../src/model/query';

const COUNT = Number(process.argv[2]);
const [PLACES, MONTHS, FIRST, TURNS] = [220, 240, 2004, 5];
const PAIRS = PLACES * PLACES;

/** Whole numbers below `below`, the same in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

interface Row {
  readonly pair: number;
  readonly year: number;
  readonly value: number;
}

const PLAIN = { kind: 0, industry: NONE, measure: 0, basis: 0, scope: NONE, bound: NONE };
const heads = Array.from({ length: MONTHS }, (_, at): SliceHead => {
  const month = FIRST * 12 + at;
  const rest = { missing: NONE, cumulative: 0, confidence: 0, periodStart: '', periodEnd: '' };
  return { ...PLAIN, ...rest, start: month, end: month };
});

/** Every pair at most once in a month, from a random one on. */
function generate(): { rows: Row[]; packed: PackedFlows } {
  const next = numbers(20_261_123);
  const [head, pair] = [new Uint16Array(COUNT), new Uint16Array(COUNT)];
  const value = new Float64Array(COUNT);
  const each = Math.ceil(COUNT / MONTHS);
  for (let at = 0; at < COUNT; at++) {
    const month = Math.floor(at / each);
    head[at] = month;
    pair[at] = (month * 7919 + (at % each) * 13) % PAIRS;
    value[at] = next(2000);
  }
  const spots = {
    ...{ width: 1, rows: new Int32Array(COUNT), counts: null, said: null },
  };
  const [origins, destinations] = [new Int32Array(PAIRS), new Int32Array(PAIRS)];
  const lists = { places: [], industries: [], measures: [], sheets: [], sayings: [] };
  return {
    packed: packFlows({ ...lists, heads, head, pair, value, origins, destinations, spots }),
    rows: Array.from(pair, (own, at) => ({
      ...{ pair: own, value: value[at] ?? 0 },
      year: FIRST + Math.floor((head[at] ?? 0) / 12),
    })),
  };
}

const { rows, packed } = generate();
const slices = [...packed.heads.keys()];

type Totals = ReadonlyMap<number, number>;
type Years = readonly [from: number, to: number];

type Way = (years: Years) => Totals;

const WAYS: Record<string, Way> = {
  rules: ([from, to]) => {
    const period: PeriodChoice = { mode: 'span', from, to };
    const { whole } = viewFigures(packed, slices, { period, basis: 'actual' });
    return totalsOf(whole.value, whole.known);
  },
  loop: (years) => {
    const [value, known] = [new Float64Array(PAIRS), new Uint8Array(PAIRS)];
    const { pairs, values } = packed;
    const [start, end] = rowsOf(years);
    for (let at = start; at < end; at++) {
      const pair = pairs[at] ?? 0;
      value[pair] = (value[pair] ?? 0) + (values[at] ?? 0);
      known[pair] = 1;
    }
    return totalsOf(value, known);
  },
  rollup: ([from, to]) =>
    rollup(
      rows.filter(({ year }) => year >= from && year <= to),
      (own) => sum(own, (row) => row.value),
      (row) => row.pair,
    ),
};

/** The time up to here is what counts: a map is made only to compare. Null: the time until the way comes back. */
let taken: number | null = null;
let begun = 0;
function totalsOf(value: ArrayLike<number>, known: ArrayLike<number>): Totals {
  taken ??= performance.now() - begun;
  const totals = new Map<number, number>();
  for (let pair = 0; pair < PAIRS; pair++)
    if (known[pair] === 1) totals.set(pair, value[pair] ?? 0);
  return totals;
}

function timed(add: () => Totals): { readonly totals: Totals; readonly time: number } {
  taken = null;
  begun = performance.now();
  const totals = add();
  const whole = performance.now() - begun;
  return { totals, time: takenOr(whole) };
}
const takenOr = (whole: number): number => taken ?? whole;

/** First and last row of the years. */
const rowsOf = ([from, to]: Years): readonly [number, number] => [
  packed.starts[(from - FIRST) * 12] ?? 0,
  packed.starts[(to - FIRST + 1) * 12] ?? 0,
];

const FOLDER = '.cache/bench-records';
/** A process of its own that tells its time; null where there is no compiler. */
function compiled(): Way | null {
  mkdirSync(FOLDER, { recursive: true });
  try {
    execFileSync('gcc', ['-O3', '-march=native', '-o', `${FOLDER}/sum`, 'bench/scatterAdd.c']);
  } catch {
    return null;
  }
  writeFileSync(`${FOLDER}/pairs`, packed.pairs);
  writeFileSync(`${FOLDER}/values`, packed.values);
  return (years) => {
    const [start, end] = rowsOf(years);
    const out = execFileSync(`${FOLDER}/sum`, [FOLDER, String(start), String(end), String(PAIRS)]);
    taken = Number(out);
    const of = (file: string): ArrayBuffer =>
      new Uint8Array(readFileSync(`${FOLDER}/${file}`)).buffer;
    return totalsOf(new Float64Array(of('sums')), new Uint8Array(of('known')));
  };
}

const compiledWay = compiled();
if (compiledWay) WAYS.c = compiledWay;
if (existsSync('bench/peers/node_modules')) {
  const { summedByDuckDb } = await import('./peers/duckdb');
  WAYS.duckdb = await summedByDuckDb({
    year: Int32Array.from(rows, ({ year }) => year),
    pair: Int32Array.from(rows, ({ pair }) => pair),
    value: Float64Array.from(rows, ({ value }) => value),
  });
}

function isSame(a: Totals, b: Totals): boolean {
  return a.size === b.size && [...a].every(([pair, value]) => b.get(pair) === value);
}

const QUERIES: readonly Years[] = [
  [FIRST, FIRST + 19],
  [FIRST + 10, FIRST + 12],
  [FIRST + 10, FIRST + 10],
];
const timings = QUERIES.map((years) => {
  const times = Object.fromEntries(Object.keys(WAYS).map((way): [string, number[]] => [way, []]));
  for (let turn = 0; turn < TURNS; turn++) {
    const found = Object.entries(WAYS).map(([way, add]) => {
      // Once to warm up, as the loop in C does: what was read before must not decide.
      add(years);
      const { totals, time } = timed(() => add(years));
      times[way]?.push(time);
      return totals;
    });
    const [first = new Map<number, number>(), ...others] = found;
    if (!others.every((other) => isSame(first, other))) throw new Error('sums differ');
  }
  return { years: years[1] - years[0] + 1, times };
});
console.log(JSON.stringify(timings));
