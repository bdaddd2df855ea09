import { Atlas, expect, test, type Page } from './atlasTest';
import { graphicsOf, watchGraphics, type GraphicsCount } from './graphicsWatch';

const CHANGES = 160;
/** After these everything has been made once. */
const FIRST = 60;

test.use({ viewport: { width: 1280, height: 500 } });

/** What stands after all that nobody holds has been taken away: bytes of script, and what the graphics hold. */
async function standing(page: Page): Promise<GraphicsCount & { readonly heap: number }> {
  await new Atlas(page).ready();
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return { heap: usedSize, ...(await graphicsOf(page)) };
}

/** Clicks one industry after the other, on and off again; between frames the page takes in a good many changes. */
const change = (page: Page, times: number): Promise<void> =>
  page.evaluate(async (count) => {
    const industries = document.querySelector('ul[aria-labelledby="industries"]');
    const chips = industries?.querySelectorAll<HTMLElement>('[aria-pressed]') ?? [];
    for (let at = 0; at < count; at++) {
      const chip = chips[Math.floor(at / 2) % chips.length];
      if (!chip) throw new Error('there are no industries');
      chip.click();
      // Everything that follows from a click follows in promises.
      for (let turn = 0; turn < 5; turn++) await Promise.resolve();
      if (at % 25 === 0) await new Promise(requestAnimationFrame);
    }
  }, times);

test('memory and graphics hold no more after hundreds of changes of the view', async ({ page }) => {
  await watchGraphics(page);
  await new Atlas(page).load('?topic=technology');
  await change(page, FIRST);
  const before = await standing(page);
  await change(page, CHANGES - FIRST);
  const after = await standing(page);
  expect(after.draws).toBeGreaterThan(before.draws);
  expect(after.contexts).toBe(before.contexts);
  expect(after.held).toBeLessThan(before.held + 20);
  expect(after.heap / before.heap).toBeLessThan(1.1);
});
