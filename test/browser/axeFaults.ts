import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Frame } from '@playwright/test';
import type { Page } from './atlasTest';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** All rules but those left out; the same but for those about colours, which take half the time; or those about colours alone. */
export type Rules = 'all' | 'words' | 'colours';

/** Skip links bring up what they lead to, which axe does not wait for: `layout` follows each of them. */
const LEFT_OUT = ['skip-link'];

const without = (rules: readonly string[]): RunOptions => ({
  rules: Object.fromEntries(rules.map((rule) => [rule, { enabled: false }])),
});

const OPTIONS: Readonly<Record<Rules, RunOptions>> = {
  all: without(LEFT_OUT),
  words: without([...LEFT_OUT, ...COLOUR_RULES]),
  colours: { runOnly: COLOUR_RULES },
};

/** Faults of any weight that axe finds on the page, or in the parts of a selector, with the element. */
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
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
  );
}
