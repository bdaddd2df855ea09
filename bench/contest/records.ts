/** Records as columns, one value a record; places and industries by number. */
export interface Records {
  readonly origin: Uint16Array;
  readonly destination: Uint16Array;
  readonly industry: Uint8Array;
  readonly year: Uint16Array;
  readonly value: Float64Array;
}

export interface Data {
  readonly records: Records;
  /** Longitude and latitude of each place. */
  readonly points: readonly (readonly [number, number])[];
}

export interface PairSum {
  readonly origin: number;
  readonly destination: number;
  readonly value: number;
}

/** A table whose places are named by code and whose industries by number, as every contestant gets it. */
export function readRecords(csv: string, codes: readonly string[]): Records {
  const lines = csv.trimEnd().split('\n').slice(1);
  const byCode = new Map(codes.map((code, place) => [code, place]));
  const records = {
    origin: new Uint16Array(lines.length),
    destination: new Uint16Array(lines.length),
    industry: new Uint8Array(lines.length),
    year: new Uint16Array(lines.length),
    value: new Float64Array(lines.length),
  };
  lines.forEach((line, at) => {
    const [origin = '', destination = '', industry = '', year, value] = line.split(',');
    records.origin[at] = byCode.get(origin) ?? 0;
    records.destination[at] = byCode.get(destination) ?? 0;
    records.industry[at] = Number(industry.slice('行业'.length)) - 1;
    records.year[at] = Number(year);
    records.value[at] = Number(value);
  });
  return records;
}

/** Every record of an industry as a flow of its own. */
export function recordFlows(records: Records, industry: number | null): PairSum[] {
  const flows: PairSum[] = [];
  records.value.forEach((value, at) => {
    if (industry !== null && records.industry[at] !== industry) return;
    const [origin, destination] = [records.origin[at] ?? 0, records.destination[at] ?? 0];
    flows.push({ origin, destination, value });
  });
  return flows;
}

/** Sums by pair of places, the largest first, at most so many; for contestants that do not add up themselves. */
export function sumPairs(
  { records, points: { length: width } }: Data,
  industry: number | null,
  most: number,
): PairSum[] {
  const [sums, isThere] = [new Float64Array(width * width), new Uint8Array(width * width)];
  records.value.forEach((value, at) => {
    if (industry !== null && records.industry[at] !== industry) return;
    const pair = (records.origin[at] ?? 0) * width + (records.destination[at] ?? 0);
    sums[pair] = (sums[pair] ?? 0) + value;
    isThere[pair] = 1;
  });
  const pairs: PairSum[] = [];
  isThere.forEach((is, pair) => {
    if (is === 0) return;
    const [origin, destination] = [Math.floor(pair / width), pair % width];
    pairs.push({ origin, destination, value: sums[pair] ?? 0 });
  });
  return pairs.sort((a, b) => b.value - a.value).slice(0, most);
}
