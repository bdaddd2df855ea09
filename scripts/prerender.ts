/**
 * `tsx scripts/prerender.ts`, the second half of `npm run build`: writes a page, pictures and files for every published
 * view (`src/model/presets.ts`) into `dist/embed/v1/`, from the data and the code of the atlas, without a browser.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { svgMarkup } from '../src/export/plainSvg';
import { fileName, stillView } from '../src/export/still/stillView';
import { LANGUAGES } from '../src/model/bilingual';
import { mapApprovalOf } from '../src/model/mapApproval';
import { PRESETS } from '../src/model/presets';
import { loadLanguage } from '../src/text/loadLanguage';
import { atlasFiles } from './prerender/atlasFiles';
import { drawPngs } from './prerender/drawPngs';
import { indexPage } from './prerender/indexPage';
import { openingPage } from './prerender/opening';
import { oembed } from './prerender/oembed';
import { presetShown } from './prerender/presetShown';
import { siteAddress } from './prerender/siteAddress';
import { stillFiles } from './prerender/stillFiles';
import { stillPage } from './prerender/stillPage';
import { stillScript } from './prerender/stillScript';
import { stillPicture } from './prerender/stillPicture';
import { unclipped } from './prerender/unclipped';
import { readAtlas } from './readAtlas';

const DIST = new URL('../dist/', import.meta.url);
const PAGES = new URL('embed/v1/p/', DIST);
const STYLES = new URL('../src/export/still/still.css', import.meta.url);
const OEMBED = new URL('embed/v1/oembed/', DIST);

const data = await readAtlas();
const { dataset, geography } = data;
await loadLanguage('en');
const config: unknown = JSON.parse(readFileSync(new URL('embed.config.json', DIST), 'utf8'));
const approval = mapApprovalOf(config);
const site = siteAddress(config);
const folder = site && `${site}embed/v1/p/`;
const built = readFileSync(new URL('index.html', DIST), 'utf8');
const atlas = atlasFiles(built);

const views = [...PRESETS.keys()]
  .map((id) => [id, presetShown(dataset, id)] as const)
  .flatMap(([id, shown]) => LANGUAGES.map((language) => stillView(id, shown, language)));
for (const where of [PAGES, OEMBED]) mkdirSync(where, { recursive: true });
const jobs = views.map((view) => {
  const name = fileName(view);
  const picture = stillPicture(view, geography, approval);
  const { csv, json } = stillFiles(view, site, approval);
  write(PAGES, `${name}.html`, stillPage(view, { folder, approval, atlas }));
  write(PAGES, `${name}.svg`, svgMarkup(picture));
  write(PAGES, `${name}.csv`, csv);
  write(PAGES, `${name}.json`, json);
  write(OEMBED, `${name}.json`, oembed(view, site));
  const svg = svgMarkup(unclipped(picture));
  return { svg, path: pathIn(`${name}.png`) };
});
for (const language of LANGUAGES) {
  const own = views.filter((view) => view.language === language);
  write(PAGES, `${fileName({ id: 'index', language })}.html`, indexPage(own, approval, language));
}
write(PAGES, 'still.css', readFileSync(STYLES, 'utf8'));
write(PAGES, 'still.js', await stillScript());
const opening = openingPage(built, data, approval);
mkdirSync(new URL('opening/', DIST), { recursive: true });
for (const [path, svg] of opening.pictures) write(DIST, path, svg);
write(DIST, 'index.html', opening.page);
await drawPngs(jobs);
console.log(`dist/embed/v1/p/: ${PRESETS.size} published views in ${LANGUAGES.length} languages`);

function write(where: URL, name: string, text: string): void {
  writeFileSync(new URL(name, where), text);
}

function pathIn(name: string): string {
  return fileURLToPath(new URL(name, PAGES));
}
