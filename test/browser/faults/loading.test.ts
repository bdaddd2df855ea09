import { en } from '../../../src/text/en';
import { zh } from '../../../src/text/zh';
import { Atlas, expect, test, type Page } from '../atlasTest';
import { addressOf, publish } from '../publishedData';
import { stallingHost } from './stallingHost';

// What the browser itself says about a request that fails.
test.use({ provoked: /Failed to load resource/ });

const { errors, loading } = zh;
const FLOWS = addressOf('flows.json');

/** The finding stands: the atlas is there. */
async function expectAtlas(page: Page): Promise<void> {
  await expect(page.locator('main#map')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\d/);
  await expect(page.getByRole('alert')).toBeHidden();
}

/** Names of the data files that are asked for from now on. */
function watchRequests(page: Page): string[] {
  const names: string[] = [];
  page.on('request', (request) => {
    const [, name] = /\/geo\/([^?]+)/.exec(request.url()) ?? [];
    if (name) names.push(name);
  });
  return names;
}

test('F-01 a file cut at half is named, in either language, and only it is asked for again', async ({
  page,
}) => {
  await page.route(FLOWS, async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    await route.fulfill({ response, body: body.subarray(0, body.length / 2) });
  });
  await page.goto('./?renderer=svg');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText(errors['cut-short']('flows.json'));
  await expect(alert).not.toContainText('token');

  // The page keeps its name and its switches.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(zh.app.name);
  await page.getByRole('button', { name: zh.language.switchTo }).click();
  await expect(alert).toContainText(en.errors['cut-short']('flows.json'));
  await page.getByRole('button', { name: en.language.switchTo }).click();
  for (const theme of ['dark', 'light']) {
    await page.getByRole('button', { name: new RegExp(`^${zh.app.theme}`) }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
  }

  await page.unroute(FLOWS);
  const asked = watchRequests(page);
  await alert.getByRole('button', { name: errors.retry }).click();
  await expectAtlas(page);
  expect(asked.filter((name) => !name.endsWith('.woff2'))).toEqual(['manifest.json', 'flows.json']);
  // What was chosen meanwhile holds, and is in the link.
  await expect(page).toHaveURL(/theme=light&renderer=svg&lang=zh-CN/);
});

test('F-02 what a server gives in place of a file is told apart: nothing, a web page', async ({
  page,
}) => {
  const alert = page.getByRole('alert');
  const answers: [answer: { status: number; body: string }, says: string][] = [
    [{ status: 404, body: 'Not found.' }, errors.refused('flows.json', '404')],
    [{ status: 403, body: 'No.' }, errors.refused('flows.json', '403')],
    [{ status: 200, body: '<!doctype html><p>Log in</p>' }, errors['web-page']('flows.json')],
  ];
  await page.goto('about:blank');
  for (const [index, [answer, says]] of answers.entries()) {
    await page.unroute(FLOWS);
    await page.route(FLOWS, (route) => route.fulfill(answer));
    if (index === 0) await page.goto('./?renderer=svg');
    else await alert.getByRole('button', { name: errors.retry }).click();
    await expect(alert).toContainText(says);
  }
  await page.unroute(FLOWS);
  const manifest = addressOf('manifest.json');
  await page.route(manifest, (route) => route.fulfill({ body: '<html>Log in</html>' }));
  await alert.getByRole('button', { name: errors.retry }).click();
  await expect(alert).toContainText(errors['web-page']('manifest.json'));

  // A server in trouble is asked again without being told to.
  await page.unroute(manifest);
  let times = 0;
  await page.route(FLOWS, (route) =>
    ++times <= 2 ? route.fulfill({ status: 503 }) : route.fallback(),
  );
  await alert.getByRole('button', { name: errors.retry }).click();
  await expectAtlas(page);
  expect(times).toBe(3);
});

test('F-03 a file of another edition is refused with both versions; a later form with the one it needs', async ({
  page,
}) => {
  await page.route(FLOWS, async (route) => {
    const content = (await (await route.fetch()).json()) as object;
    await route.fulfill({ json: { ...content, later: true } });
  });
  await page.goto('./?renderer=svg');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('flows.json');
  await expect(alert).toContainText(/[0-9a-f]{8} \/ [0-9a-f]{8}/);

  await page.unroute(FLOWS);
  await publish(page, 'flows.json', (content: object) => ({ ...content, schema: 99 }));
  await alert.getByRole('button', { name: errors.retry }).click();
  await expect(alert).toContainText(errors['other-version']('flows.json', '99 / 1'));
  await page.unroute(FLOWS);
  await page.unroute(addressOf('manifest.json'));
  await alert.getByRole('button', { name: errors.retry }).click();
  await expectAtlas(page);
});

