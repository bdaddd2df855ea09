import { DICTIONARIES } from '../../src/text/format';
import { expect, test } from './atlasTest';
import { faults } from './axeFaults';

const VIEWS = {
  start: '',
  filtered: '&topic=enterprise&industry=biomed,robotics',
  'flow card': '&topic=technology&sel=flow:beijing~tianjin-hebei',
  'place card': '&topic=enterprise&sel=place:beijing',
  'park card': '&topic=cobuild&sel=park:pk-zgc-fengtai',
  clusters: '&topic=clusters',
};

for (const [language, lang] of [
  ['zh', 'zh-CN'],
  ['en', 'en'],
] as const)
  for (const theme of ['dark', 'light', 'hc'] as const)
    test(`axe finds nothing serious: ${language}, ${theme}`, async ({ svgAtlas: atlas }) => {
      const { page } = atlas;
      const { app } = DICTIONARIES[language];
      // A theme changes nothing but colours.
      const rules = theme === 'dark' ? 'all' : 'colours';
      for (const [name, search] of Object.entries(VIEWS)) {
        await atlas.turnTo(`?lang=${lang}&theme=${theme}${search}`);
        await expect(page.locator('html')).toHaveAttribute('lang', lang);
        if (search.includes('sel='))
          await page.getByRole('button', { name: DICTIONARIES[language].card.close }).waitFor();
        expect(await faults(page, rules), name).toEqual([]);
      }
      await page.setViewportSize({ width: 390, height: 844 });
      try {
        await atlas.turnTo(`?lang=${lang}&theme=${theme}&topic=enterprise`);
        await page.getByRole('button', { name: app.openControls, exact: true }).click();
        await page.getByRole('complementary', { name: app.controls }).waitFor();
        expect(await faults(page, rules), 'narrow, filters open').toEqual([]);
        await page.getByRole('button', { name: app.close, exact: true }).click();
      } finally {
        await page.setViewportSize({ width: 1280, height: 720 });
      }
    });
