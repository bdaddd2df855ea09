import { geoDistance } from 'd3';
import type { Cluster } from './cluster';
import type { Dataset } from './dataset';
import type { Industry } from './industry';
import { industryLinks, type IndustryLink } from './industryLinks';
import type { Park } from './park';
import { tenantsRow } from './parkSize';
import { overlaps, type LngLat } from './place';
import type { Query, Selection } from './query';
import { tieRecords, tieStateOf, type TieRecord, type TieState } from './tieRecords';

/** A park or cluster elsewhere that one could join with, and what speaks for it. */
export interface Counterpart {
  readonly type: 'park' | 'cluster';
  readonly record: Park | Cluster;
  /** Industries that both have. */
  readonly shared: readonly string[];
  /** Industries that overlap in the national classification. */
  readonly links: readonly IndustryLink[];
  readonly state: TieState;
  /** What joins the two, facts first. */
  readonly ties: readonly TieRecord[];
  /** Great-circle distance in km; null for a cluster without a place that has a point. */
  readonly distance: number | null;
  /** The two points that lie nearest to each other. */
  readonly line: { readonly from: LngLat; readonly to: LngLat } | null;
  /** Row of the newest count of a park's tenants; null where none is published. */
  readonly size: number | null;
}

/** Mean radius of the earth in km. */
const EARTH = 6371.0088;

/** The park or cluster that a selection names. */
function subjectOf(
  { parksById, clusters }: Dataset,
  selection: Selection | null,
): Park | Cluster | null {
  if (selection?.type === 'cluster') return clusters.find(({ id }) => id === selection.id) ?? null;
  return selection?.type === 'park' ? (parksById.get(selection.id) ?? null) : null;
}

/**
 * Parks and clusters elsewhere in the region that share an industry with a park or cluster, or have one that overlaps
 * with one of its own; and those that some record joins with it where the industry of one is not published. In the
 * order of the tables; `sortCounterparts` ranks them.
 */
export function counterpartsOf(dataset: Dataset, subject: Park | Cluster): Counterpart[] {
  const { gazetteer, parks, clusters } = dataset;
  const isElsewhere = (other: Park | Cluster): boolean =>
    other.id !== subject.id &&
    !other.places.some((place) => subject.places.some((at) => overlaps(place, at, gazetteer)));
  const describe =
    (type: Counterpart['type']) =>
    (record: Park | Cluster): Counterpart | readonly [] =>
      counterpartOf(dataset, subject, type, record) ?? [];
  return [
    ...parks.filter(isElsewhere).flatMap(describe('park')),
    ...clusters.filter(isElsewhere).flatMap(describe('cluster')),
  ];
}

function counterpartOf(
  dataset: Dataset,
  subject: Park | Cluster,
  type: Counterpart['type'],
  record: Park | Cluster,
): Counterpart | null {
  const shared = record.industries.filter((one) => subject.industries.includes(one));
  const links = industryLinks(industriesOf(dataset, subject), industriesOf(dataset, record));
  const isUnknown = [subject, record].some(({ industries }) => industries.length === 0);
  if (shared.length === 0 && links.length === 0 && !isUnknown) return null;
  const ties = tieRecords(dataset, subject, record);
  if (isUnknown && ties.length === 0) return null;
  const line = shortestLine(pointsOf(dataset, subject), pointsOf(dataset, record));
  return {
    ...{ type, record, shared, ties },
    // Where an industry is shared, one that overlaps adds nothing.
    links: shared.length > 0 ? [] : links,
    state: tieStateOf(ties),
    distance: line && distanceOf(line),
    line,
    size: type === 'park' ? tenantsRow(dataset.flows, record.id) : null,
  };
}

/** Those that the map joins with the open card's park or cluster: none unless the reader asks for them. */
export function shownCounterparts(
  dataset: Dataset,
  { selection, counterparts }: Pick<Query, 'selection' | 'counterparts'>,
): Counterpart[] {
  const subject = counterparts === 'on' ? subjectOf(dataset, selection) : null;
  return subject ? counterpartsOf(dataset, subject) : [];
}

const industriesOf = ({ industriesById }: Dataset, { industries }: Park | Cluster): Industry[] =>
  industries.flatMap((id) => industriesById.get(id) ?? []);

/** A park stands at one point, a cluster at that of each of its places. */
function pointsOf({ gazetteer }: Dataset, record: Park | Cluster): LngLat[] {
  if ('point' in record) return [record.point];
  return record.places.flatMap((id) => {
    const point = gazetteer.get(id)?.point;
    return point ? [point] : [];
  });
}

const distanceOf = ({ from, to }: { from: LngLat; to: LngLat }): number =>
  geoDistance([...from], [...to]) * EARTH;

function shortestLine(ones: readonly LngLat[], others: readonly LngLat[]): Counterpart['line'] {
  const all = ones.flatMap((from) => others.map((to) => ({ from, to })));
  return all.sort((a, b) => distanceOf(a) - distanceOf(b))[0] ?? null;
}

/** Why a park or cluster has no counterparts; null where that is not known beforehand. */
export function whyNone(
  { gazetteer }: Dataset,
  { places, industries }: Park | Cluster,
): 'no-industry' | 'everywhere' | null {
  if (industries.length === 0) return 'no-industry';
  const provinces = [...gazetteer.values()].filter(({ level }) => level === 'province');
  return provinces.every(({ id }) => places.some((place) => overlaps(place, id, gazetteer)))
    ? 'everywhere'
    : null;
}
