import { lab, rgb } from 'd3';
import { drawMap } from '../../scripts/drawMap';
import { pairIdOf } from '../../src/model/pairFlow';
import { shownBy } from '../../src/model/shown';
import { decodeQuery } from '../../src/state/urlState';
import { loadBuilt } from '../fixtures/builtFiles';
import { expect, test, type Atlas } from './atlasTest';
import { faults } from './axeFaults';
import { isAmber, pictureOf, type Picture, type Pixel } from './picture';
import { Screen, type ScreenCurve } from './whereOnScreen';

const dataset = await loadBuilt();
const RENDERERS = ['auto', 'svg'] as const;

/** How wide a line is, pixels: all that it covers across its way. */
function widthAcross(picture: Picture, [x, y]: Pixel, [ahead, down]: Pixel): number {
  const REACH = 11;
  const colorAt = (off: number): readonly number[] => {
    const { r, g, b } = rgb(picture.at([x - off * down, y + off * ahead]));
    return [r, g, b];
  };
  const peak = colorAt(0);
  let covered = 0;
  // A line may run along a border: each side has a ground of its own.
  for (const side of [-1, 1]) {
    const ground = colorAt(side * REACH);
    const way = peak.map((value, part) => value - ground[part]!);
    const size = way.reduce((sum, value) => sum + value * value, 0);
    for (let off = 0.125; off <= REACH; off += 0.25) {
      const color = colorAt(side * off);
      const share = way.reduce(
        (sum, value, part) => sum + value * (color[part]! - ground[part]!),
        0,
      );
      covered += 0.25 * Math.min(1, Math.max(0, share / size));
    }
  }
  return covered;
}

/** The same in the middle of many places: at some of them other things lie beside the line. */
function widthOf(picture: Picture, at: (t: number) => Pixel): number {
  const widths = Array.from({ length: 25 }, (_, step) => {
    const t = 0.4 + (0.35 * step) / 24;
    const [[ax, ay], [bx, by]] = [at(t - 0.005), at(t + 0.005)];
    const long = Math.hypot(bx - ax, by - ay);
    return widthAcross(picture, at(t), [(bx - ax) / long, (by - ay) / long]);
  });
  return widths.sort((a, b) => a - b)[12]!;
}

interface Sample {
  readonly value: number;
  readonly width: number;
  /** Lightness at the head. */
  readonly tone: number;
}

/** The lines of the legend with their amounts, as they stand on the screen. */
async function samplesOf(atlas: Atlas, picture: Picture): Promise<Sample[]> {
  const rows = await atlas.legend.locator('[data-entry="amount"]').all();
  return Promise.all(
    rows.map(async (row) => {
      const box = (await row.locator('svg').boundingBox())!;
      const middle = box.y + box.height / 2;
      return {
        value: Number(await row.getAttribute('data-value')),
        width: widthAcross(picture, [box.x + 0.4 * box.width, middle], [1, 0]),
        tone: lab(picture.at([box.x + box.width - 7, middle])).l,
      };
    }),
  );
}

test('lines are as wide as the legend says, in WebGL and in SVG, from afar and from near', async ({
  atlas,
}) => {
  for (const renderer of RENDERERS)
    for (const zoom of [7.6, 8.2, 8.8]) {
      const search = `?topic=context&theme=dark&c=116.8,39.55,${zoom}&renderer=${renderer}`;
      const where = `${renderer} at ${zoom}`;
      await atlas.open(search);
      await atlas.legend.locator('[data-entry="amount"]').first().scrollIntoViewIfNeeded();
      const picture = await pictureOf(atlas.page);
      const samples = await samplesOf(atlas, picture);
      const [first] = samples;
      expect(samples.length, where).toBeGreaterThan(1);
      for (const { value, width } of samples.slice(1))
        expect(Math.abs(width - (first!.width * value) / first!.value), where).toBeLessThan(1);
      const tones = samples.map(({ tone }) => tone);
      expect(tones, where).toEqual([...tones].sort((a, b) => b - a));
      const screen = new Screen(dataset, search);
      const { pairs } = shownBy(dataset, decodeQuery(search).query);
      for (const id of ['beijing~tianjin', 'tianjin~beijing']) {
        const [curve] = screen.curves(id);
        const { value } = pairs.find((pair) => pairIdOf(pair) === id)!;
        const width = widthOf(picture, (t) => curve!.at(t));
        const told = (first!.width * value) / first!.value;
        expect(Math.abs(width - told), `${id}, ${where}: ${width} ${told}`).toBeLessThan(1);
      }
    }
});

