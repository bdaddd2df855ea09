import { aggregateFlows } from '../../src/model/aggregateFlows';
import { pairIdOf } from '../../src/model/pairFlow';
import { viewOf } from '../../src/model/view';
import { decodeQuery } from '../../src/state/urlState';
import { formatShare } from '../../src/text/format';
import { linesText } from '../../src/text/linesText';
import { zh } from '../../src/text/zh';
import { loadBuilt } from '../fixtures/builtFiles';
import { drawnOf } from '../fixtures/drawn';
import { expect, test } from './atlasTest';

const words = zh.filters;
const { layout } = zh;

test('every filter is set by hand, stands in the address, and can be lifted one by one or all at once', async ({
  svgAtlas: atlas,
}) => {
  const { page, filters } = atlas;
  await atlas.open('?topic=enterprise&metric=projects&t=all&theme=dark');
  const all = await atlas.flows();
  // Whoever used them before may have left them unfolded.
  const folded = filters.locator('details:not([open])').filter({ hasText: words.label });
  if ((await folded.count()) > 0) await folded.getByText(words.label, { exact: true }).click();
  // Once a column pressed the filters together, and what stands below lay over them.
  const [own, below] = await Promise.all(
    [filters.locator('details'), filters.locator('.region')].map((part) => part.boundingBox()),
  );
  expect(below!.y).toBeGreaterThanOrEqual(own!.y + own!.height);
  const group = (name: string) => filters.getByRole('group', { name });

  await expect(group(words.names.direction).getByText(words.directions.out)).toBeDisabled();
  await filters.getByRole('combobox', { name: words.addPlace }).selectOption('hebei');
  await expect.poll(() => atlas.param('place')).toBe('hebei');
  await group(words.names.direction).getByRole('button', { name: words.directions.in }).click();
  await expect.poll(() => atlas.param('dir')).toBe('in');
  await group(words.names.level).getByRole('button', { name: words.levels.province }).click();
  await expect.poll(() => atlas.param('level')).toBe('province');
  await filters
    .getByRole('list', { name: words.names.confidences })
    .getByRole('button')
    .first()
    .click();
  await expect.poll(() => atlas.param('confidence')).not.toBeNull();
  await filters.getByRole('spinbutton', { name: /至少/ }).fill('2');
  await filters.getByRole('spinbutton', { name: /至少/ }).press('Enter');
  await expect.poll(() => atlas.param('min')).toBe('2');
  await group(layout.label).getByRole('button', { name: layout.choices.number }).click();
  await filters.getByRole('spinbutton', { name: layout.count }).fill('5');
  await filters.getByRole('spinbutton', { name: layout.count }).press('Enter');
  await expect.poll(() => atlas.param('top')).toBe('5');
  expect(await atlas.flows()).toBeLessThan(all);

  const used = filters.getByRole('region', { name: words.active });
  await expect(used.getByRole('listitem')).toHaveCount(7); // six filters and “reset all”
  await used
    .getByRole('button', { name: words.lift(`${words.names.level}：${words.levels.province}`) })
    .click();
  await expect.poll(() => atlas.param('level')).toBeNull();
  await page.goBack();
  await expect.poll(() => atlas.param('level')).toBe('province');
  await used.getByRole('button', { name: words.reset }).click();
  await expect(used).toBeHidden();
  expect(new URL(page.url()).search).toBe(
    '?v=1&topic=enterprise&metric=projects&top=5&theme=dark&renderer=svg',
  );
});

