import { zh } from '../../src/text/zh';
import { loadBuilt } from '../fixtures/builtFiles';
import { expect, test } from './atlasTest';
import { isAmber, pictureOf } from './picture';
import { Screen } from './whereOnScreen';

const SEARCH = '?topic=enterprise&metric=projects&t=2014&c=116.35,38.75,7.6&theme=dark';
const THERE = { pair: 'tianjin~hebei', title: '天津 → 河北', amount: '653 个' };
const BACK = { pair: 'hebei~tianjin', title: '河北 → 天津', amount: '591 个' };

const screen = new Screen(await loadBuilt(), SEARCH);
const curveOf = (pair: string) => screen.curves(pair)[0]!;

test('what went from Tianjin to Hebei and back are two curves with the ground between them', async ({
  atlas,
}) => {
  await atlas.open(SEARCH);
  await atlas.ready(2);
  const picture = await pictureOf(atlas.page);
  for (const { pair } of [THERE, BACK])
    for (const t of [0.35, 0.5, 0.65])
      expect(picture.has(isAmber, curveOf(pair).at(t), 2), `${pair} at ${t}`).toBe(true);
  for (const t of [0.4, 0.5, 0.6])
    expect(picture.has(isAmber, curveOf(THERE.pair).straight(t), 6), `between, ${t}`).toBe(false);
});

for (const { pair, title, amount } of [THERE, BACK])
  test(`the pointer tells ${title} from its reverse, and a click opens its card`, async ({
    atlas,
  }) => {
    await atlas.open(SEARCH);
    const { page } = atlas;
    for (const t of [0.4, 0.6]) {
      await page.mouse.move(0, 0);
      await page.mouse.move(...screen.free(curveOf(pair), t - 0.12, t + 0.12));
      const tooltip = page.getByRole('main').getByText(title, { exact: true });
      await expect(tooltip).toBeVisible();
      await expect(page.getByRole('main').getByText(amount)).toBeVisible();
    }
    await page.mouse.click(...screen.free(curveOf(pair)));
    await expect(atlas.card.getByRole('heading', { level: 2 })).toHaveText(title);
    await expect(atlas.card.getByText(amount).first()).toBeVisible();
    await expect.poll(() => atlas.param('sel')).toBe(`flow:${pair}`);
    await expect(atlas.card.getByText(zh.card.reverse)).toBeVisible();
  });
