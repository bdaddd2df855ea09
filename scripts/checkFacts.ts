import { gazetteerOf } from '../src/model/dataset';
import { monthsOf } from '../src/model/period';
import type { Facts, Typed } from './facts';
import { checkFlow, duplicateFacts, partsAboveWholes } from './checkFlows';
import { checkNames } from './checkNames';
import { duplicateIds, parentCircles, unknownIds } from './checkIds';
import { checkPlace, checkPosition, type Counties } from './checkPositions';
import { errorAt, type Problem } from './problem';

/**
 * Everything that must hold of the facts beyond single cells: ids, duplicates, periods, positions, wholes and parts.
 * `counties` are polygons by adcode, to find parks that lie outside the county they are said to be in.
 */
export function checkFacts(facts: Facts, counties: Counties): Problem[] {
  const gazetteer = gazetteerOf(
    facts.places.map(({ record }) => record),
    facts.parks.map(({ record }) => record),
  );
  // The checks below walk from a place to its parent: in a circle they would never end.
  const circles = [...duplicateIds(facts), ...parentCircles(facts.places)];
  if (circles.length > 0) return circles;
  return [
    ...unknownIds(facts, gazetteer),
    ...facts.flows.flatMap((flow) => checkFlow(flow, facts)),
    ...duplicateFacts(facts.flows),
    ...partsAboveWholes(facts.flows, gazetteer),
    ...facts.places.flatMap(checkPlace),
    ...facts.parks.flatMap((park) => checkPosition(park, gazetteer, counties)),
    ...facts.sources.flatMap(checkSource),
    ...badDates(facts),
    ...checkNames(facts),
  ];
}

function checkSource(at: Facts['sources'][number]): Problem[] {
  const { title, titleEn, publisher, publisherEn, url } = at.record;
  const empty = Object.entries({ title, title_en: titleEn, publisher, publisher_en: publisherEn })
    .filter(([, text]) => text === '')
    .map(([column]) => errorAt(at, column, 'is empty', 'write it in both languages'));
  const isWeb = url === null || /^https?:\/\/[^\s]+$/.test(url);
  return isWeb
    ? empty
    : [
        ...empty,
        errorAt(at, 'url', `“${url}” is no web address`, 'use http(s):// or leave it empty'),
      ];
}

function badDates(facts: Facts): Problem[] {
  const dated: readonly (readonly [at: Typed<unknown>, column: string, date: string])[] = [
    ...[...facts.flows, ...facts.annotations].flatMap((at) => [
      [
        at,
        'period_start',
        at.record.periodStart === 'unknown' ? '' : at.record.periodStart,
      ] as const,
      [at, 'period_end', at.record.periodEnd] as const,
    ]),
    ...[...facts.parks, ...facts.clusters, ...facts.events].map(
      (at) => [at, 'date', at.record.date] as const,
    ),
    ...facts.sources.map((at) => [at, 'date', at.record.date] as const),
  ];
  return dated.flatMap(([at, column, date]) =>
    date === '' || monthsOf(date)
      ? []
      : [errorAt(at, column, `“${date}” is no date`, 'write 2015, 2015-04 or 2015-04-28')],
  );
}
