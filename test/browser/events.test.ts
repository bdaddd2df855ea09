import { readFile } from 'node:fs/promises';
import { counterpartsOf } from '../../src/model/counterparts';
import { filterEvents } from '../../src/model/eventList';
import { sortCounterparts } from '../../src/model/sortCounterparts';
import { COUNTERPART_TEXTS } from '../../src/text/counterpartTexts';
import { EVENTS_TEXTS } from '../../src/text/eventsTexts';
import { zh } from '../../src/text/zh';
import { loadBuilt } from '../fixtures/builtFiles';
import { readTableFile } from '../fixtures/readTableFile';
import { expect, test, type Page } from './atlasTest';
import { faults } from './axeFaults';

const words = EVENTS_TEXTS.zh;
const star = COUNTERPART_TEXTS.zh;
const dataset = await loadBuilt();

async function savedBy(page: Page, press: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  const file = readTableFile(await readFile(await download.path(), 'utf8'));
  return { name: download.suggestedFilename(), ...file };
}

test('events and organisations are found by keyboard, and counterparts are joined on the map', async ({
  svgAtlas: atlas,
}) => {
  const { page, card } = atlas;
  const layer = (id: string) => page.locator(`[data-layer="${id}"]`);
  const rows = page.getByRole('region', { name: zh.panes.names.events });
  const save = (within: typeof rows) => () =>
    within.getByRole('button', { name: zh.table.download }).click();

  await test.step('the keyboard narrows the events by the view’s industry', async () => {
    await atlas.open('?topic=enterprise&tab=events');
    const industry = rows.getByLabel(words.industry);
    await industry.focus();
    for (let step = 0; step < 30 && (await industry.inputValue()) !== 'auto'; step++)
      await page.keyboard.press('ArrowDown');
    expect(atlas.param('industry')).toBe('auto');
    const events = filterEvents(dataset, { industries: ['auto'], places: null, kind: null });
    await expect(rows.getByText(words.counts.events(events.length, 62))).toBeVisible();
    await expect(rows.getByRole('listitem').filter({ has: page.locator('.date') })).toHaveCount(
      events.length,
    );
  });

  await test.step('it goes through them, lights their places and opens one', async () => {
    // Past the lists of places and kinds to the first title.
    for (const _ of ['place', 'kind', 'title']) await page.keyboard.press('Tab');
    for (const _ of [1, 2, 3]) await page.keyboard.press('ArrowDown');
    await expect(layer('place-ring').locator('circle')).toHaveCount(2);
    await page.keyboard.press('Enter');
    await expect(card.getByRole('heading', { level: 2 })).toHaveText('北京现代沧州工厂竣工投产');
    expect(atlas.param('sel')).toBe('event:e-hyundai-open');
    await expect(layer('place-ring').locator('circle')).toHaveCount(2);
    for (const ring of await layer('place-ring').locator('circle').all())
      await expect(ring).toBeInViewport({ ratio: 1 });
  });

  await test.step('its party’s card tells of events, parks and flows, each with its source', async () => {
    await card.getByRole('button', { name: '北京现代', exact: true }).click();
    await expect(atlas.section(zh.card.events)).toContainText('2');
    await expect(atlas.section(words.parks)).toContainText('北京现代沧州工厂');
    await expect(atlas.section(words.parks)).toContainText(words.reasons.name);
    await expect(atlas.section(words.flows).getByRole('article')).toHaveCount(1);
    await expect(atlas.section(words.flows)).toContainText(zh.card.link);
  });

  await test.step('an empty list names the filter that empties it, and lifts it', async () => {
    await atlas.turnTo('?topic=enterprise&tab=events&industry=coal');
    const filter = `${words.industry}${words.sign}煤炭`;
    await expect(rows.getByText(words.culprit(filter))).toBeVisible();
    await rows.getByRole('button', { name: words.lift(filter) }).click();
    await expect(rows.getByText(words.counts.events(62, 62))).toBeVisible();
  });

  await test.step('organisations are found by pinyin and saved', async () => {
    const other = rows.getByRole('button', { name: words.views.organisations, exact: true });
    await other.press('Enter');
    await expect(other).toBeFocused();
    await rows.getByLabel(words.name).fill('zgc');
    await expect(rows.getByText(words.counts.organisations(5, 30))).toBeVisible();
    await expect.poll(() => atlas.param('list')).toBe('organisations::zgc');
    const file = await savedBy(page, save(rows));
    expect(file.name).toBe('jjj-organisations.csv');
    expect(file.rows).toHaveLength(5);
    expect(file.notes).toContainEqual([words.name, 'zgc']);
    expect(await faults(page)).toEqual([]);
  });

  await test.step('a park’s counterparts are joined with it on the map', async () => {
    const subject = dataset.parksById.get('pk-zgc-fengtai')!;
    const all = counterpartsOf(dataset, subject);
    await atlas.open('?topic=cobuild&sel=park:pk-zgc-fengtai');
    const section = atlas.section(star.title);
    await expect(layer('counterpart-ends')).toHaveCount(0);
    await section.getByRole('button', { name: star.showOnMap }).press('Enter');
    await expect(layer('counterpart-ends').locator('circle')).toHaveCount(all.length + 1);
    await expect(layer('counterparts-planned').locator('path')).toHaveCount(5);
    await expect(layer('counterparts-tied').locator('path')).toHaveCount(1);
    expect(atlas.param('counterparts')).toBe('on');
    const legend = atlas.legend.getByRole('button').first();
    const isFolded = (await legend.getAttribute('aria-expanded')) === 'false';
    if (isFolded) await legend.click();
    for (const text of Object.values(star.legend))
      await expect(atlas.legend.getByText(text)).toBeVisible();
    if (isFolded) await legend.click();

    await section.getByRole('button', { name: star.orders.distance }).click();
    const [nearest] = sortCounterparts(all, 'distance', dataset.flows);
    await expect(section.getByRole('listitem').first()).toContainText(nearest!.record.name.zh);
    const file = await savedBy(page, save(section));
    expect(file.rows).toHaveLength(all.length);
    expect(file.rows[0]![star.file.id]).toBe(nearest!.record.id);
    expect(file.notes.flat()).toContain(star.file.ranked.distance);
    expect(await faults(page)).toEqual([]);
  });

  await test.step('an end of a line leads to the counterpart’s own card', async () => {
    await layer('counterpart-ends').getByRole('button', { name: '衡水创新港' }).press('Enter');
    await expect(card.getByRole('heading', { level: 2 })).toHaveText('衡水创新港');
    // The lines are now its own.
    await expect(layer('counterparts-tied').locator('path')).toHaveCount(1);
    await expect(layer('counterparts-planned')).toHaveCount(0);
  });
});
