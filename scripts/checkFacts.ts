import { booleanPointInPolygon } from '@turf/turf';
import { group } from 'd3';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { isStock } from '../src/model/measure';
import { gazetteerOf } from '../src/model/dataset';
import { isWithin, type Gazetteer } from '../src/model/place';
import { monthsOf } from '../src/model/period';
import type { Flow } from '../src/model/flow';
import type { Facts, Typed } from './facts';
import { problem, type Problem } from './problem';

type County = Feature<Polygon | MultiPolygon>;

/**
 * Everything that must hold of the facts beyond single cells: ids, duplicates, periods, positions, wholes and parts.
 * `counties` are polygons by adcode, to find parks that lie outside the county they are said to be in.
 */
export function checkFacts(facts: Facts, counties: ReadonlyMap<string, County>): Problem[] {
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
  ];
}

const error = (at: Typed<unknown>, column: string, what: string, fix: string): Problem =>
  problem('error', at.row, column, what, fix);

function duplicateIds(facts: Facts): Problem[] {
  const tables: readonly (readonly Typed<{ readonly id: string }>[])[] = [
    [...facts.places, ...facts.parks],
    facts.industries,
    facts.measures,
    [...facts.flows, ...facts.annotations],
    facts.clusters,
    facts.events,
    facts.organisations,
    facts.quantities,
    facts.indicators,
    facts.sources,
  ];
  return tables.flatMap((table) => {
    const lines = new Map<string, string>();
    return table.flatMap((item) => {
      const { id } = item.record;
      if (!/^[a-z0-9][a-z0-9.-]*$/i.test(id))
        return [error(item, 'id', `“${id}” is no id`, 'use letters, digits, - and .')];
      const earlier = lines.get(id);
      lines.set(id, `${item.row.file}:${item.row.line}`);
      return earlier
        ? [error(item, 'id', `“${id}” stands already at ${earlier}`, 'give it another id')]
        : [];
    });
  });
}

function parentCircles(places: Facts['places']): Problem[] {
  const parents = new Map(places.map(({ record }) => [record.id, record.parent]));
  return places.flatMap((at) => {
    const passed = new Set<string>();
    let above = at.record.parent;
    while (above && above !== at.record.id && !passed.has(above)) {
      passed.add(above);
      above = parents.get(above) ?? null;
    }
    return above === at.record.id
      ? [error(at, 'parent', `of “${above}” leads back to it`, 'name the place one level up')]
      : [];
  });
}

function unknownIds(facts: Facts, gazetteer: Gazetteer): Problem[] {
  const idsOf = (table: readonly Typed<{ readonly id: string }>[]): ReadonlySet<string> =>
    new Set(table.map(({ record }) => record.id));
  const places = new Set(gazetteer.keys());
  const [industries, measures, sources, quantities, parks] = [
    idsOf(facts.industries),
    idsOf(facts.measures),
    idsOf(facts.sources),
    idsOf(facts.quantities),
    idsOf(facts.parks),
  ];
  const flows = idsOf([...facts.flows, ...facts.annotations]);
  const all: Problem[] = [];
  const check = (
    at: Typed<unknown>,
    column: string,
    ids: readonly (string | null)[],
    known: ReadonlySet<string>,
    table: string,
  ): void => {
    for (const id of ids) {
      if (id !== null && !known.has(id))
        all.push(error(at, column, `“${id}” is unknown`, `add it to ${table} or correct the id`));
    }
  };
  const cited = (at: Typed<unknown>, ids: readonly string[], column = 'sources'): void => {
    if (ids.length === 0)
      all.push(error(at, column, 'is empty', 'name the publication it is from'));
    check(at, column, ids, sources, 'sources.csv');
  };
  for (const at of facts.places) {
    check(at, 'parent', [at.record.parent], places, 'places.csv');
    check(at, 'members', at.record.members, places, 'places.csv');
  }
  for (const at of facts.flows) {
    check(at, 'origin', [at.record.origin], places, 'places.csv or parks.csv');
    check(at, 'destination', [at.record.destination], places, 'places.csv or parks.csv');
    check(at, 'industry', [at.record.industry], industries, 'industries.csv');
    check(at, 'measure', [at.record.measure], measures, 'measures.csv');
    check(at, 'part_of', [at.record.partOf], flows, 'flows.csv');
    check(at, 'conflicts_with', at.record.conflictsWith, flows, 'flows.csv');
    cited(at, at.record.sources);
  }
  for (const at of facts.annotations) {
    check(at, 'origin', [at.record.origin], places, 'places.csv or parks.csv');
    check(at, 'destination', [at.record.destination], places, 'places.csv or parks.csv');
    check(at, 'industries', at.record.industries, industries, 'industries.csv');
    check(at, 'quantity', [at.record.quantity], quantities, 'quantities.csv');
    check(at, 'conflicts_with', at.record.conflictsWith, flows, 'flows.csv or annotations.csv');
    cited(at, at.record.sources);
  }
  for (const at of facts.parks) check(at, 'parent', [at.record.parent], parks, 'parks.csv');
  for (const at of [...facts.parks, ...facts.clusters, ...facts.events]) {
    check(at, 'places', at.record.places, places, 'places.csv');
    check(at, 'industries', at.record.industries, industries, 'industries.csv');
    cited(at, at.record.sources);
  }
  for (const at of facts.organisations) {
    check(at, 'places', at.record.places, places, 'places.csv');
    cited(at, at.record.sources);
  }
  for (const at of [...facts.indicators, ...facts.sectorFigures]) {
    check(at, 'place', [at.record.place], places, 'places.csv');
    check(at, 'quantity', [at.record.quantity], quantities, 'quantities.csv');
    cited(at, at.record.source === '' ? [] : [at.record.source], 'source');
  }
  return all;
}

