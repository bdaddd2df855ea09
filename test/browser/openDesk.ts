import type { Locator } from '@playwright/test';
import { EXPORT_TEXTS } from '../../src/text/exportTexts';
import { STORY_DESK_TEXTS } from '../../src/text/storyDeskTexts';
import { zh } from '../../src/text/zh';
import type { Atlas } from './atlasTest';

/** The desk beside the map, with a story laid on it from a file. */
export async function openDesk({ page }: Atlas, story: string): Promise<Locator> {
  await page.getByRole('button', { name: zh.app.export, exact: true }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: EXPORT_TEXTS.zh.groups.story })
    .click();
  await page.getByRole('button', { name: STORY_DESK_TEXTS.zh.openDesk }).click();
  const desk = page.getByRole('complementary', { name: STORY_DESK_TEXTS.zh.title });
  await desk
    .locator('input[type=file]')
    .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(story) });
  return desk;
}
