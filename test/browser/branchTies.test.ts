import { tieLines } from '../../src/layers/branchTieLayer';
import { tiesOf } from '../../src/model/park';
import { zh } from '../../src/text/zh';
import { loadBuilt } from '../fixtures/builtFiles';
import { expect, test } from './atlasTest';
import { isGreen, pictureOf, type Picture } from './picture';
import { Screen } from './whereOnScreen';

const CAMERA = 'c=115.9,39.3,8.1&theme=dark';
const SEARCH = `?topic=cobuild&sel=park:pk-zgc-fengtai&${CAMERA}`;

const dataset = await loadBuilt();
const screen = new Screen(dataset, SEARCH);
const branches = dataset.parks.filter(({ parent }) => parent === 'pk-zgc-fengtai');

const lines = tieLines(tiesOf(branches, dataset.parksById, dataset.gazetteer), 'all').features;

/** On how many points of the tie to a branch, clear of its ends, is there green? */
function greens(picture: Picture, branch: string): number {
  const line = lines.find(({ properties }) => properties?.id === branch)!;
  const points = line.geometry.coordinates.slice(4, 13);
  return points.filter(([lng = 0, lat = 0]) => picture.has(isGreen, screen.pixel([lng, lat]), 3))
    .length;
}

test('five ties join Fengtai Park to its branches', async ({ atlas }) => {
  expect(branches).toHaveLength(5);
  await atlas.open(SEARCH);
  const picture = await pictureOf(atlas.page);
  // The mark of another park may lie on two of the nine points.
  for (const { id } of branches) expect(greens(picture, id), id).toBeGreaterThanOrEqual(7);

  await atlas.open(`?topic=technology&${CAMERA}`);
  const without = await pictureOf(atlas.page);
  for (const { id } of branches) expect(greens(without, id), id).toBeLessThanOrEqual(2);
});

test('its card lists the five, and each has a card that says where its point comes from', async ({
  svgAtlas: atlas,
}) => {
  await atlas.open(SEARCH);
  const { card } = atlas;
  const list = atlas.section(zh.card.branches);
  await expect(list).toContainText(String(branches.length));
  for (const { id, name } of branches) {
    await list.getByRole('button', { name: name.zh, exact: true }).click();
    await expect(card.getByRole('heading', { level: 2, name: name.zh })).toBeVisible();
    await expect(card.getByText(`${zh.parkKinds['branch-park']} ${zh.card.proxy}`)).toBeVisible();
    await expect(card.getByText(/±\d+ km/)).toBeVisible();
    expect(atlas.param('sel')).toBe(`park:${id}`);
    // And back to the park it belongs to.
    await card.getByRole('button', { name: '中关村丰台园', exact: true }).first().click();
    await expect(card.getByRole('heading', { level: 2, name: '中关村丰台园' })).toBeVisible();
  }
});

test('the legend explains the double line', async ({ svgAtlas: atlas }) => {
  await atlas.open('?topic=cobuild&theme=dark');
  await expect(atlas.legend.getByText(zh.legend.tie)).toBeVisible();
});