test('WebGL and SVG draw the same lines, and what is drawn in SVG is open to all', async ({
  atlas,
}) => {
  const search = '?topic=enterprise&top=all&theme=dark&c=116.6,38.8,7.4';
  const ids = shownBy(dataset, decodeQuery(search).query).pairs.map(pairIdOf);
  const screen = new Screen(dataset, search);
  const drawn: string[][] = [];
  for (const renderer of RENDERERS) {
    await atlas.open(`${search}&renderer=${renderer}`);
    await atlas.ready(ids.length);
    const picture = await pictureOf(atlas.page);
    // Near the destination, where a line is at its full tone, and where nothing of the page lies upon it.
    const shareSeen = (curve: ScreenCurve): number | null => {
      const points = [0.5, 0.6, 0.66, 0.72, 0.78, 0.84, 0.9]
        .map((t) => curve.at(t))
        .filter(([x, y]) => x > 340 && x < 990 && y > 130 && y < 495);
      const seen = points.filter((point) => picture.has(isAmber, point, 3));
      return points.length < 5 ? null : seen.length / points.length;
    };
    const isDrawn = (id: string): boolean =>
      screen.curves(id).some((curve) => curve.toPlace !== null && (shareSeen(curve) ?? 0) > 0.6);
    drawn.push(ids.filter(isDrawn));
  }
  expect(drawn[0]).toEqual(drawn[1]);
  // Some end beyond the window, or under a group of parks or the strip of years.
  expect(drawn[0]!.length).toBeGreaterThanOrEqual(6);
  expect(await faults(atlas.page)).toEqual([]);
});

test('a group of parks lies at the same spot in WebGL and in SVG, and opens there', async ({
  atlas,
}) => {
  const { page } = atlas;
  const search = '?topic=enterprise&theme=dark&c=116.2,38.9,6.2';
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await atlas.open(`${search}&renderer=svg`);
  const group = page.locator('[data-layer="park-groups"] [data-key]').last();
  const box = (await group.boundingBox())!;
  const cameras: (string | null)[] = [];
  for (const renderer of ['svg', 'auto']) {
    await atlas.open(`${search}&renderer=${renderer}`);
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await expect.poll(() => atlas.param('c'), renderer).not.toBe('116.2,38.9,6.2');
    cameras.push(atlas.param('c'));
  }
  expect(cameras[1]).toBe(cameras[0]);
  expect(Number(cameras[0]!.split(',')[2])).toBeGreaterThan(7);
});

test('a browser reads the picture as XML and shows it within a page', async ({ page }) => {
  const svg = await drawMap('?topic=enterprise&theme=light', { width: 800, height: 840 });
  const found = await page.evaluate((text) => {
    const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml');
    const shown = document.body.appendChild(document.importNode(documentElement, true));
    const { width, height } = shown.getBoundingClientRect();
    const lines = [...shown.querySelectorAll<SVGGElement>('[data-layer="flows"] [data-pair]')];
    const sizes = lines.map((line) => line.getBBox().width + line.getBBox().height);
    shown.remove();
    return { name: documentElement.nodeName, width, height, sizes };
  }, svg);
  expect(found).toMatchObject({ name: 'svg', width: 800, height: 840 });
  expect(found.sizes.length).toBeGreaterThanOrEqual(20);
  expect(Math.min(...found.sizes)).toBeGreaterThan(1);
});
