import { readFileSync } from 'node:fs';
import { csvParse } from 'd3';
import { describe, expect, it } from 'vitest';
import { fallbackGlyph, INDUSTRY_GLYPHS, PARK_GLYPHS } from '../src/glyphs';
import { PARK_KINDS } from '../src/model/park';

/** What each argument of an absolute path command is: a coordinate, a size (radius, angle) or a flag. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  M: 'cc',
  L: 'cc',
  H: 'c',
  V: 'c',
  Q: 'cccc',
  C: 'cccccc',
  A: 'sssffcc',
  Z: '',
};

const NUMBER = /-?(?:\d+\.?\d*|\.\d+)/g;

/** Coordinates of a path (control points included); throws where it is not absolute path data. */
function coordinatesOf(path: string): number[] {
  if (!/^(?:[MLHVQCA][-\d. ]+|Z)+$/.test(path) || !path.startsWith('M') || !path.endsWith('Z'))
    throw new Error(`not closed absolute path data: ${path}`);
  return [...path.matchAll(/([A-Z])([^A-Z]*)/g)].flatMap(([segment, command = '', rest = '']) => {
    const shape = ARGUMENTS[command];
    const values = rest.match(NUMBER) ?? [];
    if (shape === undefined || rest.replace(NUMBER, '').trim() !== '')
      throw new Error(`not a path segment: ${segment}`);
    if (values.length !== shape.length) throw new Error(`wrong count of arguments: ${segment}`);
    return values.flatMap((value, index) => {
      if (shape[index] === 'f' && value !== '0' && value !== '1')
        throw new Error(`not a flag: ${segment}`);
      return shape[index] === 'c' ? [Number(value)] : [];
    });
  });
}

const industryIds = csvParse(
  readFileSync(new URL('../data/industries.csv', import.meta.url), 'utf8'),
).map((row) => row['id'] ?? '');

const glyphs: [string, string][] = [
  ...Object.entries(INDUSTRY_GLYPHS),
  ...Object.entries(PARK_GLYPHS),
  ['fallback', fallbackGlyph],
];

describe('glyphs', () => {
  it('has one for every industry of the table and no other', () => {
    expect(Object.keys(INDUSTRY_GLYPHS).sort()).toEqual([...industryIds].sort());
  });

  it('has one for every kind of park', () => {
    expect(Object.keys(PARK_GLYPHS).sort()).toEqual([...PARK_KINDS].sort());
  });

  it('draws every one differently', () => {
    expect(new Set(glyphs.map(([, path]) => path)).size).toBe(glyphs.length);
  });

  it.each(glyphs)('%s is short path data inside the grid', (_, path) => {
    const coordinates = coordinatesOf(path);
    expect(coordinates.length).toBeGreaterThan(0);
    expect(Math.min(...coordinates)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...coordinates)).toBeLessThanOrEqual(24);
    expect(path.length).toBeLessThanOrEqual(600);
  });

  it.each(['', 'M0 0l1 1Z', 'M0 0L1Z', 'M0 0A1 1 0 2 1 3 3Z', 'M0 0L1 1', 'M0 0 text Z'])(
    'takes %j for no path data',
    (path) => {
      expect(() => coordinatesOf(path)).toThrow();
    },
  );
});