test('the map, the sentence of how many, and the model agree in thirteen filter states', async ({
  svgAtlas: atlas,
}) => {
  const dataset = await loadBuilt();
  const states = [
    '?topic=enterprise&metric=projects&t=all&place=hebei',
    '?topic=enterprise&metric=projects&t=all&place=hebei&dir=out',
    '?topic=enterprise&metric=projects&t=all&place=hebei&dir=in&level=province',
    '?topic=enterprise&metric=projects&t=all&level=city',
    '?topic=enterprise&metric=projects&t=all&mode=net',
    '?topic=enterprise&metric=projects&t=all&mode=sum',
    '?topic=enterprise&metric=investment-value&basis=planned&min=100',
    '?topic=enterprise&metric=investment-value&basis=planned&kind=enterprise-relocation',
    '?topic=enterprise&metric=enterprises&confidence=two-sources,computed',
    '?topic=technology&place=baoding,langfang&dir=between',
    '?topic=cobuild&metric=agreements&level=province',
    '?topic=all&place=baoding&level=city&top=3',
    '?topic=all&kind=platform',
  ];
  for (const search of states) {
    const { query } = decodeQuery(search);
    const { flowView, drawn: shown } = drawnOf(dataset, query);
    const { pairs } = flowView;
    await atlas.open(`${search}&theme=light`);
    expect(await atlas.flows(), search).toBe(shown.length);
    const told = zh.legend.shown(shown.length, pairs.length);
    await expect(atlas.legend, `${search} ${pairs.map(pairIdOf).join()}`).toContainText(told);
  }
  await atlas.open('?topic=all&top=3&theme=light');
  const { pairs } = aggregateFlows(dataset, viewOf(dataset, decodeQuery('?topic=all').query));
  const sum = (some: typeof pairs): number => some.reduce((all, { value }) => all + value, 0);
  await expect(atlas.legend).toContainText(
    zh.legend.shownShare(3, pairs.length, formatShare(sum(pairs.slice(0, 3)) / sum(pairs))),
  );
});

test('an empty view names the filter that empties it, and lifts it', async ({
  svgAtlas: atlas,
}) => {
  const { page } = atlas;
  await atlas.open('?topic=enterprise&metric=projects&t=all&kind=supply-chain&min=1&theme=dark');
  // Not what a screen reader is told, a little later.
  const notice = page
    .getByRole('status')
    .filter({ hasText: zh.empty.title, has: page.getByRole('button') });
  const kind = `${words.names.kinds}：${zh.kinds['supply-chain']}`;
  await expect(notice).toContainText(zh.empty.one(kind));
  await expect(notice).not.toContainText(words.names.min);
  await notice.getByRole('button', { name: words.lift(kind) }).click();
  await expect(notice).toBeHidden();
  expect(await atlas.flows()).toBeGreaterThan(0);
});

test('the map draws the lines that carry most of the total, says what it leaves out, and draws all when asked', async ({
  svgAtlas: atlas,
}) => {
  const dataset = await loadBuilt();
  const { flowView, drawn } = drawnOf(dataset, decodeQuery('?topic=all').query);
  const all = flowView.pairs.length;
  expect(drawn.length).toBeLessThan(all);
  const { filters, legend } = atlas;
  await atlas.open('?topic=all&theme=dark');
  await atlas.ready(drawn.length);
  const rule = linesText('most', true, 'zh');
  await expect(legend).toContainText(zh.legend.shown(drawn.length, all));
  await expect(legend).toContainText(layout.drawn(rule, all - drawn.length, true));
  await legend.getByRole('button', { name: zh.legend.showAll }).click();
  await atlas.ready(all);
  expect(atlas.param('top')).toBe('all');
  await legend.getByRole('button', { name: layout.showMost }).click();
  await atlas.ready(drawn.length);
  expect(atlas.param('top')).toBeNull();

  // The same by the filters, which a test before may have left open; a number begins with what is on the map.
  const ruleInFilters = filters.getByText(rule, { exact: true });
  if (!(await ruleInFilters.isVisible()))
    await filters.getByText(words.label, { exact: true }).click();
  const choice = (name: string) =>
    filters.getByRole('group', { name: layout.label }).getByRole('button', { name, exact: true });
  await expect(ruleInFilters).toBeVisible();
  await choice(layout.choices.number).click();
  await expect.poll(() => atlas.param('top')).toBe(String(drawn.length));
  await choice(layout.choices.all).click();
  await atlas.ready(all);
  await choice(layout.choices.most).click();
  await atlas.ready(drawn.length);

  // A line that is left out is drawn as long as its card is open.
  const left = flowView.pairs[flowView.pairs.length - 1]!;
  await atlas.open(`?topic=all&theme=dark&sel=flow:${pairIdOf(left)}`);
  await atlas.ready(drawn.length + 1);
  await atlas.button(zh.card.close).click();
  await atlas.ready(drawn.length);

  // Trains of one day add up to nothing: the rule is another, and says why.
  await atlas.open('?topic=context&theme=dark');
  await atlas.ready(60);
  await expect(legend).toContainText(linesText('most', false, 'zh'));
});
