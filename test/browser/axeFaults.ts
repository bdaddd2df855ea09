import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Frame } from '@playwright/test';
import type { Page } from './atlasTest';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** All rules; all but those about colours, which take half the time; or those about colours alone. */
export type Rules = 'all' | 'words' | 'colours';

const OPTIONS: Readonly<Record<Rules, RunOptions>> = {
  all: {},
  words: { rules: Object.fromEntries(COLOUR_RULES.map((rule) => [rule, { enabled: false }])) },
  colours: { runOnly: COLOUR_RULES },
};

/** Serious and critical faults that axe finds on the page, or in the parts of a selector, with the element. */
export async function faults(
  page: Page | Frame,
  rules: Rules = 'all',
  within = 'html',
): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  // Half-way from one colour to another nothing has its contrast.
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map(({ finished }) => finished)),
  );
  const violations = await page.evaluate(
    async ([options, include]) => {
      const { axe } = window as unknown as {
        axe: { run: (context: object, options: RunOptions) => Promise<AxeResults> };
      };
      return (await axe.run({ include: [include] }, options)).violations;
    },
    // Style sheets read a second time serve experimental rules alone, and there is no sound.
    [{ resultTypes: ['violations'], preload: false, ...OPTIONS[rules] }, within] as [
      RunOptions,
      string,
    ],
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
    );
}
