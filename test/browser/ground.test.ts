import { lab, rgb } from 'd3';
import { placeFigures } from '../../src/model/placeFigures';
import { aggregateFlows } from '../../src/model/aggregateFlows';
import { viewOf } from '../../src/model/view';
import { decodeQuery } from '../../src/state/urlState';
import { en } from '../../src/text/en';
import { zh } from '../../src/text/zh';
import { MAP_THEMES } from '../../src/theme';
import { loadBuilt } from '../fixtures/builtFiles';
import { Atlas, expect, test, type Page } from './atlasTest';
import { isLight, pictureOf, type Picture, type Pixel } from './picture';
import { Screen } from './whereOnScreen';

const SEARCH = '?topic=enterprise&metric=projects&t=2014&c=116,38.6,7.6&theme=dark';
const dataset = await loadBuilt();
const screen = new Screen(dataset, SEARCH);
const view = viewOf(dataset, decodeQuery(SEARCH).query);
const flowView = aggregateFlows(dataset, view);
const figures = placeFigures(dataset, view, flowView, flowView.pairs);

const isInk =
  (ink: string) =>
  (color: string): boolean => {
    const [a, b] = [rgb(color), rgb(ink)];
    return Math.hypot(a.r - b.r, a.g - b.g, a.b - b.b) < 45;
  };
const { node, nodeIn } = MAP_THEMES.dark;

/** The pixel that a point of a circle lies in: pixels have their middle at a half. */
const around = ([x, y]: Pixel, radius: number, angle: number): Pixel => [
  x + radius * Math.cos(angle) - 0.5,
  y + radius * Math.sin(angle) - 0.5,
];

/** Where the ring ends, half a pixel beyond its last full one: the median over rays to its right side. */
function radiusIn(picture: Picture, middle: Pixel): number {
  const rays = Array.from({ length: 25 }, (_, index) => ((index - 12) / 12) * 1.2).map((angle) => {
    for (let away = 30; away > 2; away -= 0.25)
      if (isInk(node)(picture.at(around(middle, away, angle)))) return away + 0.5;
    return 0;
  });
  return rays.sort((a, b) => a - b)[12]!;
}

/** The circles of the legend: amount and radius on the screen. */
const samplesIn = (page: Page): Promise<{ value: number; radius: number }[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('[data-sample]')].map((one) => ({
      value: Number(one.getAttribute('data-sample')),
      radius: one.getBoundingClientRect().width / 2,
    })),
  );

test('circles have the areas of the legend, and rings part as what leaves and what comes', async ({
  atlas,
}) => {
  await atlas.open(SEARCH);
  await atlas.ready(2);
  const picture = await pictureOf(atlas.page);
  const [sample] = await samplesIn(atlas.page);
  const hebei = figures.get('hebei')!;
  const middle = screen.place('hebei');
  const radius = radiusIn(picture, middle);
  const wanted = sample!.radius * Math.sqrt(hebei.gross / sample!.value);
  expect(Math.abs(radius - wanted), `${radius} for ${wanted}`).toBeLessThan(1);

  const angles = Array.from({ length: 120 }, (_, index) => (index / 120) * 2 * Math.PI);
  // The band is about three pixels broad: its ink is the lightest pixel across it.
  const inks = angles.map((angle) =>
    [1, 1.5, 2]
      .map((depth) => picture.at(around(middle, radius - depth, angle)))
      .reduce((lightest, one) => (lab(one).l > lab(lightest).l ? one : lightest)),
  );
  const [out, into] = [node, nodeIn].map((ink) => inks.filter(isInk(ink)).length);
  const share = hebei.outgoing! / (hebei.outgoing! + hebei.incoming!);
  // Edges between the two are of neither ink.
  expect(out! + into!).toBeGreaterThan(80);
  expect(out! / (out! + into!)).toBeGreaterThan(share - 0.08);
  expect(out! / (out! + into!)).toBeLessThan(share + 0.08);
});

test('amounts stand beside the largest flows when asked for, and on no other text', async ({
  atlas,
}) => {
  await atlas.open(SEARCH);
  const { page } = atlas;
  const middles = ['tianjin~hebei', 'hebei~tianjin'].map((pair) => screen.curves(pair)[0]!.at(0.5));
  const lightIn = (picture: Picture): number =>
    middles.reduce((sum, at) => sum + picture.count(isLight, at, 40), 0);
  const before = lightIn(await pictureOf(page));
  await atlas.legend.getByRole('checkbox', { name: zh.ground.values }).check();
  await expect.poll(() => atlas.param('values')).toBe('on');
  await atlas.ready(2);
  await expect.poll(async () => lightIn(await pictureOf(page)) - before).toBeGreaterThan(40);

  await atlas.open('?topic=enterprise&values=on&renderer=svg&theme=dark');
  const boxes = await page.evaluate(() =>
    ['flow-values', 'place-labels'].map((layer) =>
      [...document.querySelectorAll(`[data-layer="${layer}"] tspan`)].map((one) => {
        const text = one.closest('text')!;
        const { left, top, right, bottom } = text.getBoundingClientRect();
        return { text: text.textContent, left, top, right, bottom };
      }),
    ),
  );
  const [values, names] = [boxes[0]!, boxes[1]!];
  expect(values.length).toBeGreaterThan(2);
  expect(values.map(({ text }) => text).join()).toMatch(/[\d,]+ 个/);
  const all = [...values, ...names];
  for (const a of values)
    for (const b of all)
      // Boxes are a line high: letters keep a little free at top and bottom.
      if (a !== b)
        expect(
          a.left < b.right - 1 &&
            b.left < a.right - 1 &&
            a.top < b.bottom - 5 &&
            b.top < a.bottom - 5,
          `${a.text} on ${b.text}`,
        ).toBe(false);
});

test('the scale bar says how far it is, in both renderers and languages', async ({ atlas }) => {
  const bar = atlas.page.locator('[data-metres]');
  for (const [search, name] of [
    ['?c=116.7,39.3,8&theme=dark', zh.ground.kilometres('20')],
    ['?c=116.7,39.3,8&theme=dark&renderer=svg&lang=en', '20 km'],
  ] as const) {
    await atlas.open(search);
    await expect(bar).toHaveText(name);
    // Web mercator at 39.3° N, zoom 8: 236.7 m to a pixel.
    const width = await bar.locator('.bar').evaluate((one) => one.getBoundingClientRect().width);
    expect(width * 236.7).toBeGreaterThan(19_700);
    expect(width * 236.7).toBeLessThan(20_300);
    // No one scale is true of a tilted map.
    if (search.includes('renderer')) continue;
    await atlas.open('?c=116.7,39.3,8,45&theme=dark');
    await expect(bar).toBeHidden();
  }
});

test('on a telephone the legend’s bar, long in English, leaves the scale bar free', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const atlas = new Atlas(page);
  await atlas.load('?lang=en&topic=enterprise&renderer=svg');
  const legend = page.getByRole('region', { name: en.legend.label });
  const boxes = await Promise.all([legend, page.locator('.scale')].map((one) => one.boundingBox()));
  const [bar, scale] = boxes.map((box) => box!);
  expect(scale!.y + scale!.height).toBeLessThanOrEqual(bar!.y);
});
