/**
 * `tsx scripts/drawMap.ts '?topic=enterprise&lang=en&theme=light' map.svg --width 1280 --height 800` draws the view of
 * a link as one SVG file, without a browser.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { svgMap } from '../src/export/svgMap';
import { shownBy } from '../src/model/shown';
import { knownQuery } from '../src/state/knownQuery';
import { decodeQuery } from '../src/state/urlState';
import { loadLanguage } from '../src/text/loadLanguage';
import { readAtlas } from './readAtlas';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The picture of a link; language and theme are the link's, else Chinese and light, for paper. */
export async function drawMap(search: string, { width, height }: Size): Promise<string> {
  const { dataset, geography } = await readAtlas();
  const decoded = decodeQuery(search);
  const { query, refused } = knownQuery(dataset, decoded.query);
  for (const name of [...decoded.refused, ...refused]) console.warn(`${name}: not understood`);
  const language = query.language ?? 'zh';
  await loadLanguage(language);
  return svgMap({
    shown: shownBy(dataset, query),
    ...{ geography, width, height },
    language,
    theme: query.theme === 'auto' ? 'light' : query.theme,
    approval: null,
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      width: { type: 'string', default: '1280' },
      height: { type: 'string', default: '800' },
    },
  });
  const [search = '', file = 'map.svg'] = positionals;
  const size = { width: Number(values.width), height: Number(values.height) };
  const svg = await drawMap(search, size);
  writeFileSync(file, svg);
  console.log(`${file}: ${Math.round(svg.length / 1000)} kB`);
}
