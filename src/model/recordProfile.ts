import type { Dataset } from './dataset';
import { KINDS, topicOf } from './flow';
import { detailAt, endsAt, NONE } from './flowTable';
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
}

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
  const all = places.map((place) => {
    const own = findings.filter(({ at }) => at.some((id) => isWithin(id, place, gazetteer)));
    return { place, counts: industries.map(({ id }) => countParts(own, id)) };
  });
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
  [...recordsOfParks(dataset), ...recordsOfFlows(dataset)].flatMap(({ industry, at, sources }) =>
    sectors.some(({ id }) => id === industry) &&
    places.some((place) => at.some((id) => isWithin(id, place, dataset.gazetteer)))
      ? sources
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

/** Parks, clusters and records of flows, each counted for itself. */
const countParts = (findings: readonly Finding[], industry: string): number[] =>
  [0, 1, 2].map(
    (part) => findings.filter((one) => one.part === part && one.industry === industry).length,
  );

const sum = (counts: readonly number[] = []): number =>
  counts.reduce((total, count) => total + count, 0);

function recordsOfParks({ parks, clusters }: Dataset): Finding[] {
  const settled = parks.filter(({ status }) => status !== 'planned');
  return [
    ...settled.map(({ id, industries, sources }) => ({ part: 0, industries, at: [id], sources })),
    ...clusters.map(({ industries, places, sources }) => ({
      ...{ part: 1, industries, at: places, sources },
    })),
  ].flatMap(({ industries, ...record }) => industries.map((industry) => ({ ...record, industry })));
}

function recordsOfFlows({ flows: table, gazetteer }: Dataset): Finding[] {
  return Array.from({ length: table.length }, (_, row) => row).flatMap((row) => {
    const industry = table.industries[table.industry[row] ?? NONE];
    const kind = KINDS[table.kind[row] ?? NONE];
    const basis = BASES[table.basis[row] ?? NONE];
    if (!industry || !kind || topicOf(kind) === 'context' || !basis || isPlan(basis)) return [];
    const { origin, destination } = endsAt(table, row);
    // A joint figure does not say which of its members has the industry.
    const at = [origin, destination].filter((id) => standsFor(id, gazetteer).length === 1);
    return [{ part: 2, industry, at, sources: detailAt(table, row).sources }];
  });
}
