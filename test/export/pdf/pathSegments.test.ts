import { describe, expect, it } from 'vitest';
import { pathSegments, type Point } from '../../../src/export/pdf/pathSegments';
import { fallbackGlyph, INDUSTRY_GLYPHS } from '../../../src/glyphs';

const endsOf = (d: string): (Point | undefined)[] =>
  pathSegments(d).map((segment) => segment[segment.length - 1] as Point | undefined);

describe('path data as segments', () => {
  it('reads the commands that the atlas writes', () => {
    expect(pathSegments('M1 2L3 4H5V6Z')).toEqual([
      ...(['m', 'l'] as const).map((name, index) => [name, [1 + 2 * index, 2 + 2 * index]]),
      ...[['l', [5, 4]], ['l', [5, 6]], ['h']],
    ]);
    expect(pathSegments('M0 0 1 1-2-.5')).toEqual([
      ...[
        ['m', [0, 0]],
        ['l', [1, 1]],
        ['l', [-2, -0.5]],
      ],
    ]);
  });

  it('raises a quadratic curve without moving it', () => {
    const [, curve] = pathSegments('M0 0Q3 6 6 0');
    expect(curve).toEqual(['c', [2, 4], [4, 4], [6, 0]]);
  });

  it('begins anew where the last part began', () => {
    expect(pathSegments('M1 1H5V5ZH9')[4]).toEqual(['l', [9, 1]]);
  });

  it('turns arcs into curves that stay on their circle', () => {
    for (const flags of ['0 0', '0 1', '1 0', '1 1']) {
      const segments = pathSegments(`M10 0A10 10 0 ${flags} 0 10`);
      const last = segments[segments.length - 1]!;
      expect(last[last.length - 1]).toEqual([0, 10]);
      const isLarge = flags.startsWith('1');
      expect(segments.length - 1).toBe(isLarge ? 3 : 1);
      // Of both circles through the two points with this radius, one has its middle here.
      const [x, y] = flags === '0 1' || flags === '1 0' ? [0, 0] : [10, 10];
      const own = flags === '0 1' ? [0, 0] : flags === '1 0' ? [10, 10] : null;
      for (const end of endsOf(`M10 0A10 10 0 ${flags} 0 10`)) {
        const off = Math.min(
          Math.abs(Math.hypot(end![0] - x, end![1] - y) - 10),
          Math.abs(Math.hypot(end![0] - (own?.[0] ?? 0), end![1] - (own?.[1] ?? 0)) - 10),
        );
        expect(off).toBeLessThan(1e-9);
      }
    }
  });

  it('reads every pictogram to its end', () => {
    for (const d of [...Object.values(INDUSTRY_GLYPHS), fallbackGlyph]) {
      const numbers = pathSegments(d).flatMap(([, ...points]) => points.flat());
      expect(numbers.length).toBeGreaterThan(8);
      // All of it within its grid, with a little overshoot.
      for (const one of numbers) expect(Math.abs(one - 12)).toBeLessThan(14);
    }
  });
});
