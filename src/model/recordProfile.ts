import type { Dataset } from './dataset';
import { KINDS, topicOf } from './flow';
import { onceEach } from './onceEach';
import { endsAt, NONE, sourcesAt } from './flowTable';
import type { IndustryProfile } from './industryProfile';
import { BASES, isPlan } from './measure';
import { ancestorAt, isWithin, standsFor, type Gazetteer } from './place';

/** What a place has of an industry in this atlas: so many parks, clusters, and records of flows. */
interface Finding {
  readonly part: number;
  readonly industry: string;
  /** Ids of the places that it lies in, or that it begins or ends at. */
  readonly at: readonly string[];
  /** Ids. */
  readonly sources: readonly string[];
  /** How many parks, clusters or records say the same. */
  readonly times: number;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/**
 * Which industries the atlas's own records tell of, by city or by park: how many parks and clusters of an industry lie
 * there and how many records of flows begin or end there. Plans are left out. The number says what is on record here,
 * not how large an industry is, and none on record is not none.
 */
export function recordProfile(dataset: Dataset, basis: 'records' | 'parks'): IndustryProfile {
  const { gazetteer, parks } = dataset;
  const places =
    basis === 'parks'
      ? parks.map(({ id }) => id)
      : [...gazetteer.keys()].filter((id) => cityOf(id, gazetteer) === id);
  const findings = [...recordsOfParks(dataset), ...recordsOfFlows(dataset)];
  const industries = dataset.industries.filter(
    // Neither a total of manufacturing or services nor a field of contracts is an industry beside the others.
    ({ groups }) =>
      groups.some((group) => group !== 'sector-total' && group !== 'technology-field'),
  );
  const counts = countParts(findings, places, gazetteer);
  const all = places.map((place) => ({
    place,
    counts: industries.map(({ id }) => counts.get(place)?.get(id) ?? [0, 0, 0]),
  }));
  const sectors = industries.filter((_, at) => all.some(({ counts }) => sum(counts[at]) > 0));
  // That a city has nothing on record is worth a row; that a park names no industry is not.
  const told = all.filter(
    ({ counts }) => basis === 'records' || counts.some((parts) => sum(parts) > 0),
  );
  const parts = told.map(({ counts }) =>
    counts.filter((_, at) => sectors.some(({ id }) => id === industries[at]?.id)),
  );
  return {
    basis,
    places: told.map(({ place }) => place),
    sectors,
    values: parts.map((row) => row.map(sum)),
    parts,
    totals: told.map(() => null),
    reference: null,
    quantity: null,
    year: dataset.date.slice(0, 4),
    source: null,
  };
}

/** Ids of the sources of what a profile of records counts, each as often as a record names it. */
export const recordSources = (
  dataset: Dataset,
  { places, sectors }: Pick<IndustryProfile, 'places' | 'sectors'>,
): string[] =>
  [...recordsOfParks(dataset), ...recordsOfFlows(dataset)].flatMap(
    ({ industry, at, sources, times }) =>
      sectors.some(({ id }) => id === industry) &&
      places.some((place) => at.some((id) => isWithin(id, place, dataset.gazetteer)))
        ? Array.from({ length: times }, () => sources).flat()
        : [],
  );

/** The city that a place is or lies in; Beijing and Tianjin are cities of their own. null for Hebei and beyond. */
export function cityOf(id: string, gazetteer: Gazetteer): string | null {
  const city = ancestorAt('city', id, gazetteer);
  const province = ancestorAt('province', id, gazetteer);
  const hasCities = [...gazetteer.values()].some(
    ({ level, parent }) => level === 'city' && parent === province,
  );
  return city ?? (hasCities ? null : province);
}

type Counts = ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;

/** By place, by industry: parks, clusters and records of flows, each counted for itself. */
function countParts(
  findings: readonly Finding[],
  places: readonly string[],
  gazetteer: Gazetteer,
): Counts {
  const counts = new Map(places.map((place) => [place, new Map<string, number[]>()]));
  const holders = onceEach((id) => places.filter((place) => isWithin(id, place, gazetteer)));
  for (const { at, industry, part, times } of findings)
    for (const place of new Set(at.flatMap(holders))) {
      const own = counts.get(place);
      const parts = own?.get(industry) ?? [0, 0, 0];
      parts[part] = (parts[part] ?? 0) + times;
      own?.set(industry, parts);
    }
  return counts;
}

const sum = (counts: readonly number[] = []): number =>
  counts.reduce((total, count) => total + count, 0);

function recordsOfParks({ parks, clusters }: Dataset): Finding[] {
  const settled = parks.filter(({ status }) => status !== 'planned');
  return [
    ...settled.map(({ id, industries, sources }) => ({ part: 0, industries, at: [id], sources })),
    ...clusters.map(({ industries, places, sources }) => ({
      ...{ part: 1, industries, at: places, sources },
    })),
  ].flatMap(({ industries, ...record }) =>
    industries.map((industry) => ({ ...record, industry, times: 1 })),
  );
}

/** Records of one industry between the same two places, that rest on the same, are one finding. */
function recordsOfFlows({ flows: table, gazetteer }: Dataset): Finding[] {
  // A joint figure does not say which of its members has the industry.
  const isSingle = onceEach((id) => standsFor(id, gazetteer).length === 1);
  const found = new Map<readonly string[], Map<number, Mutable<Finding>>>();
  for (let row = 0; row < table.length; row++) {
    const industry = table.industries[table.industry[row] ?? NONE];
    const kind = KINDS[table.kind[row] ?? NONE];
    const basis = BASES[table.basis[row] ?? NONE];
    if (!industry || !kind || topicOf(kind) === 'context' || !basis || isPlan(basis)) continue;
    const sources = sourcesAt(table, row);
    const ofSources = found.get(sources) ?? new Map<number, Mutable<Finding>>();
    found.set(sources, ofSources);
    const [from = 0, to = 0, of = 0] = [
      table.origin[row],
      table.destination[row],
      table.industry[row],
    ];
    const key = (of * table.places.length + from) * table.places.length + to;
    const own = ofSources.get(key);
    if (own) {
      own.times++;
      continue;
    }
    const { origin, destination } = endsAt(table, row);
    const at = [origin, destination].filter(isSingle);
    ofSources.set(key, { part: 2, industry, at, sources, times: 1 });
  }
  return [...found.values()].flatMap((own) => [...own.values()]);
}
