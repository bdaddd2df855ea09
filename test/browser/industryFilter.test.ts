import { aggregateFlows } from '../../src/model/aggregateFlows';
import { isOfIndustries } from '../../src/model/countIndustries';
import type { Park } from '../../src/model/park';
import { viewOf } from '../../src/model/view';
import { decodeQuery } from '../../src/state/urlState';
import { zh } from '../../src/text/zh';
import { loadBuilt } from '../fixtures/builtFiles';
import { expect, test, type Atlas } from './atlasTest';
import { isAmber, isLight, pictureOf } from './picture';
import { Screen } from './whereOnScreen';

const dataset = await loadBuilt();
const viewFor = (search: string) => {
  const { query } = decodeQuery(search);
  return aggregateFlows(dataset, viewOf(dataset, query));
};
const BIOMED = new Set(['biomed']);
const label = (id: string): string => dataset.industriesById.get(id)!.label.zh;

/** Numbers behind the titles of the card's lists: flows, parks, clusters, events. */
async function listLengths(atlas: Atlas): Promise<Record<string, number>> {
  const titles = await atlas.card.getByRole('heading', { level: 3 }).allInnerTexts();
  return Object.fromEntries(
    titles.map((title) => [title.replace(/\s*\d+$/, ''), Number(/\d+$/.exec(title)?.[0] ?? 0)]),
  );
}
const kindsInLegend = async (atlas: Atlas): Promise<string[]> => {
  const text = await atlas.legend.innerText();
  return Object.values(zh.parkKinds).filter((kind) =>
    text.split('\n').some((line) => line.trim() === kind),
  );
};

test('one click on an industry changes flows, parks and clusters together', async ({
  svgAtlas: atlas,
}) => {
  await atlas.open('?topic=all&top=all&theme=dark');
  const before = await atlas.flows();
  const kinds = await kindsInLegend(atlas);
  expect(before).toBe(viewFor('?topic=all').pairs.length);

  await atlas.chip(label('biomed')).click();
  await expect(atlas.chip(label('biomed'))).toHaveAttribute('aria-pressed', 'true');
  await expect(atlas.chip(label('steel'))).toHaveAttribute('aria-pressed', 'false');
  await expect.poll(() => atlas.param('industry')).toBe('biomed');

  const { pairs, unbrokenRows } = viewFor('?topic=all&industry=biomed');
  expect(pairs.length).toBeLessThan(before);
  await atlas.ready(pairs.length);
  await expect(atlas.legend).toContainText(zh.legend.shown(pairs.length, pairs.length));
  await expect(atlas.filters.getByText(zh.industries.unbroken(unbrokenRows.length))).toBeVisible();
  const left = await kindsInLegend(atlas);
  expect(left.length).toBeGreaterThan(0);
  expect(left.length).toBeLessThan(kinds.length);
});

test('and the card of a place lists what is left', async ({ svgAtlas: atlas }) => {
  const search = '?topic=all&top=all&sel=place:hebei&theme=dark';
  await atlas.open(search);
  // The card's lists come after the map.
  for (const list of [zh.card.flowsBoth, zh.card.parks, zh.card.clusters, zh.card.events])
    await expect.poll(async () => (await listLengths(atlas))[list] ?? 0).toBeGreaterThan(0);
  const before = await listLengths(atlas);
  await atlas.chip(label('biomed')).click();
  await expect.poll(() => listLengths(atlas)).not.toEqual(before);
  const after = await listLengths(atlas);
  for (const list of [zh.card.flowsBoth, zh.card.parks, zh.card.clusters, zh.card.events])
    expect(after[list] ?? 0, list).toBeLessThan(before[list]!);
  expect(after[zh.card.parks]).toBeGreaterThan(0);
  await atlas.page.goBack();
  await expect.poll(() => listLengths(atlas)).toEqual(before);
});

