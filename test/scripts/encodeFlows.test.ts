import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'valibot';
import { encodeFlows } from '../../scripts/encodeFlows';
import { decodeFlows } from '../../src/data/decodeColumns';
import { KINDS, type Flow } from '../../src/model/flow';
import { flowAt } from '../../src/model/flowTable';
import { BASES, BOUNDS, SCOPES } from '../../src/model/measure';
import { MISSING_REASONS } from '../../src/model/missing';
import { flowColumns } from '../../src/model/schema';
import { CONFIDENCES } from '../../src/model/source';
import { aFlow, PLACES } from '../fixtures/atlas';

const place = fc.constantFrom(...PLACES.map(({ id }) => id));
const text = fc.option(fc.record({ zh: fc.string(), en: fc.string() }));
const start = fc.constantFrom('', 'unknown', '2014', '2014-02', '2014-02-26');
const end = fc.constantFrom('', '2015', '2016-12', '2015-04-28');

/** Any flows, any of which may be part of, or at odds with, any other. */
const someFlows: fc.Arbitrary<Flow[]> = fc
  .array(
    fc.record<Partial<Flow>>({
      origin: place,
      destination: place,
      kind: fc.constantFrom(...KINDS),
      industry: fc.option(fc.constantFrom('steel', 'biomed')),
      measure: fc.constantFrom('contracts', 'enterprises'),
      basis: fc.constantFrom(...BASES),
      scope: fc.option(fc.constantFrom(...SCOPES)),
      value: fc.option(fc.float({ min: 0, max: 2 ** 39, noNaN: true })),
      bound: fc.option(fc.constantFrom(...BOUNDS)),
      missing: fc.option(fc.constantFrom(...MISSING_REASONS)),
      periodStart: start,
      periodEnd: end,
      cumulative: fc.boolean(),
      partOf: fc.option(fc.nat({ max: 9 }).map((number) => `f${number}`)),
      sources: fc.array(fc.constantFrom('a', 'b', 'c')),
      where: text,
      confidence: fc.constantFrom(...CONFIDENCES),
      conflictsWith: fc.array(fc.constant('f0')),
      note: text,
    }),
    { maxLength: 10 },
  )
  .map((records) =>
    records.map((own, index) => {
      const isKnown = Number(own.partOf?.slice(1)) < records.length;
      return aFlow(`f${index}`, { ...own, partOf: isKnown ? (own.partOf ?? null) : null });
    }),
  );

describe('a record in flows.json', () => {
  it('comes out as it went in, whatever it says', () => {
    fc.assert(
      fc.property(someFlows, (flows) => {
        const shipped: unknown = JSON.parse(JSON.stringify(encodeFlows(flows)));
        const table = decodeFlows(parse(flowColumns, shipped));
        expect(flows.map((_, row) => flowAt(table, row))).toEqual(flows);
      }),
    );
  });

  it('is written the same however often, with words sorted', () => {
    const flows = [aFlow('b', { origin: 'tianjin' }), aFlow('a', { sources: ['z', 'a'] })];
    expect(JSON.stringify(encodeFlows(flows))).toBe(JSON.stringify(encodeFlows([...flows])));
    expect(encodeFlows(flows).words).toMatchObject({
      places: ['beijing', 'hebei', 'tianjin'],
      sources: ['a', 'paper', 'z'],
    });
  });

  it('can be read without this program: indices point into the words beside them', () => {
    const { words, columns } = encodeFlows([aFlow('only', { industry: 'steel', scope: 'single' })]);
    expect({
      origin: words.places[columns.origin[0] ?? -1],
      industry: words.industries[columns.industry[0] ?? -1],
      kind: words.kinds[columns.kind[0] ?? -1],
      scope: words.scopes[columns.scope[0] ?? -1],
      bound: words.bounds[columns.bound[0] ?? -1],
    }).toEqual({
      origin: 'beijing',
      industry: 'steel',
      kind: 'technology-contract',
      scope: 'single',
      bound: undefined,
    });
  });
});
