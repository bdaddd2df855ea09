import { zh } from '../../src/text/zh';
import { loadBuilt } from '../fixtures/builtFiles';
import { expect, test } from './atlasTest';
import { isCyan, pictureOf } from './picture';
import { Screen } from './whereOnScreen';

const SEARCH = '?topic=technology&c=116.35,39.1,7.5&theme=dark';
const TITLE = '北京 → 天津、河北（合计）';

const dataset = await loadBuilt();
const screen = new Screen(dataset, SEARCH);
const curves = screen.curves('beijing~tianjin-hebei');
const trunk = curves.find(({ toPlace }) => toPlace === null)!;
const strandTo = (place: string) => curves.find(({ toPlace }) => toPlace === place)!;

test('a figure for two places together is one line that forks on its way', async ({ atlas }) => {
  await atlas.open(SEARCH);
  const picture = await pictureOf(atlas.page);
  for (const t of [0.5, 0.7, 0.9])
    expect(picture.has(isCyan, trunk.at(t), 3), `trunk at ${t}`).toBe(true);
  for (const place of ['tianjin', 'hebei'])
    for (const t of [0.15, 0.4, 0.6])
      expect(picture.has(isCyan, strandTo(place).at(t), 3), `${place} at ${t}`).toBe(true);
  // Two lines from Beijing would be there at once: nothing runs straight to either.
  const [beijing, tianjin] = [screen.place('beijing'), screen.place('tianjin')];
  const middle = [0, 1].map((axis) => (beijing[axis]! + tianjin[axis]!) / 2) as [number, number];
  expect(picture.has(isCyan, middle, 4)).toBe(false);
});

test('it is counted once, by the legend and by the title', async ({ atlas }) => {
  await atlas.open(SEARCH);
  const flows = await atlas.flows();
  await expect(atlas.legend.getByText(zh.legend.shown(flows, flows))).toBeVisible();
  await expect(atlas.legend.getByText(zh.legend.joint)).toBeVisible();
  await expect(atlas.title).toContainText('北京流向天津、河北（合计）的技术合同成交额996 亿元');
});

test('every strand names the whole, and its card gives the one figure', async ({ atlas }) => {
  await atlas.open(SEARCH);
  const { page } = atlas;
  const points = [
    screen.free(trunk, 0.4, 0.95),
    screen.free(strandTo('tianjin'), 0.1, 0.6),
    screen.free(strandTo('hebei'), 0.1, 0.6),
  ];
  for (const point of points) {
    await page.mouse.move(0, 0);
    await expect(page.getByRole('main').getByText(TITLE)).toBeHidden();
    await page.mouse.move(...point);
    await expect(page.getByRole('main').getByText(TITLE, { exact: true })).toBeVisible();
  }
  await page.mouse.click(...points[2]!);
  await expect(atlas.card.getByRole('heading', { level: 2 })).toHaveText(TITLE);
  await expect(atlas.card.getByText('996 亿元', { exact: true }).first()).toBeVisible();
  await expect(atlas.card.getByText(zh.card.joint).first()).toBeVisible();
  await expect(atlas.card.getByText(zh.card.records(1)).first()).toBeVisible();
});

test('neither member takes a share of it: a place’s card gives it as a sum', async ({ atlas }) => {
  await atlas.open('?topic=technology&sel=place:tianjin&theme=dark');
  await expect(atlas.card.getByRole('heading', { level: 2 })).toContainText('天津');
  await expect(atlas.card.getByText(zh.card.jointShare)).toBeVisible();
  const incoming = atlas.card.getByRole('term').filter({ hasText: zh.card.flowsIn });
  await expect(incoming).toBeHidden();
});
