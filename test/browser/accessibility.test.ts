import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import { DICTIONARIES } from '../../src/text/format';
import { expect, test, type Page } from './atlasTest';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Serious and critical faults that axe finds, with the element. */
async function faults(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  // Half-way from one colour to another nothing has its contrast.
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map(({ finished }) => finished)),
  );
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run: (options: RunOptions) => Promise<AxeResults> };
    };
    return (await axe.run({ resultTypes: ['violations'] })).violations;
  });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
    );
}

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
    test(`axe finds nothing serious: ${language}, ${theme}`, async ({ atlas }) => {
      const { page } = atlas;
      const { app } = DICTIONARIES[language];
      for (const [name, search] of Object.entries(VIEWS)) {
        await atlas.turnTo(`?lang=${lang}&theme=${theme}${search}`);
        if (search.includes('sel='))
          await page.getByRole('button', { name: DICTIONARIES[language].card.close }).waitFor();
        expect(await faults(page), name).toEqual([]);
      }
      await page.setViewportSize({ width: 390, height: 844 });
      try {
        await atlas.turnTo(`?lang=${lang}&theme=${theme}&topic=enterprise`);
        await page.getByRole('button', { name: app.openControls, exact: true }).click();
        await page.getByRole('complementary', { name: app.controls }).waitFor();
        expect(await faults(page), 'narrow, filters open').toEqual([]);
        await page.getByRole('button', { name: app.close, exact: true }).click();
      } finally {
        await page.setViewportSize({ width: 1280, height: 720 });
      }
    });
