import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { billOfMaterials } from '../../scripts/billOfMaterials';
import { shippedPackages } from '../../scripts/licences';

type Bill = {
  metadata: { component: { name: string } };
  components: { name: string; licenses: unknown[]; purl: string; hashes?: unknown[] }[];
};

it('lists every package once, by name, with version, licence and hash, and nothing of this machine', () => {
  const modules = ['d3/src/index.js', 'valibot/dist/index.mjs', 'valibot/dist/other.mjs'];
  const folders = shippedPackages(modules.map((one) => resolve('node_modules', one)));
  const text = billOfMaterials(folders);
  const { metadata, components } = JSON.parse(text) as Bill;
  expect(metadata.component.name).toBe('jjj-flow-atlas');
  const names = components.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual(
    expect.arrayContaining(['d3', 'valibot', '@expo-google-fonts/noto-sans-sc']),
  );
  for (const { name, purl, licenses, hashes } of components) {
    expect(purl, name).toMatch(/^pkg:npm\/[\w%.\-/]+@\d/);
    expect([licenses.length, hashes?.length], name).toEqual([1, 1]);
  }
  expect(text).not.toMatch(/node_modules|registry|timestamp|serialNumber/);
  expect(billOfMaterials(folders.reverse())).toBe(text);
});
