import { zh } from '../../src/text/zh';
import { loadBuilt } from '../fixtures/builtFiles';
import { Atlas, expect, test } from './atlasTest';
import { isCyan, pictureOf } from './picture';
import { Screen } from './whereOnScreen';

/** What a reader sees of a view beside the map. */
const look = ({ page }: Atlas) =>
  page.evaluate(() => {
    const texts = (selector: string): (string | null)[] =>
      [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);
    const { lang, dataset } = document.documentElement;
    return {
      headings: texts('h1, h1 + p, h2'),
      pressed: texts('[aria-pressed="true"]'),
      chosen: texts('option:checked'),
      legend: texts('section[aria-label] button[aria-expanded]'),
      theme: dataset.theme,
      lang,
    };
  });

test('every control writes the address; reload, back and forward restore the view', async ({
  page,
}) => {
  const atlas = new Atlas(page, 'svg');
  await atlas.load();
  const { filters, legend } = atlas;
  const select = (name: string) => page.getByRole('combobox', { name, exact: true });
  const steps: [parameter: string, value: string | null, act: () => Promise<unknown>][] = [
    ['topic', 'enterprise', () => atlas.button(zh.topics.enterprise).click()],
    ['metric', 'investment-value', () => select(zh.measure.label).selectOption('investment-value')],
    ['basis', 'subscribed', () => select(zh.measure.basis).selectOption('subscribed')],
    ['t', 'all', () => atlas.button(zh.period.all).click()],
    ['t', '2017..', () => select(zh.period.from).selectOption('2017')],
    ['industry', 'ict', () => filters.getByRole('button', { name: /^信息技术 / }).click()],
    [
      'industry',
      null,
      () => filters.getByRole('button', { name: zh.industries.all, exact: true }).click(),
    ],
    ['scale', 'auto', () => legend.getByRole('button', { name: zh.legend.makeAuto }).click()],
    ['topic', 'all', () => atlas.button(zh.topics.all).click()],
    ['top', 'all', () => legend.getByRole('button', { name: zh.legend.showAll }).click()],
    ['theme', 'dark', () => select(zh.app.theme).selectOption('dark')],
    ['lang', 'en', () => page.getByRole('button', { name: zh.language.switchTo }).click()],
  ];
  const looks = [await look(atlas)];
  for (const [parameter, value, act] of steps) {
    await act();
    await expect.poll(() => atlas.param(parameter), `${parameter}=${value}`).toBe(value);
    // The words of a language may still be on their way.
    if (parameter === 'lang') await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    looks.push(await look(atlas));
  }

  const flows = await atlas.flows();
  await page.reload();
  await expect.poll(() => look(atlas)).toEqual(looks.at(-1));
  expect(await atlas.flows()).toBe(flows);

  for (const before of looks.slice(0, -1).reverse()) {
    await page.goBack();
    await expect.poll(() => look(atlas)).toEqual(before);
  }
  for (const after of looks.slice(1, 4)) {
    await page.goForward();
    await expect.poll(() => look(atlas)).toEqual(after);
  }
});

test('the camera is part of the address, and a step back returns to it', async ({ atlas }) => {
  await atlas.open('?topic=technology&theme=dark');
  const { page } = atlas;
  expect(atlas.param('c')).toBeNull();
  await atlas.button(zh.app.zoomIn).click();
  await expect.poll(() => atlas.param('c')).toMatch(/^[\d.]+,[\d.]+,[\d.]+$/);
  await atlas.ready();
  const first = atlas.param('c');
  const search = `?topic=technology&c=${first}`;
  const curves = new Screen(await loadBuilt(), search).curves('beijing~tianjin-hebei');
  const trunk = curves.find(({ toPlace }) => toPlace === null)!;
  const isThere = async (): Promise<boolean> => {
    const picture = await pictureOf(page);
    // Parks stand on the line here and there.
    const along = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
    return along.filter((t) => picture.has(isCyan, trunk.at(t), 3)).length > along.length / 2;
  };
  await expect.poll(isThere).toBe(true);

  await atlas.button(zh.topics.cobuild).click();
  await expect.poll(() => atlas.param('topic')).toBe('cobuild');
  await atlas.button(zh.app.zoomIn).click();
  await expect.poll(() => atlas.param('c')).not.toBe(first);
  await atlas.ready();
  await page.goBack();
  await expect.poll(() => atlas.param('c')).toBe(first);
  await atlas.ready();
  await expect.poll(isThere).toBe(true);

  await atlas.button(zh.app.wholeRegion).click();
  await expect.poll(() => atlas.param('c')).toBeNull();
});

test('a link with a selection opens its card', async ({ svgAtlas: atlas }) => {
  for (const [selection, name] of [
    ['flow:beijing~tianjin-hebei', '北京 → 天津、河北（合计）'],
    ['place:baoding', '保定市'],
    ['park:pk-zgc-fengtai', '中关村丰台园'],
  ] as const) {
    await atlas.open(`?sel=${selection}`);
    await expect(atlas.card.getByRole('heading', { level: 2 })).toHaveText(name);
  }
  await atlas.button(zh.card.close).click();
  await expect(atlas.card).toBeHidden();
  expect(atlas.param('sel')).toBeNull();
});

test('a link with parameters that mean nothing says so once and shows the defaults', async ({
  page,
}) => {
  const atlas = new Atlas(page, 'svg');
  await atlas.load('?topic=weather&t=never&c=here&sel=park:atlantis&metric=wishes&industry=magic');
  const notice = page.getByRole('status').filter({ hasText: zh.errors.badLink });
  await expect(notice).toHaveCount(1);
  await expect(atlas.button(zh.topics.technology)).toHaveAttribute('aria-pressed', 'true');
  await expect(atlas.title).toContainText('996 亿元');
  await expect(atlas.card).toBeHidden();
  await notice.getByRole('button', { name: zh.app.close }).click();
  await expect(notice).toBeHidden();
});
