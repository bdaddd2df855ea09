import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { openingPage } from '../../../scripts/prerender/opening';
import { readAtlas } from '../../../scripts/readAtlas';
import { DICTIONARIES } from '../../../src/text/format';
import { LANGUAGES } from '../../../src/model/bilingual';

const source = readFileSync(new URL('../../../index.html', import.meta.url), 'utf8');
let atlas: Awaited<ReturnType<typeof readAtlas>>;
beforeAll(async () => {
  atlas = await readAtlas();
});

it('adds picture, approval and table to what the page says, in both languages', () => {
  const { page, pictures } = openingPage(source, atlas, null);
  expect([...pictures.keys()]).toEqual(
    LANGUAGES.flatMap((language) =>
      ['dark', 'light'].map((theme) => `opening/${language}.${theme}.svg`),
    ),
  );
  for (const language of LANGUAGES) {
    const { htmlLang } = DICTIONARIES[language].language;
    const [said = ''] = new RegExp(`<section lang="${htmlLang}">[^]*?</section>`).exec(page) ?? [];
    expect(said).toContain(`src="./opening/${language}.dark.svg"`);
    expect(said).toContain(`srcset="./opening/${language}.light.svg"`);
    expect(said).toContain(DICTIONARIES[language].band.unapproved);
    expect(said.match(/<tr>/g)).toHaveLength(6);
    expect(said.indexOf('class="finding"')).toBeLessThan(said.indexOf('<figure>'));
  }
  expect(page).toMatch(/<script type="module"[^>]* blocking="render">/);
  // Once more it is the same: who runs the second half of the build again finds nothing twice.
  expect(openingPage(page, atlas, null).page).toBe(page);
});

it('says where the page has no place for it', () => {
  expect(() => openingPage('<html></html>', atlas, null)).toThrow(/index\.html/);
});