function checkFlow(at: Typed<Flow>, facts: Facts): Problem[] {
  const { record } = at;
  const found: Problem[] = [];
  if (record.value !== null && record.value < 0)
    found.push(
      error(at, 'value', `${record.value} is negative`, 'turn the flow round or correct it'),
    );
  if (record.value === null && record.missing === null)
    found.push(error(at, 'missing', 'has no reason for the empty value', 'give the reason'));
  if (record.value !== null && record.missing !== null)
    found.push(
      error(at, 'missing', 'gives a reason although there is a value', 'empty one of the two'),
    );
  if (record.cumulative && record.periodStart === '')
    found.push(
      error(at, 'period_start', 'is empty in a running total', 'give the start, or write unknown'),
    );
  if (record.cumulative && record.periodEnd === '')
    found.push(error(at, 'period_end', 'is empty in a running total', 'give the date it runs to'));
  if (isStock(record.basis) && (record.cumulative || record.periodStart !== record.periodEnd))
    found.push(
      error(at, 'period_start', 'differs from the end of a stock', 'repeat the date of the count'),
    );
  const { start = null, end = 0 } = record.period ?? {};
  if (start !== null && end < start)
    found.push(error(at, 'period_end', 'lies before the start', 'swap or correct the dates'));
  if (record.confidence === 'two-sources' && record.sources.length < 2)
    found.push(
      problem(
        'warning',
        at.row,
        'sources',
        'names one of two sources',
        'add the second if it is in sources.csv',
      ),
    );
  const measure = facts.measures.find((one) => one.record.id === record.measure)?.record;
  const money = ['in-place', 'completed', 'subscribed', 'registered', 'agreed', 'intended'];
  if (measure && measure.unit !== '100m-cny' && money.includes(record.basis))
    found.push(
      error(
        at,
        'basis',
        `“${record.basis}” is a footing of money, ${measure.id} counts`,
        'choose another basis',
      ),
    );
  if (measure?.unit === 'count' && record.value !== null && record.value % 1 > 0)
    found.push(
      error(at, 'value', `${record.value} is no count`, `${measure.id} takes whole numbers`),
    );
  return found;
}

function duplicateFacts(flows: readonly Typed<Flow>[]): Problem[] {
  const lines = new Map<string, number>();
  return flows.flatMap((at) => {
    const { record } = at;
    // Single projects of one pair and month are different facts, told apart by their notes.
    const key = [
      record.origin,
      record.destination,
      record.kind,
      record.measure,
      record.basis,
      record.scope,
      record.industry,
      record.periodStart,
      record.periodEnd,
      record.sources[0],
      record.partOf,
      record.scope === 'single' || record.scope === 'sub-area' || record.scope === 'one-maker'
        ? record.id
        : '',
    ].join('|');
    const earlier = lines.get(key);
    lines.set(key, at.row.line);
    return earlier === undefined
      ? []
      : [
          error(
            at,
            'id',
            `repeats the fact of line ${earlier}`,
            'remove one, or tell them apart by basis, scope or part_of',
          ),
        ];
  });
}

