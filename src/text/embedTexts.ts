import type { Language } from '../model/bilingual';

/** Words of the atlas in a frame. They come with it and not with the first page. */
const zh = {
  map: '地图',
  table: '表格',
  full: '完整页面',
  fullHint: '在新窗口打开完整页面，视图相同',
  foldTitle: '收起标题',
  unfoldTitle: '展开标题',
  about: '出处与完整页面',
  dated: (date: string) => `数据截至 ${date}`,
  count: (sources: number) => `${sources} 种出处`,
  resume: '查看交互地图',
  picture: (title: string) => `${title}（静态地图）`,
  drawing: '正在画图……',
  failed: '图没有画出来。',
  edition: {
    other: (wanted: string, here: string) =>
      `此处引用的是 ${wanted} 的数据，该版本未保留；所示为 ${here} 的数据，数字可能不同。`,
    brief: (wanted: string, here: string) => `数据已更新：引用 ${wanted}，所示 ${here}。`,
    looking: (wanted: string) => `正在打开 ${wanted} 的数据……`,
  },
  gestures: {
    windows: '按住 Ctrl 键再滚动滚轮，可缩放地图',
    mac: '按住 ⌘ 键再滚动，可缩放地图',
    touch: '用两根手指移动地图',
  },
};

const en: typeof zh = {
  map: 'Map',
  table: 'Table',
  full: 'Full page',
  fullHint: 'Open the full page with the same view in a new window',
  foldTitle: 'Fold the title',
  unfoldTitle: 'Unfold the title',
  about: 'Sources and full page',
  dated: (date) => `data of ${date}`,
  count: (sources) => (sources === 1 ? '1 source' : `${sources} sources`),
  resume: 'Show the interactive map',
  picture: (title) => `${title} (still map)`,
  drawing: 'Drawing the map …',
  failed: 'The map could not be drawn.',
  edition: {
    other: (wanted, here) =>
      `The data of ${wanted} were meant here, which this site has not kept. You see those of ${here}; figures may differ.`,
    brief: (wanted, here) => `Data replaced: of ${here}, not of ${wanted}.`,
    looking: (wanted) => `Opening the data of ${wanted} …`,
  },
  gestures: {
    windows: 'Hold Ctrl and scroll to zoom the map',
    mac: 'Hold ⌘ and scroll to zoom the map',
    touch: 'Move the map with two fingers',
  },
};

export const EMBED_TEXTS: Readonly<Record<Language, typeof zh>> = { zh, en };
