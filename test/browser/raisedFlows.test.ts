import { zh } from '../../src/text/zh';
import { loadBuilt } from '../fixtures/builtFiles';
import { Atlas, expect, test } from './atlasTest';
import { isAmber, pictureOf } from './picture';
import { Screen } from './whereOnScreen';

const VIEW = '?topic=enterprise&metric=projects&t=2014&theme=dark';
const PAIRS = [
  ['tianjin~hebei', '天津 → 河北'],
  ['hebei~tianjin', '河北 → 天津'],
] as const;
const CAMERAS = {
  flat: '116.35,38.75,7.6',
  raised: '116.35,38.75,7.6,45',
  turned: '116.35,38.75,7.6,40,-60',
};

const dataset = await loadBuilt();

test('both directions of a pair are drawn and hit where their geometry has them: flat, raised, turned, moving', async ({
  atlas,
}) => {
  const { page } = atlas;
  for (const [mode, camera] of Object.entries({ ...CAMERAS, moving: CAMERAS.raised })) {
    const search = `${VIEW}&c=${camera}${mode === 'moving' ? '&motion=on' : ''}`;
    const screen = new Screen(dataset, search);
    await atlas.open(search);
    await atlas.ready(2);
    const picture = await pictureOf(page);
    for (const [pair, title] of PAIRS) {
      const curve = screen.curves(pair)[0]!;
      for (const t of [0.4, 0.5, 0.6])
        expect(picture.has(isAmber, curve.at(t), 2), `${mode} ${pair} at ${t}`).toBe(true);
      const tooltip = page.getByRole('main').getByText(title, { exact: true });
      await page.mouse.move(0, 0);
      await expect(tooltip).toBeHidden();
      await page.mouse.move(...screen.free(curve, 0.3, 0.7));
      await expect(tooltip, `${mode} ${pair}`).toBeVisible();
    }
    await page.mouse.move(0, 0);
  }
});
