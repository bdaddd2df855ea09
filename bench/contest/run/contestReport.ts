import type { Picture } from '../contestant';
import type { Measured } from '../measure';
import settings from '../settings.json';
import { ENTRANTS, type Entrant } from './contestants';
import type { Run } from './contestVisit';
import type { Shipped } from './shippedBytes';

export interface Report {
  readonly about: {
    readonly date: string;
    readonly browser: string;
    readonly processor: string;
    readonly memory: string;
    readonly versions: Readonly<Record<string, string>>;
  };
  readonly sizes: readonly number[];
  readonly runs: readonly Run[];
  readonly bytes: readonly Shipped[];
}

/** Of several turns; they are equal to others where their ranges touch. */
interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

/** The value below which this share of all lies. */
const quantile = (values: readonly number[], share: number): number =>
  sorted(values)[Math.min(values.length - 1, Math.floor(share * values.length))] ?? Number.NaN;

export function spreadOf(values: readonly number[]): Spread | null {
  if (values.length === 0) return null;
  return {
    median: quantile(values, 0.5),
    least: Math.min(...values),
    most: Math.max(...values),
  };
}

/** How many times as much as the other; null where the difference is inside the noise. */
export function ratioOf(one: Spread, other: Spread): number | null {
  const isApart = one.least > other.most || one.most < other.least;
  return isApart ? one.median / other.median : null;
}

interface Measure {
  readonly title: string;
  /** One value of a turn; nothing where it has none. */
  readonly of: (measured: Measured, run: Run) => number | null;
  readonly digits: number;
}

const MEASURES: readonly Measure[] = [
  { title: 'first flows, ms', digits: 0, of: ({ first }) => first },
  { title: 'filter, ms', digits: 0, of: ({ filters }) => quantile(filters, 0.5) },
  {
    title: 'pan frame, ms',
    digits: 0,
    of: ({ pans }) => (pans.length > 0 ? quantile(pans, 0.5) : null),
  },
  {
    title: 'pan frame p95, ms',
    digits: 0,
    of: ({ pans }) => (pans.length > 0 ? quantile(pans, 0.95) : null),
  },
  { title: 'script heap, MB', digits: 0, of: ({ heap }) => heap },
  { title: 'memory of the page, MB', digits: 0, of: (_, { resident }) => resident },
];

/** Disturbed turns are listed and do not count, unless there is no other. */
function turnsOf(runs: readonly Run[], id: string): readonly Run[] {
  const own = runs.filter((run) => run.id === id && run.measured);
  const calm = own.filter(({ disturbed }) => disturbed === null);
  return calm.length > 0 ? calm : own;
}

