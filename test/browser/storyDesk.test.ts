import { readFileSync } from 'node:fs';
import { readStory } from '../../src/model/story/readStory';
import { EXPORT_TEXTS } from '../../src/text/exportTexts';
import { STORY_DESK_TEXTS } from '../../src/text/storyDeskTexts';
import { STORY_TEXTS } from '../../src/text/storyTexts';
import { zh } from '../../src/text/zh';
import { expect, test } from './atlasTest';
import { faults } from './axeFaults';

const words = STORY_DESK_TEXTS.zh;
const told = STORY_TEXTS.zh;
const VIEW = '?topic=technology&metric=contract-value';

/** As somebody else's program writes it: a scene of nothing, a title of 300 letters, ids and years of nowhere. */
const ROUGH = JSON.stringify({
  ...{ id: 'rough', storyVersion: 1, date: '2026-11-23', title: { zh: '粗稿', en: 'Rough' } },
  scenes: [
    {
      id: 'a',
      layout: 'map-panel',
      title: { zh: '长'.repeat(300), en: 'A' },
      state: { t: '1949' },
    },
    { id: 'b', layout: 'slides', title: { zh: '坏', en: 'Bad' } },
    { id: 'c', layout: 'end', title: { zh: '完', en: 'End' }, sources: ['nobody'] },
  ],
});

test('views are taken as scenes of a story, put in order, checked, saved and opened again', async ({
  svgAtlas: atlas,
}) => {
  const { page } = atlas;
  const desk = page.getByRole('complementary', { name: words.title });
  const press = (name: string) => desk.getByRole('button', { name, exact: true }).click();
  const scenes = desk.getByRole('region', { name: words.scenes }).getByRole('listitem');
  const field = (name: string) => desk.getByRole('textbox', { name, exact: true });
  const fill = async (name: string, text: string): Promise<void> => {
    await field(name).fill(text);
    await field(name).blur();
  };
  const open = (text: string): Promise<void> =>
    desk
      .locator('input[type=file]')
      .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  const check = desk.getByRole('region', { name: words.check });
  const preview = desk.getByRole('figure', { name: words.preview });

  await test.step('the desk stands beside the map', async () => {
    await atlas.open(`${VIEW}&t=2025`);
    await page.getByRole('button', { name: zh.app.export, exact: true }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: EXPORT_TEXTS.zh.groups.story })
      .click();
    await page.getByRole('button', { name: words.openDesk }).click();
    await expect(desk.getByRole('heading', { level: 2 })).toBeFocused();
    await expect(desk).toContainText(words.none);
  });

  await test.step('what is looked at becomes a scene, with its figure from the data', async () => {
    await press(words.capture);
    await expect(desk.getByRole('status').first()).toHaveText(
      words.captured('技术合同成交额，2025年'),
    );
    await expect(preview).toContainText('996亿元');
    await atlas.turnTo(`${VIEW}&t=2013&sel=place:tianjin`);
    await press(words.capture);
    await expect(scenes).toHaveText([/2025年/, /2013年/]);
    await expect(preview).toContainText('71.2亿元');
  });

  await test.step('its words are checked as they are written', async () => {
    await fill(words.sceneTitle, '起点只有71.2亿元');
    await expect(check).toContainText(words.remarks['unbound-number']);
    await fill(words.sceneTitle, '起点：一条细线');
    await fill(words.body, '是**{{none}}**');
    await expect(check).toContainText(told.faults['bad-figure']);
    await expect(preview).toContainText(told.figureFaults['unknown-id']);
    await fill(words.body, '成交额**{{figure}}**');
    await fill(words.notes, '停一下。');
    await expect(check).toContainText(words.remarks['not-translated']);
    await expect(preview).toContainText('成交额71.2 亿元');
    await press(words.languages.en);
    await fill(words.body, 'A value of **{{figure}}**');
    await fill(words.notes, 'Pause.');
    await fill(words.sceneTitle, 'A thin line');
    await expect(preview).toContainText('A value of ¥7.12 bn');
    await expect(check).toContainText(words.fine);
    await press(words.languages.zh);
    expect(await faults(page, 'words', '#desk')).toEqual([]);
  });

  await test.step('scenes change places, go and come back', async () => {
    await press(words.up);
    await expect(scenes).toHaveText([/起点/, /2025年/]);
    await press(words.remove);
    await expect(scenes).toHaveText([/2025年/]);
    await press(words.undo);
    await expect(scenes).toHaveText([/起点/, /2025年/]);
    await press(words.show);
    await expect.poll(() => atlas.param('t')).toBe('2013');
    await expect.poll(() => atlas.param('sel')).toBe('place:tianjin');
  });

  await test.step('the file is read back as it was', async () => {
    await expect(desk).toContainText(words.unsaved);
    const saving = page.waitForEvent('download');
    await press(words.save);
    const file = await saving;
    expect(file.suggestedFilename()).toBe('my-story.story.json');
    const { story, faults: found } = readStory(readFileSync(await file.path(), 'utf8'));
    expect(found).toEqual([]);
    expect(story?.scenes.map(({ id, state }) => [id, state.t])).toEqual([
      ['scene-2', '2013'],
      ['scene', '2025'],
    ]);
    await expect(desk).not.toContainText(words.unsaved);
  });

  await test.step('a rough file opens as far as it can be read', async () => {
    await open('{"id":');
    await expect(desk).toContainText(words.unreadable);
    await open(ROUGH);
    await expect(scenes).toHaveCount(3);
    await expect(desk).toContainText(words.faultsFound(1));
    await expect(check).toContainText(told.faults['bad-state']);
    await expect(check).toContainText(words.remarks['long-title']);
    await press(words.show);
    await scenes.nth(1).getByRole('button').click();
    await expect(desk).toContainText(words.brokenScene);
  });

  await test.step('Escape puts it aside, and it is as it was when it comes back', async () => {
    await desk.getByRole('button', { name: words.fresh }).click();
    await page.keyboard.press('Escape');
    await expect(desk).toBeHidden();
    await atlas.turnTo('');
  });
});
