import { Atlas, expect, test, type Page } from './atlasTest';
import { graphicsOf, watchGraphics, type GraphicsCount } from './graphicsWatch';

const CHANGES = 2000;
/** After these everything has been made once. */
const FIRST = 400;

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

/** Clicks one industry after the other, on and off again; the page draws as often as it can meanwhile. */
const change = (page: Page, times: number): Promise<void> =>
  page.evaluate(async (count) => {
    const { port1, port2 } = new MessageChannel();
    const industries = document.querySelector('ul[aria-labelledby="industries"]');
    const chips = industries?.querySelectorAll<HTMLElement>('[aria-pressed]') ?? [];
    for (let at = 0; at < count; at++) {
      const chip = chips[Math.floor(at / 2) % chips.length];
      if (!chip) throw new Error('there are no industries');
      chip.click();
      await new Promise((done) => {
        port1.onmessage = done;
        port2.postMessage(null);
      });
    }
  }, times);

test('memory and graphics hold no more after two thousand changes of the view', async ({
  page,
}) => {
  await watchGraphics(page);
  await new Atlas(page).load('?topic=enterprise');
  await change(page, FIRST);
  const before = await standing(page);
  await change(page, CHANGES - FIRST);
  const after = await standing(page);
  expect(after.draws).toBeGreaterThan(before.draws);
  expect(after.contexts).toBe(before.contexts);
  expect(after.held).toBeLessThan(before.held + 20);
  expect(after.heap / before.heap).toBeLessThan(1.1);
});