function spreadFor(turns: readonly Run[], { of }: Measure): Spread | null {
  const values = turns.map((run) => run.measured && of(run.measured, run));
  return spreadOf(values.filter((value) => value !== null));
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const ruled = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [line(head), line(head.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(line)].join(
    '\n',
  );

/** Median, range, and how many times the atlas's it is. */
function cell(spread: Spread | null, base: Spread | null, digits: number): string {
  if (!spread) return '–';
  const [median, least, most] = [spread.median, spread.least, spread.most].map((value) =>
    value.toFixed(digits),
  ) as [string, string, string];
  if (!base || base === spread) return `${median} (${least}–${most})`;
  const ratio = ratioOf(spread, base);
  return `${median} (${least}–${most}) ${ratio === null ? '=' : `× ${ratio.toFixed(2)}`}`;
}

function table(runs: readonly Run[], entrants: readonly Entrant[]): string {
  const [base = ''] = entrants.map(({ id }) => id);
  const bases = MEASURES.map((measure) => spreadFor(turnsOf(runs, base), measure));
  const rows = entrants.map(({ id, title }) => {
    const turns = turnsOf(runs, id);
    const unended = runs.find((run) => run.id === id && !run.measured);
    if (turns.length === 0)
      return [title, unended?.disturbed ?? 'not run', ...MEASURES.map(() => '–')];
    const { drawn = 0, drawnFiltered = 0 } = turns[0]?.measured ?? {};
    const cells = MEASURES.map((measure, at) => {
      const spread = spreadFor(turns, measure);
      return cell(spread, id === base ? null : (bases[at] ?? null), measure.digits);
    });
    return [title, `${drawn} / ${drawnFiltered}`, ...cells];
  });
  return ruled(
    ['', 'flows drawn: all / one industry', ...MEASURES.map(({ title }) => title)],
    rows,
  );
}

const number = (value: number): string => value.toLocaleString('en');

function tablesOf({ runs, sizes }: Report, picture: Picture): string {
  const entrants = ENTRANTS.filter(
    ({ id, pictures }) => pictures.includes(picture) && runs.some((run) => run.id === id),
  );
  const parts = sizes.map((size) => {
    const own = runs.filter((run) => run.size === size && run.picture === picture);
    return `### ${number(size)} records\n\n${table(own, entrants)}`;
  });
  const notes = entrants.map(({ title, note }) => `* ${title}: ${note[picture] ?? ''}.`);
  return [...parts, notes.join('\n')].join('\n\n');
}

function bytesTable({ bytes }: Report): string {
  const kilobytes = (value: number): string => number(Math.round(value / 1000));
  const rows = bytes.map(({ id, picture, plain, gzip, brotli, files }) => {
    const title = ENTRANTS.find((entrant) => entrant.id === id)?.title ?? id;
    return [`${title}, ${SHORT[picture]}`, String(files), ...[plain, gzip, brotli].map(kilobytes)];
  });
  return ruled(['', 'files', 'kB', 'gzip', 'brotli'], rows);
}

const SHORT: Readonly<Record<Picture, string>> = { alike: 'like for like', shipped: 'as shipped' };

/** Every run that was made. */
function listOf({ runs }: Report): string {
  const rows = runs.map(({ id, picture, size, turn, measured, disturbed }) => [
    id,
    SHORT[picture],
    number(size),
    String(turn + 1),
    measured?.first.toFixed(0) ?? '–',
    measured?.filters.map((value) => value.toFixed(0)).join(', ') ?? '–',
    measured?.pans.map((value) => value.toFixed(0)).join(', ') ?? '–',
    disturbed ?? '',
  ]);
  const head = ['who', 'table', 'records', 'turn', 'first', 'filters', 'pan frames', 'disturbed'];
  return ruled(head, rows);
}

/** The page `docs/performance.md`; everything in it comes from the run. */
export function reportOf(report: Report): string {
  const { date, browser, processor, memory, versions } = report.about;
  const named = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return `# Performance

Written by \`npm run bench -- peers --write\`; the runs are in \`performance.json\`. ${date}, ${browser}, WebGL in software (SwiftShader), ${processor}, ${memory}; ${named.join(', ')}.

**Rules.** Settings are fixed before the run (\`bench/contest/settings.json\`, \`bench/contest/run/contestants.ts\`). All contestants get the same generated table (${settings.places} counties, ${settings.industries} industries, ten years, seed ${settings.seed}) and a browser of their own, and take turns. Everyone but kepler.gl draws the counties below the flows. A cell is the median of the turns, their range, and how many times the first line's it is; “=”: the ranges touch, so the difference is inside the noise. Every run is listed at the end; disturbed ones do not count unless there is no other. *First flows*: from the navigation until every pixel of the first picture with flows is there. *Filter*: from the change to one industry until the next picture is there. *Pan frame*: the same for ${settings.panPixels} pixels. A frame takes at least the 17 ms of the screen. *Script heap*: of the page's own thread, the largest seen. *Memory*: the largest that the page's process has held, workers and code included. What is not done within ${settings.limitSeconds} s is ended.

## Like for like

At most ${number(settings.most)} flows, the largest sums of all years, curved, by everyone. Straight lines are left out: the atlas draws none.

${tablesOf(report, 'alike')}

## As shipped

Each as it comes. They draw different numbers of flows, so that nobody leads here.

${tablesOf(report, 'shipped')}

## Bytes before the first flows

Every file by itself, without the table.

${bytesTable(report)}

## Every run

${listOf(report)}
`;
}
