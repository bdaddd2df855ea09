import { strFromU8, unzipSync } from 'fflate';
import { PNG } from 'pngjs';
import { afterEach, expect, it, vi } from 'vitest';
import { slideShow, type Slide } from '../../../src/export/slides/slideShow';

const png = new Blob([new Uint8Array(PNG.sync.write(new PNG({ width: 2, height: 2 })))]);
const SLIDE: Slide = {
  picture: { name: 'svg', attributes: { width: '1280', height: '720' }, children: [] },
  texts: [
    {
      ...({ part: 'title', lines: ['一个标题'], x: 16, y: 40, size: 28 } as const),
      ...{ color: '#ffffff', isBold: true, width: null, lineHeight: 1.4, isAtEnd: false },
      runs: [{ text: '一个标题', size: 28, isBold: true, isFirst: true }],
    },
  ],
  ...{ png, title: '一个标题', alt: '地图', notes: '备注' },
};
const ABOUT = {
  ...{ width: 40 / 3, height: 7.5, title: '一个标题', author: '图', date: '2026-11-22' },
  ...{ language: 'zh-CN', font: 'Microsoft YaHei', ground: '#000000' },
};
const bytesAt = async (time: string): Promise<Uint8Array> => {
  vi.setSystemTime(new Date(time));
  return new Uint8Array(await (await slideShow([SLIDE, SLIDE], ABOUT)).arrayBuffer());
};

afterEach(() => void vi.useRealTimers());

it('writes the same bytes for the same slides, whatever the clock says', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const [one, other] = [await bytesAt('2026-11-23T10:00:00Z'), await bytesAt('2031-02-03T04:05Z')];
  expect(Buffer.compare(one, other)).toBe(0);
  const core = strFromU8(unzipSync(one)['docProps/core.xml']!);
  expect(core.match(/2026-11-22T00:00:00Z/g)).toHaveLength(2);
  expect(core).not.toMatch(/2031|2026-11-23/);
});
