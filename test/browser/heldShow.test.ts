import { IMPORT_DIALOG_TEXTS } from '../../src/text/importDialogTexts';
import { SHOW_TEXTS } from '../../src/text/showTexts';
import { STAGE_TABLE_TEXTS } from '../../src/text/stageTableTexts';
import { STORY_DESK_TEXTS } from '../../src/text/storyDeskTexts';
import { expect, test, type Page } from './atlasTest';
import { faults } from './axeFaults';
import { openDesk } from './openDesk';

const words = STAGE_TABLE_TEXTS.zh;
const desk = STORY_DESK_TEXTS.zh;

const HEAD = '出发地,目的地,年份,家数\n';
const FIRST = `${HEAD}北京市,天津市,2031,40\n北京市,唐山市,2031,30\n`;
/** With a former code and a place that nobody knows. */
const OTHER = `${FIRST}110108,130621,2032,20\n北京市,无此地,2032,5\n`;

const scene = (id: string) => ({
  ...{ id, layout: 'map-panel', state: { topic: 'own', t: 'all' } },
  title: { zh: '自己的表', en: 'Own table' },
});
const STORY = JSON.stringify({
  ...{ id: 'held', storyVersion: 1, date: '2026-11-24', title: { zh: '自己的', en: 'Own' } },
  scenes: ['a', 'b', 'c', 'd'].map(scene),
});

const drop = (page: Page, name: string, text: string, size: number | null = null): Promise<void> =>
  page.evaluate(
    ([file, content, bytes]) => {
      const dropped = new File([content], file);
      if (bytes !== null) Object.defineProperty(dropped, 'size', { value: bytes });
      const dataTransfer = { types: ['Files'], files: [dropped] };
      for (const type of ['dragenter', 'dragover', 'drop']) {
        const event = new Event(type, { bubbles: true, cancelable: true });
        document.body.dispatchEvent(Object.assign(event, { dataTransfer, relatedTarget: null }));
      }
    },
    [name, text, size] as const,
  );

test('P-19 a story from the desk is told with a table of one’s own, which is changed on the stage', async ({
  svgAtlas: atlas,
}) => {
  const { page } = atlas;
  await atlas.open('?topic=technology');
  await drop(page, 'first.csv', FIRST);
  const dialog = page.getByRole('dialog', { name: IMPORT_DIALOG_TEXTS.zh.title });
  await dialog.locator('footer .main').click();
  await expect.poll(() => atlas.param('topic')).toBe('own');
  const board = await openDesk(atlas, STORY);
  const address = page.url();
  await board.getByRole('button', { name: desk.present, exact: true }).click();

  const place = page.locator('nav .place');
  const flows = () => page.locator('.show [data-ready="true"]').getAttribute('data-flows');
  const panel = page.getByRole('region', { name: words.label });
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  await expect(place).toHaveText('1 / 4');
  await expect.poll(flows).toBe('2');
  await page.keyboard.press('PageDown');
  await expect(place).toHaveText('2 / 4');
  expect(page.url()).toBe(address);

  for (const [name, text, size] of [
    ['bad.csv', 'nothing that is a table', null],
    ['old.json', '{"version":0,"flows":{}}', null],
    ['huge.csv', HEAD, 1e9],
  ] as const) {
    await drop(page, name, text, size);
    await expect(page.getByRole('alert')).toContainText(words.failed(name));
    await press(words.close);
    expect(await flows()).toBe('2');
  }

  await drop(page, 'other.csv', OTHER);
  await expect(panel).toContainText(words.rows('4', '3', '3'));
  await expect(panel).toContainText(words.years(2031, 2032));
  await expect(panel).toContainText(words.now('first.csv', '2'));
  expect(await faults(page)).toEqual([]);
  await press(words.next);
  expect(await flows()).toBe('2');
  await page.keyboard.press('PageDown');
  await expect(place).toHaveText('3 / 4');
  await expect.poll(flows).toBe('3');
  await press(words.undo);
  await expect.poll(flows).toBe('2');

  await drop(page, 'other.csv', OTHER);
  await press(words.atOnce);
  await expect.poll(flows).toBe('3');
  await expect(place).toHaveText('3 / 4');

  // The atlas goes on with what the stage has last shown; the desk is as it was.
  await page.mouse.move(300, 300);
  await page.getByRole('button', { name: SHOW_TEXTS.zh.leave }).click();
  await expect(board).toBeVisible();
  await expect(page.locator('main#map [data-ready="true"]')).toHaveAttribute('data-flows', '3');
  expect(page.url()).toBe(address);
  // Whoever uses the page next begins anew.
  await page.goto('about:blank');
});
