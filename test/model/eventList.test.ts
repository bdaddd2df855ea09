import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/model/dataset';
import { EVENT_KINDS } from '../../src/model/event';
import {
  ALL_EVENTS,
  ALL_ORGANISATIONS,
  culpritsOf,
  eventIndustryChoices,
  eventKindChoices,
  eventsByYear,
  eventsWithoutIndustry,
  filterEvents,
  filterOrganisations,
  placeChoices,
  type EventFilter,
} from '../../src/model/eventList';
import { namedOrganisations } from '../../src/model/namedOrganisations';
import type { NameRow } from '../../src/model/names';
import { agreementsOf } from '../../src/model/organisationRecords';
import { loadBuilt, loadBuiltNames } from '../fixtures/builtFiles';

let atlas: Dataset;
let names: readonly NameRow[];
beforeAll(async () => {
  [atlas, names] = [await loadBuilt(), await loadBuiltNames()];
});

/** A place and all that it lies in, by walking up; several together lie in what all of them lie in. */
function above(id: string): string[] {
  const place = atlas.gazetteer.get(id);
  const [first, ...others] = (place?.members ?? []).map(above);
  if (first) return [id, ...first.filter((one) => others.every((list) => list.includes(one)))];
  return [id, ...(place?.parent ? above(place.parent) : [])];
}

describe('the list of events', () => {
  it('passes what a plain reading of the filters passes, the latest first', () => {
    const filters = fc.record({
      industries: fc.option(
        fc.subarray(
          atlas.industries.map(({ id }) => id),
          { maxLength: 3 },
        ),
      ),
      places: fc.option(
        fc.subarray(['beijing', 'tianjin', 'hebei', 'baoding', 'xiongan', 'pk-zgc'], {
          minLength: 1,
        }),
      ),
      kind: fc.option(fc.constantFrom(...EVENT_KINDS)),
    });
    fc.assert(
      fc.property(filters, ({ industries, places, kind }) => {
        const found = filterEvents(atlas, { industries, places, kind });
        const plain = atlas.events.filter(
          (event) =>
            (!kind || event.kind === kind) &&
            (!industries || event.industries.some((id) => industries.includes(id))) &&
            (!places || event.places.some((at) => above(at).some((id) => places.includes(id)))),
        );
        expect(new Set(found)).toEqual(new Set(plain));
        const dates = found.map(({ date }) => date);
        expect(dates).toEqual([...dates].sort().reverse());
        expect(eventsByYear(found).flatMap(({ events }) => events)).toEqual(found);
      }),
    );
  });

  it('is grouped by year, each once', () => {
    const years = eventsByYear(filterEvents(atlas, ALL_EVENTS)).map(({ year }) => year);
    expect(years).toEqual([...new Set(years)].sort().reverse());
    expect(years).toContain('2010');
  });

  it('counts what every choice would leave, and the events that name no industry', () => {
    const filter: EventFilter = { ...ALL_EVENTS, industries: ['auto'] };
    for (const { value, count } of eventKindChoices(atlas, filter))
      expect(filterEvents(atlas, { ...filter, kind: value })).toHaveLength(count);
    expect(eventIndustryChoices(atlas, filter).map(({ value }) => value)).not.toContain('coal');
    const places = placeChoices(
      atlas,
      (one) => filterEvents(atlas, { ...filter, places: one }).length,
    );
    expect(places.map(({ value }) => value)).toContain('cangzhou');
    expect(eventsWithoutIndustry(atlas, ALL_EVENTS)).toBe(0);
    expect(eventsWithoutIndustry(atlas, filter)).toBe(
      atlas.events.filter(({ industries }) => industries.length === 0).length,
    );
  });

  it('names each filter that alone empties it, and none where they do so together', () => {
    const culprits = (filter: Partial<EventFilter>) =>
      culpritsOf(
        { ...ALL_EVENTS, ...filter },
        ALL_EVENTS,
        (one) => filterEvents(atlas, one).length,
      );
    expect(culprits({ industries: ['coal'] })).toEqual(['industries']);
    expect(culprits({ industries: ['coal'], kind: 'opening' })).toEqual(['industries']);
    expect(culprits({ industries: ['coal'], places: ['all-china'], kind: 'meeting' })).toEqual([]);
  });
});

describe('the list of organisations', () => {
  const named = (text: string): string[] => {
    const found = namedOrganisations(atlas, names, text);
    const filter = { ...ALL_ORGANISATIONS, text };
    return filterOrganisations(atlas, filter, ({ id }) => found.has(id)).map(({ id }) => id);
  };

  it('is searched by Chinese, pinyin, English and other names', () => {
    expect(named('北汽集团')).toEqual(['o-baic']);
    expect(named('baoding')).toContain('o-bdgov');
    expect(named('MIIT')).toEqual(['o-miit']);
    expect(named('zgc')).toContain('o-zgcgroup');
    expect(named('   ')).toHaveLength(atlas.organisations.length);
    expect(named('no such name')).toEqual([]);
  });

  it('is filtered by kind and place', () => {
    const all = filterOrganisations(
      atlas,
      { kind: 'company', places: ['hebei'], text: '' },
      () => true,
    );
    expect(all.map(({ id }) => id)).toEqual(['o-dongsu']);
  });
});

describe('what is on record of an organisation', () => {
  const of = (id: string) => {
    const { events, parks, flows } = agreementsOf(
      atlas,
      atlas.organisations.find((one) => one.id === id) ?? expect.fail(id),
      names,
    );
    return {
      events: events.map((event) => event.id),
      parks: parks.map(({ park, reason }) => [park.id, reason]),
      flows: flows.map((row) => atlas.flows.details.id[row]),
    };
  };

  it('are events that it is a party of, parks it has to do with and why, and flows that name it', () => {
    expect(of('o-hyundai')).toEqual({
      events: ['e-hyundai-open', 'e-hyundai-start'],
      parks: [['pk-cz-hyundai', 'name']],
      flows: ['prj-hyundai-cz-v'],
    });
    expect(of('o-sjzhitech').parks).toEqual([['pk-sjz-hitech', 'seat']]);
    expect(of('o-xinxigu').parks).toEqual([['pk-baoding-zgc', 'description']]);
  });

  it('does not hand the flows of a park to whoever its description names', () => {
    expect(of('o-bdgov')).toMatchObject({ parks: [['pk-zgc-fengtai', 'description']], flows: [] });
    expect(of('o-dcement')).toEqual({ events: [], parks: [], flows: [] });
  });
});