test('F-04 a network that falls silent at nine tenths: progress, a stop, and going on from there', async ({
  page,
  baseURL,
}) => {
  const host = await stallingHost(baseURL!, '/geo/flows.json');
  try {
    await page.clock.install();
    await page.goto(host.address);
    await expect(page.getByText(loading.next(loading.files['flows.json']))).toBeVisible();
    const bar = page.getByRole('progressbar');
    const share = (): Promise<number> =>
      bar.evaluate((element: HTMLProgressElement) => element.position);
    await expect.poll(share).toBeGreaterThan(0.9);
    expect(await share()).toBeLessThan(1);
    await expect(page.getByRole('button', { name: loading.stop })).toBeHidden();

    // The reader may stop it …
    const alert = page.getByRole('alert');
    const resume = alert.getByRole('button', { name: errors.resume });
    await page.clock.runFor(11_000);
    await page.getByRole('button', { name: loading.stop }).click();
    await expect(alert).toContainText(errors.stopped('flows.json'));
    await resume.click();
    // … and after half a minute without a byte it stops by itself.
    await expect.poll(share).toBeGreaterThan(0.97);
    await page.clock.runFor(31_000);
    await expect(alert).toContainText(errors.stalled('flows.json'));
    await resume.click();
    await expectAtlas(page);
    const range: unknown = expect.stringMatching(/^bytes=\d{5,}-$/);
    expect(host.ranges).toEqual([undefined, range, range]);
    await page.goto('about:blank');
  } finally {
    host.close();
  }
});

test('F-05 offline from the start: said at once, and loaded by itself when the network is back', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'onLine', { get: () => false });
  });
  await page.route(/\/geo\//, (route) => route.abort());
  await page.goto('./?renderer=svg');
  await expect(page.getByRole('alert')).toContainText(errors.offline('manifest.json'));
  await page.unroute(/\/geo\//);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expectAtlas(page);
});

test('F-06 offline in the middle: said once, what is there goes on, gone when it is back', async ({
  page,
  context,
}) => {
  const atlas = new Atlas(page, 'svg');
  await atlas.load('?sel=place:baoding');
  const banner = page.getByText(loading.notices.offline);
  await context.setOffline(true);
  await expect(banner).toHaveCount(1);
  await atlas.open('?topic=enterprise&sel=place:langfang');
  expect(await atlas.flows()).toBeGreaterThan(0);
  await expect(atlas.card.getByRole('heading', { level: 2 })).toHaveText(/廊坊/);
  await expect(banner).toHaveCount(1);
  await context.setOffline(false);
  await expect(banner).toHaveCount(0);
});

test('F-07 a flapping network is tried again with pauses, never more than six times', async ({
  page,
}) => {
  await page.clock.install();
  let times = 0;
  let isUp = false;
  await page.route(FLOWS, (route) => {
    times++;
    return isUp ? route.fallback() : route.abort();
  });
  await page.goto('./?renderer=svg');
  await expect(page.getByText(/正在自动重试（第 \d 次，最多 6 次）/)).toBeVisible();
  const alert = page.getByRole('alert');
  await expect
    .poll(async () => {
      await page.clock.runFor(2000);
      return alert.isVisible();
    })
    .toBe(true);
  await expect(alert).toContainText(errors.unreachable('flows.json'));
  expect(times).toBe(7);

  times = 0;
  await alert.getByRole('button', { name: errors.retry }).click();
  await expect(page.getByText(loading.again(1, 6))).toBeVisible();
  isUp = true;
  await page.clock.runFor(1000);
  await expectAtlas(page);
  expect(times).toBe(2);
});

test('the atlas starts without parks and rivers, says so wherever it matters, and takes them when they come', async ({
  page,
}) => {
  const missing = [addressOf('parks.geojson'), addressOf('rivers.geojson')];
  for (const address of missing)
    await page.route(address, (route) => route.fulfill({ status: 404 }));
  const atlas = new Atlas(page);
  await atlas.load('?topic=cobuild&sel=park:pk-zgc-fengtai');
  const names = loading.join([loading.files['rivers.geojson'], loading.files['parks.geojson']]);
  const notice = page.getByText(loading.notices.missing(names));
  await expect(notice).toBeVisible();
  await expect(page.getByText(zh.errors.badLink)).toHaveCount(0);
  await expect(atlas.title).toHaveText(loading.absentTitle(loading.files['parks.geojson']));
  for (const part of [atlas.filters, atlas.card])
    await expect(part).toContainText(loading.absent(names));

  const retry = page.getByRole('button', { name: errors.retry });
  await page.unroute(missing[1]!);
  await retry.click();
  await expect(
    page.getByText(loading.notices.missing(loading.files['parks.geojson'])),
  ).toBeVisible();
  await page.unroute(missing[0]!);
  await retry.click();
  await expect(atlas.title).toHaveText(/\d/);
  await expect(atlas.card.getByRole('heading', { level: 2 })).toHaveText(/丰台/);
  await expect(page.getByText(loading.notices.missing(''))).toHaveCount(0);
  expect(await atlas.flows()).toBeGreaterThan(0);
});

