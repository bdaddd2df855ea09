import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gazetteerOf } from '../../src/model/dataset';
import { isWithin, overlaps, standsFor } from '../../src/model/place';
import { aPark, PLACES } from '../fixtures/atlas';

const gazetteer = gazetteerOf(PLACES, [aPark('zgc', { places: ['haidian'] })]);
const someId = fc.constantFrom(...gazetteer.keys());
const within = (inner: string, outer: string): boolean => isWithin(inner, outer, gazetteer);

describe('a place', () => {
  it.each([
    ['baoding', 'hebei', 'a city in its province'],
    ['yixian', 'hebei', 'a county in the province of its city'],
    ['zgc', 'beijing', 'a park in the province of its district'],
    ['hebei', 'tianjin-hebei', 'a member in a joint place'],
    ['yixian', 'tianjin-hebei', 'a county of a member in a joint place'],
    ['tianjin-hebei', 'region', 'a joint place in a wider one'],
    ['two-counties', 'baoding', 'a joint place whose members lie in one city'],
    ['region', 'region', 'a joint place in itself'],
  ])('%s lies in %s: %s', (inner, outer) => expect(within(inner, outer)).toBe(true));

  it.each([
    ['hebei', 'baoding', 'not the province in its city'],
    ['tianjin-hebei', 'hebei', 'not a joint place in one of its members'],
    ['beijing-tianjin', 'tianjin-hebei', 'not joint places that share one member'],
    ['all-china', 'region', 'not what is outside'],
    ['nowhere', 'hebei', 'not a place that is not known'],
  ])('%s does not lie in %s: %s', (inner, outer) => expect(within(inner, outer)).toBe(false));

  it('in a second, that in a third, lies in the third', () => {
    fc.assert(
      fc.property(someId, someId, someId, (a, b, c) => {
        if (within(a, b) && within(b, c)) expect(within(a, c)).toBe(true);
      }),
    );
  });

  it('stands for itself, a joint place for its members', () => {
    expect(standsFor('hebei', gazetteer)).toEqual(['hebei']);
    expect(standsFor('tianjin-hebei', gazetteer)).toEqual(['tianjin', 'hebei']);
    expect(standsFor('nowhere', gazetteer)).toEqual(['nowhere']);
  });
});

describe('two places', () => {
  it.each([
    ['beijing-tianjin', 'tianjin-hebei', true],
    ['region', 'baoding', true],
    ['haidian', 'beijing-tianjin', true],
    ['beijing', 'tianjin-hebei', false],
    ['two-counties', 'handan', false],
    ['zgc', 'baoding', false],
  ])('%s and %s share ground: %s', (a, b, expected) =>
    expect(overlaps(a, b, gazetteer)).toBe(expected),
  );

  it('share ground whichever is asked first, and always when one lies in the other', () => {
    fc.assert(
      fc.property(someId, someId, (a, b) => {
        expect(overlaps(a, b, gazetteer)).toBe(overlaps(b, a, gazetteer));
        if (within(a, b)) expect(overlaps(a, b, gazetteer)).toBe(true);
      }),
    );
  });
});
