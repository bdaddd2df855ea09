import { zh } from '../../src/text/zh';
import { IMPORT_DIALOG_TEXTS } from '../../src/text/importDialogTexts';
import { IMPORT_TEXTS } from '../../src/text/importTexts';
import { OWN_TABLE_TEXTS } from '../../src/text/ownTableTexts';
import { encodeAs } from '../fixtures/encodeAs';
import { faults } from './axeFaults';
import { expect, test, type Page } from './atlasTest';

/** As an office sends it: a title, full-width digits, short, old and misspelt names, a missing figure, a sum, a note. */
const MESSY = `京津冀企业迁移统计（单位：家）
迁出地,迁入地,年份,家数
北京市,河北省保定市,2031年,21
 北 京,天津,2031,"1,500"
海淀区,雄安新区,2031,１２
丰台区,满城县,2031,7
北京市,大同市,2031,9
天津市,沧州,2031,—
北京市,廊坊市,2031,abc
北京市,张家口市,2031,-5
合计,,2031,1558
注：表列为示例,,,
`;

const MATRIX = `\t北京市\t天津市\t唐山市\n北京市\t\t40\t30\n天津市\t20\t\t10\n唐山市\t5\t6\t\n`;

const ZURICH = `origin,destination,origin_lon,origin_lat,dest_lon,dest_lat,value
Kreis 1,Kreis 4,8.5391,47.3723,8.5206,47.3772,120
Kreis 4,Kreis 1,8.5206,47.3772,8.5391,47.3723,80
Kreis 1,Oerlikon,8.5391,47.3723,8.5457,47.4112,60
`;

const words = IMPORT_DIALOG_TEXTS.zh;
const own = OWN_TABLE_TEXTS.zh;

async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.evaluate(
    ([file, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(content)], file));
      for (const type of ['dragenter', 'dragover', 'drop'])
        document.body.dispatchEvent(
          new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }),
        );
    },
    [name, [...bytes]] as const,
  );
}

const paste = (page: Page, text: string): Promise<void> =>
  page.evaluate((content) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', content);
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);

test('a table of one’s own is dropped or pasted, understood, shown, and taken away again', async ({
  svgAtlas: atlas,
}) => {
  const { page } = atlas;
  await atlas.open('?topic=enterprise');
  const [before, lines] = [await atlas.title.textContent(), await atlas.flows()];
  const dialog = page.getByRole('dialog', { name: words.title });
  const strip = page.getByRole('region', { name: own.yours });
  await expect(atlas.button(own.open)).toBeVisible();

  // GBK, with messy names: what is right is told apart from the three bad rows, which are named.
  await drop(page, '迁移表.csv', encodeAs(MESSY, 'gb18030'));
  await expect(dialog.getByText('迁移表.csv')).toBeVisible();
  await expect(dialog.getByLabel(words.file.encoding)).toHaveValue('gb18030');
  const take = dialog.getByRole('button', { name: words.act.import('4') });
  await expect(take).toBeEnabled();
  const rowsOf = async (reason: keyof typeof IMPORT_TEXTS.zh.reasons): Promise<string[]> => {
    const group = dialog.locator('details', { hasText: IMPORT_TEXTS.zh.reasons[reason] });
    await group.locator('summary').click();
    await expect(group.locator('tbody tr').first()).toBeVisible();
    return group.locator('tbody td.row').allTextContents();
  };
  expect(await rowsOf('destination-unknown')).toEqual(['7']);
  expect(await rowsOf('no-number')).toEqual(['9']);
  expect(await rowsOf('negative')).toEqual(['10']);
  await expect(
    dialog.getByRole('group', { name: words.matches.chooseFor('大同市') }),
  ).toBeVisible();
  expect(await faults(page)).toEqual([]);

  await take.click();
  await expect(strip).toContainText('迁移表.csv');
  await atlas.ready(4);
  await expect(atlas.title).toContainText('2031');
  expect(atlas.param('topic')).toBe('own');
  expect(atlas.param('data')).toBe('own');
  expect(page.url()).not.toContain('1500');
  const drawn = page.locator('[data-layer="flows"] [data-pair]');
  const pairs = await drawn.evaluateAll((all) => all.map((one) => one.getAttribute('data-pair')));
  expect(pairs.map((pair) => pair?.split(' ')[0]).sort()).toEqual([
    'beijing~baoding',
    'beijing~tianjin',
    'bj-fengtai~bd-mancheng',
    'bj-haidian~xiongan',
  ]);
  await page.getByText(zh.topics.own, { exact: true }).first().waitFor();
  await expect(page.getByRole('banner'), 'told from published figures').toContainText(
    zh.topics.own,
  );

  // Undone: all is as it was.
  await strip.getByRole('button', { name: own.undo }).click();
  await atlas.ready(lines);
  await expect(atlas.title).toHaveText(before ?? '');
  await expect(strip).toHaveCount(0);

  // Far from the region: the map goes there, over nothing but lines of latitude and longitude.
  await drop(page, 'zurich.csv', new TextEncoder().encode(ZURICH));
  await dialog.getByRole('button', { name: words.act.import('3') }).click();
  await atlas.ready(3);
  const label = page.locator('[data-layer="place-labels"]').getByText('Oerlikon');
  await expect(label).toBeInViewport();
  await expect(page.locator('[data-layer="far-graticule"] path').first()).toBeAttached();
  await strip.getByRole('button', { name: own.undo }).click();
  await atlas.ready(lines);

  // A matrix from a spreadsheet; in English, where the words come when they are asked for.
  await page.getByRole('button', { name: 'English' }).click();
  await paste(page, MATRIX);
  const { en } = IMPORT_DIALOG_TEXTS;
  const english = page.getByRole('dialog', { name: en.title });
  await expect(
    english.getByRole('button', { name: IMPORT_TEXTS.en.shapes.matrix }),
  ).toHaveAttribute('aria-pressed', 'true');
  expect(await faults(page)).toEqual([]);
  await english.getByRole('button', { name: en.act.import('6') }).click();
  await atlas.ready(6);
  await page.getByRole('button', { name: OWN_TABLE_TEXTS.en.undo }).click();
  await page.getByRole('button', { name: '中文' }).click();

  // A link to a table that is not here says so, and nothing of it has been kept.
  await atlas.open('?topic=own&metric=own:1&data=own');
  await expect(page.getByText(own.foreignLink)).toBeVisible();
  await expect(page.getByText(zh.errors.badLink)).toHaveCount(0);
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
});
