import fc from 'fast-check';
import { expect, it } from 'vitest';
import { embedParams } from '../../src/embed/embedParams';
import { decodeQuery } from '../../src/state/urlState';
import corpus from './corpus-v1.json';

it.each(corpus.addresses)('E-18: $search still means what it meant', ({ search, view, frame }) => {
  expect(decodeQuery(search).query).toMatchObject(view);
  const params = embedParams(search);
  expect({ ...params, held: [...params.held] }).toMatchObject(frame);
});

const NAMES = [
  ...['title', 'legend', 'timeline', 'filters', 'search', 'zoom', 'table', 'download'],
  ...['ui', 'attribution', 'interactive', 'coop', 'lock', 'font', 'bbox', 'accent', 'size', 'id'],
  ...['origin', 'bg', 'qa', 'edition'],
];

it('E-13: falls back and names what it cannot read, whatever it is given', () => {
  const usual = embedParams('');
  const odd = ['<script>', 'ON', '', '1e3', 'javascript:alert(1)', '__proto__', 'constructor'];
  // Any word may be an id.
  for (const name of NAMES.filter((one) => one !== 'id'))
    for (const value of odd) {
      const { refused, ...read } = embedParams(`?${new URLSearchParams({ [name]: value })}`);
      expect(refused, `${name}=${value}`).toEqual([name]);
      expect({ ...read, refused: [] }).toEqual(usual);
    }
});

it('never throws', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...NAMES), fc.string())), (pairs) => {
      const params = embedParams(`?${new URLSearchParams(pairs)}`);
      expect(params.font).toBeGreaterThanOrEqual(100);
      expect(params.id).toMatch(/^[\w-]{0,64}$/);
    }),
  );
});
