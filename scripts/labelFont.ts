import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import type { Facts } from './facts';

const LATIN = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');

/** What amounts are written with beside the units of measures. */
const AMOUNTS = '超近约余万亿元条';

/**
 * The one font of the map's labels: Noto Sans SC Medium (SIL Open Font License 1.1), cut down to the characters of
 * every name and amount that can stand on the map, as WOFF2 bytes.
 */
export async function labelFont(facts: Facts, contextLabels: unknown): Promise<Buffer> {
  const path = createRequire(import.meta.url).resolve(
    '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
  );
  const names = [...facts.places, ...facts.parks, ...facts.clusters].map(
    ({ record }) => record.name.zh,
  );
  const units = facts.measures.map(({ record }) => record.unitName.zh);
  const characters = new Set(
    `${LATIN}…·–—’×°¥${AMOUNTS}（）、，。${units.join('')}${names.join('')}${JSON.stringify(contextLabels)}`,
  );
  return subsetFont(readFileSync(path), [...characters].sort().join(''), { targetFormat: 'woff2' });
}
