import { expect, test } from './atlasTest';
import { framesAtRest, graphicsOf, watchGraphics } from './graphicsWatch';

const VIEWS = {
  page: '',
  frame: 'embed/v1/?topic=technology&t=2023',
  stage: '?story=technology',
} as const;
const FRAMES = 60;

test.use({ viewport: { width: 800, height: 500 } });

for (const [name, path] of Object.entries(VIEWS))
  test(`nothing is drawn while nothing changes: ${name}`, async ({ page }) => {
    await watchGraphics(page);
    await page.goto(`./${path}`);
    await page.locator('[data-ready="true"]').waitFor({ timeout: 60_000 });
    // Names that have just found their place fade in.
    await expect.poll(() => framesAtRest(page, 10), { timeout: 30_000 }).toBe(10);
    expect(await framesAtRest(page, FRAMES)).toBe(FRAMES);
    expect((await graphicsOf(page)).draws).toBeGreaterThan(0);
  });