/** A whole that is smaller than its own parts of the same footing and period points to a slip. */
function partsAboveWholes(flows: readonly Typed<Flow>[], gazetteer: Gazetteer): Problem[] {
  return flows.flatMap((whole) => {
    const { value, industry } = whole.record;
    const parts = flows.filter((part) => isPartOf(part.record, whole.record, gazetteer));
    // Parts by sector, by scope and by place each make up the whole in their own way.
    const ways = group(parts, ({ record }) => `${record.scope}/${record.industry === industry}`);
    return [...ways.values()].flatMap((some) => {
      const sum = some.reduce((total, part) => total + (part.record.value ?? 0), 0);
      const lines = some.map((part) => part.row.line).join(', ');
      const what = `${value} is less than its parts together (${sum}, lines ${lines})`;
      return value !== null && sum > value + 1e-6
        ? [problem('warning', whole.row, 'value', what, 'check both; definitions may differ')]
        : [];
    });
  });
}

/** Declared as a part, or one by its places; more than “at least” is no contradiction. */
function isPartOf(part: Flow, whole: Flow, gazetteer: Gazetteer): boolean {
  const isSame = (keys: readonly (keyof Flow)[]): boolean =>
    keys.every((key) => part[key] === whole[key]);
  if (part === whole || whole.bound === 'at-least') return false;
  if (!isSame(['measure', 'basis', 'periodStart', 'periodEnd', 'cumulative'])) return false;
  if (part.partOf !== null) return part.partOf === whole.id;
  return (
    whole.scope !== 'single' &&
    isSame(['scope', 'industry']) &&
    !isSame(['origin', 'destination']) &&
    isWithin(part.origin, whole.origin, gazetteer) &&
    isWithin(part.destination, whole.destination, gazetteer)
  );
}

function checkPlace(at: Typed<Facts['places'][number]['record']>): Problem[] {
  const { level, members, point, position } = at.record;
  if (level === 'joint' && members.length < 2)
    return [
      error(at, 'members', 'of a joint place are missing', 'list the places that the sum is for'),
    ];
  if (level !== 'joint' && members.length > 0)
    return [error(at, 'members', `of a ${level} are given`, 'only joint places have members')];
  if (point !== null && position === null)
    return [
      error(
        at,
        'position',
        'does not say how the point was found',
        'write seat, approximate or symbolic',
      ),
    ];
  return point === null && level !== 'joint' && level !== 'outside'
    ? [error(at, 'lon', 'is empty', 'give a position, symbolic if need be')]
    : [];
}

function checkPosition(
  at: Facts['parks'][number],
  gazetteer: Gazetteer,
  counties: ReadonlyMap<string, County>,
): Problem[] {
  const { record } = at;
  if (record.point.some(Number.isNaN)) return [];
  if (record.point[0] === 0)
    return [error(at, 'lon', 'is empty', 'give a position, or that of its county as seat-proxy')];
  const adcodes = record.places.flatMap((id) => gazetteer.get(id)?.adcode ?? []);
  const polygons = adcodes.flatMap((adcode) => counties.get(adcode) ?? []);
  if (polygons.length === 0) return [];
  const inside = polygons.some((polygon) => booleanPointInPolygon([...record.point], polygon));
  return inside
    ? []
    : [
        error(
          at,
          'lon',
          `lies outside ${record.places.join(', ')}`,
          'correct the position or the place',
        ),
      ];
}

function checkSource(at: Facts['sources'][number]): Problem[] {
  const { title, titleEn, publisher, publisherEn, url } = at.record;
  const empty = Object.entries({ title, title_en: titleEn, publisher, publisher_en: publisherEn })
    .filter(([, text]) => text === '')
    .map(([column]) => error(at, column, 'is empty', 'write it in both languages'));
  const isWeb = url === null || /^https?:\/\/[^\s]+$/.test(url);
  return isWeb
    ? empty
    : [
        ...empty,
        error(at, 'url', `“${url}” is no web address`, 'use http(s):// or leave it empty'),
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
      : [error(at, column, `“${date}” is no date`, 'write 2015, 2015-04 or 2015-04-28')],
  );
}