test.describe('where scripts do not come', () => {
  test.use({ provoked: /Failed to load resource|dynamically imported module/ });

  test('a part that is missing is said once, with a reload that the reader decides on', async ({
    page,
  }) => {
    const atlas = new Atlas(page, 'svg');
    await page.route(/\/assets\/(Aside|Card)-.*\.js/, (route) => route.abort());
    await atlas.load();
    for (const id of ['baoding', 'langfang']) await atlas.turnTo(`?sel=place:${id}`);
    await expect(page.getByText(loading.notices.chunk)).toHaveCount(1);
    await expect(page.getByText(loading.notices.unexpected)).toHaveCount(0);
    await atlas.button(zh.topics.enterprise).click();
    expect(await atlas.flows()).toBeGreaterThan(0);
    await page.unroute(/\/assets\/(Aside|Card)-.*\.js/);
    await atlas.turnTo('?sel=place:baoding');
    await page.getByRole('button', { name: loading.reload }).click();
    await expect(atlas.card.getByRole('heading', { level: 2 })).toHaveText(/保定/);
  });

  test('F-51 without its words English is Chinese, said so, and fetched again with the same link', async ({
    page,
  }) => {
    const words = /\/assets\/en-.*\.js/;
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route(words, (route) => held.then(() => route.abort()));
    const html = page.locator('html');
    const atlas = new Atlas(page);

    await page.goto('./?renderer=svg');
    await expectAtlas(page);
    expect(asked.filter((url) => words.test(url))).toEqual([]);

    // Chinese until they come, or do not; asked for anew by whoever asks again.
    const notice = page.getByText(loading.notices.chunk);
    await atlas.button(zh.language.switchTo).click();
    await expect(page).toHaveURL(/lang=en/);
    await expect(html).toHaveAttribute('lang', 'zh-CN');
    await expect(notice).toHaveCount(0);
    release();
    await expect(notice).toHaveCount(1);
    await atlas.button(loading.dismiss).click();
    await atlas.button(zh.language.switchTo).click();
    await expect(notice).toHaveCount(1);
    await expect(html).toHaveAttribute('lang', 'zh-CN');

    // A visit by the link begins in Chinese too.
    await page.reload();
    await expectAtlas(page);
    await expect(atlas.title).toHaveText(/年/);
    await expect(notice).toHaveCount(1);

    await page.unroute(words);
    await atlas.button(loading.reload).click();
    await expect(html).toHaveAttribute('lang', 'en');
    await expect(atlas.title).toHaveText(/^2025: /);
  });

  test('the page still says what it is, without its program and without any scripts', async ({
    page,
    browser,
    baseURL,
  }) => {
    await page.route(/\/assets\/index-.*\.js/, (route) => route.abort());
    await page.goto('./?renderer=svg');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(zh.app.name);
    await expect(page.getByText('如果一直停在这里')).toBeVisible({ timeout: 8000 });

    const bare = await browser.newPage({ javaScriptEnabled: false });
    await bare.goto(baseURL!);
    await expect(bare.getByText(zh.app.tagline)).toBeVisible();
    // With scripts merely emulated away, Chromium does not show it: it must at least be there.
    expect(await bare.content()).toMatch(/<noscript>[^]*操作地图需要 JavaScript/);
    await bare.close();
  });
});

test('one part that fails leaves the others standing, and can be tried again', async ({ page }) => {
  // An industry listed twice: checked where the files are built, and nothing a list on a page can bear.
  type Table = { rows: object[] };
  await publish(page, 'industries.json', ({ rows }: Table) => ({
    schema: 1,
    rows: [...rows, rows[0]],
  }));
  const atlas = new Atlas(page, 'svg');
  await atlas.load();
  await expect(page.getByText(loading.notices.part)).toBeVisible();
  await expect(page.getByText('each_key_duplicate')).toHaveCount(1);
  await expect(atlas.title).toHaveText(/\d/);
  await expect(atlas.legend).toBeVisible();
  expect(await atlas.flows()).toBeGreaterThan(0);
  await page.getByRole('button', { name: loading.once }).click();
  await expect(page.getByText(loading.notices.part)).toBeVisible();
});
