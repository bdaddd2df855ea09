import { aggregateFlows } from './aggregateFlows';
import { hasModes } from './comparison';
import type { Dataset } from './dataset';
import { DEFAULT_QUERY, type Query } from './query';
import { viewOf } from './view';

/** Parts of a query that leave something out, in the order in which they are offered. */
export const FILTERS = [
  'period',
  'industries',
  'minus',
  'mode',
  'places',
  'direction',
  'level',
  'kinds',
  'confidences',
  'min',
] as const satisfies readonly (keyof Query)[];
export type FilterName = (typeof FILTERS)[number];

/** Filters that are not at their default. */
export const activeFilters = (query: Query): FilterName[] =>
  FILTERS.filter(
    (name) => query[name] !== DEFAULT_QUERY[name] && (name !== 'mode' || hasModes(query.topic)),
  );

/** What lifts some filters: their defaults. A direction seen from places goes with the places, a comparison with its year. */
export function withoutFilters(names: readonly FilterName[]): Partial<Query> {
  const all = [
    ...names,
    ...(names.includes('places') ? (['direction'] as const) : []),
    ...(names.includes('period') ? (['minus'] as const) : []),
  ];
  return Object.fromEntries(all.map((name) => [name, DEFAULT_QUERY[name]]));
}

/** Filters each of which alone empties a view: with it lifted, there is something to draw. */
export function emptyingFilters(dataset: Dataset, query: Query): FilterName[] {
  return activeFilters(query).filter((name) => {
    const lifted = { ...query, ...withoutFilters([name]) };
    const { pairs } = aggregateFlows(dataset, viewOf(dataset, lifted));
    return pairs.some(({ value }) => lifted.min === null || value >= lifted.min);
  });
}