test('parks of other industries leave the map, those of this one stay', async ({ atlas }) => {
  const isAlone = (park: Park): boolean =>
    dataset.parks.every(
      ({ id, point }) =>
        id === park.id || Math.hypot(point[0] - park.point[0], point[1] - park.point[1]) > 0.12,
    );
  const alone = dataset.parks.filter(isAlone);
  const [stays, leaves] = [true, false].map((isBiomed) =>
    alone.find((park) => isOfIndustries(park, BIOMED) === isBiomed)!,
  ) as [Park, Park];
  for (const [park, isThere] of [
    [stays, true],
    [leaves, false],
  ] as const) {
    const search = `?topic=technology&c=${park.point.join()},9.2&theme=dark`;
    const at = new Screen(dataset, search).pixel(park.point);
    await atlas.open(search);
    const all = (await pictureOf(atlas.page)).count(isLight, at, 10);
    expect(all, park.id).toBeGreaterThan(30);
    await atlas.open(`${search}&industry=biomed`);
    const left = (await pictureOf(atlas.page)).count(isLight, at, 10);
    if (isThere) expect(left, park.id).toBeGreaterThan(30);
    else expect(left, park.id).toBeLessThan(10);
  }
});

test('flows that are not broken down stay, but faint', async ({ atlas }) => {
  const search = '?topic=enterprise&metric=projects&t=2014&c=116.35,38.75,7.6&theme=dark';
  const at = new Screen(dataset, search).curves('tianjin~hebei')[0]!.at(0.5);
  await atlas.open(search);
  expect((await pictureOf(atlas.page)).has(isAmber, at, 2)).toBe(true);
  await atlas.open(`${search}&industry=biomed`);
  expect(await atlas.flows()).toBe(2);
  expect((await pictureOf(atlas.page)).has(isAmber, at, 2)).toBe(false);
  await expect(atlas.legend.getByText(zh.legend.faint)).toBeVisible();
});

test('among clusters it leaves those of the industry, in the title too', async ({ atlas }) => {
  await atlas.open('?topic=clusters&theme=dark');
  const of = dataset.clusters.filter((cluster) => isOfIndustries(cluster, BIOMED)).length;
  await expect(atlas.title).toContainText(String(dataset.clusters.length));
  const before = await pictureOf(atlas.page);
  await atlas.chip(label('biomed')).click();
  await expect(atlas.title).toContainText(
    zh.headlines.clusters({ count: String(of), national: '0' }).slice(0, 5),
  );
  await atlas.ready();
  const after = await pictureOf(atlas.page);
  // Glyphs are gone, those of machinery and materials too.
  const amber = (picture: typeof before): number => picture.count(isAmber, [640, 380], 220);
  expect(amber(after)).toBeLessThan(amber(before) / 2);
  await expect(atlas.legend.getByText(zh.families.life, { exact: true })).toBeVisible();
  await expect(atlas.legend.getByText(zh.families.materials)).toBeHidden();
});

test('several can be chosen, one by double click or its own button, all, none', async ({
  svgAtlas: atlas,
}) => {
  await atlas.open('?topic=enterprise&theme=dark');
  const { filters } = atlas;
  await atlas.chip(label('biomed')).click();
  await atlas.chip(label('ict')).click();
  await expect.poll(() => atlas.param('industry')).toBe('biomed,ict');
  await atlas.chip(label('biomed')).click();
  await expect.poll(() => atlas.param('industry')).toBe('ict');

  await atlas.chip(label('steel')).dblclick();
  await expect.poll(() => atlas.param('industry')).toBe('steel');
  await filters.getByRole('button', { name: zh.industries.onlyThis(label('auto')) }).click();
  await expect.poll(() => atlas.param('industry')).toBe('auto');

  await filters.getByRole('button', { name: zh.industries.none, exact: true }).click();
  await expect.poll(() => atlas.param('industry')).toBe('none');
  await expect(filters.getByText(zh.industries.noneChosen)).toBeVisible();
  await atlas.ready(viewFor('?topic=enterprise&industry=none').pairs.length);

  await filters.getByRole('button', { name: zh.industries.all, exact: true }).click();
  await expect.poll(() => atlas.param('industry')).toBeNull();
  await expect(filters.getByRole('button', { pressed: true, name: label('auto') })).toHaveCount(0);
});

test('an industry without any published flow says so in words', async ({ svgAtlas: atlas }) => {
  await atlas.open('?topic=technology&theme=dark');
  await atlas.chip(label('robotics')).click();
  await expect(
    atlas.filters.getByText(zh.industries.noFlowSentence(label('robotics'))),
  ).toBeVisible();
  await expect(atlas.chip(label('robotics'))).toHaveAccessibleName(
    new RegExp(zh.industries.noFlow),
  );
  await expect(atlas.chip(label('power-newenergy'))).not.toHaveAccessibleName(
    new RegExp(zh.industries.noFlow),
  );
});
