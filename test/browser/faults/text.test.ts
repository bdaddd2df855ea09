import { zh } from '../../../src/text/zh';
import { Atlas, expect, test, type Page } from '../atlasTest';
import { hiddenLines } from '../hiddenLines';
import { serveTexts } from './spoiledTexts';

const HOSTILE = [
  '<img src=x onerror="window.hacked=1">',
  '"><svg onload="window.hacked=1"><script>window.hacked=1</script></svg>',
  '<a href="javascript:window.hacked=1">javascript:window.hacked=1</a>',
  '{{constructor.constructor("window.hacked=1")()}}${window.hacked=1}',
  '<iframe srcdoc="<script>parent.hacked=1</script>"></iframe>',
] as const;
const LINKS = [
  'javascript:window.hacked=1',
  ' data:text/html,<script>1</script>',
  'https://a"onclick=1',
];

const ODD = [
  '\u202egnijieB\u2067\u202d北京',
  `长${'名'.repeat(9_998)}字`,
  'W'.repeat(10_000),
  '👩‍👩‍👧‍👦🇨🇳𠮷野家𠀀',
  `Z${'\u0336\u0489\u0334\u0361'.repeat(200)}algo`,
  'شركة بكين للتكنولوجيا',
  '\u200b\u200b北\u200b京\ufeff',
];

/** One text after the other, so that neighbours differ. */
function inTurn(texts: readonly string[]): () => string {
  let turn = 0;
  return () => texts[turn++ % texts.length] ?? '';
}

/** Every card, every topic, everything that can be opened. */
async function tour(atlas: Atlas, check: (what: string) => Promise<void>): Promise<void> {
  for (const search of [
    '?sel=flow:beijing~tianjin-hebei',
    '?topic=enterprise&sel=place:hebei&tab=list',
    '?topic=cobuild&sel=park:pk-zgc-fengtai',
    '?topic=clusters&sel=cluster:cl-sjz-satnav',
    '?topic=all&sel=place:baoding&tab=table',
  ]) {
    await atlas.turnTo(search);
    await expect(atlas.card.getByRole('heading', { level: 2 })).toBeVisible();
    await atlas.page.evaluate(() => {
      for (const one of document.querySelectorAll('details')) one.open = true;
    });
    await check(search);
  }
}

/** Elements and attributes that none of our components has, and links to anything but the web. */
const foreignParts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const pages = 'a[href="./accessibility.zh.html"], a[href="./accessibility.html"]';
    const ours = `script[src*="assets/"], a[href^="#"], a[href^="?"], a[href^="http"], ${pages}`;
    const all = 'script, img, iframe, object, embed, base, form, [onerror], [onload], [onclick], a';
    return [...document.body.querySelectorAll(all)]
      .filter((element) => !element.matches(ours))
      .map(({ outerHTML }) => outerHTML.slice(0, 200));
  });

test('F-20: markup and scripts in the data, the address and the site’s settings are shown as text', async ({
  page,
}) => {
  const atlas = new Atlas(page, 'svg');
  const [text, link] = [inTurn(HOSTILE), inTurn(LINKS)];
  await serveTexts(page, (_, key) => (key === 'url' ? link() : text()));
  await page.route('**/embed.config.json', (route) =>
    route.fulfill({ json: { mapApproval: { number: HOSTILE[0], authority: HOSTILE[3] } } }),
  );
  const names = ['topic', 'metric', 't', 'industry', 'place', 'sel', 'c', 'lang', 'unknown'];
  const hostile = encodeURIComponent(HOSTILE[0]);
  await page.goto(
    `./?${names.map((name) => `${name}=${hostile}`).join('&')}&renderer=svg#${hostile}`,
  );
  await expect(atlas.band).toContainText(HOSTILE[0]);
  await expect(page.getByRole('status').filter({ hasText: zh.errors.badLink })).toBeVisible();
  expect(page.url()).not.toMatch(/onerror/);
  await tour(atlas, async (search) => {
    await expect(atlas.card, search).toContainText(
      /<img src=x|<svg onload|<a href|\{\{constructor|<iframe/,
    );
    expect(await foreignParts(page), search).toEqual([]);
  });
  await new Atlas(page).open('?topic=all');
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
});

test('F-21: odd letters and endless names turn, climb over and push aside nothing', async ({
  page,
}) => {
  const atlas = new Atlas(page);
  const text = inTurn(ODD);
  await serveTexts(page, (original, key) => (key === 'url' ? original : text()));
  await atlas.load();
  for (const [width, height] of [
    [1280, 720],
    [390, 780],
  ] as const) {
    await page.setViewportSize({ width, height });
    await tour(atlas, async (search) => {
      const where = `${width} ${search}`;
      expect(await illegible(page), where).toEqual([]);
      expect(await pushedOut(page), where).toEqual([]);
      expect(await hiddenLines(atlas.band), where).toEqual([]);
      await expect(atlas.card, where).toBeInViewport({ ratio: 0.9 });
    });
  }
  // On a telephone the table had taken the map's place.
  await atlas.open('?topic=all');
  expect(await atlas.flows()).toBeGreaterThan(0);
});

/** Texts that stand beyond the window's sides, or in a box that is cut off without a way to scroll. */
const pushedOut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const scrolls = (element: Element): boolean =>
      element.closest('.rows, .scroll, table') !== null;
    return [...document.querySelectorAll('h1, h2, h3, p, li, button, summary, th, td')]
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 0 && !scrolls(element) && (left < -1 || right > innerWidth + 1);
      })
      .map((element) => `${element.tagName}: ${element.textContent.slice(0, 40)}`);
  });

/** Texts that turn their neighbours, climb over them with heaps of marks, or have no end. */
const illegible = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const fault = /[\u202a-\u202e\u2066\u2067]|\p{M}{4}|名{400}|W{400}/u;
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (texts.nextNode()) {
      const { data, parentElement } = texts.currentNode as Text;
      if (fault.test(data)) found.push(`${parentElement?.outerHTML.slice(0, 120)}`);
    }
    return found;
  });
