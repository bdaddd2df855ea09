import type { Language } from '../model/bilingual';

/** What the strip of years says of playing and of marks. It comes with the strip, not with the first page. */
const zh = {
  player: '按年播放',
  play: '播放',
  pause: '暂停',
  steps: { back: '上一个有数的年份', on: '下一个有数的年份' },
  adding: '逐年累加',
  addingNote: '从最早一年起把各期已公布的数相加；来源公布的累计数不在其中',
  marks: '大事与园区开园：方向键移动，回车列出',
  mark: (year: number, count: number) => `${year}年：${count} 项大事与开园`,
  listTitle: (year: number) => `${year}年的大事与园区开园`,
  close: '关闭',
};

const en: typeof zh = {
  player: 'Play through the years',
  play: 'Play',
  pause: 'Pause',
  steps: { back: 'Previous year with figures', on: 'Next year with figures' },
  adding: 'Add up',
  addingNote:
    'Adds what was published for each period from the first year on; running totals of sources are not in it',
  marks: 'Events and openings of parks: arrow keys move, Enter lists',
  mark: (year, count) =>
    `${year}: ${count} ${count === 1 ? 'event or opening' : 'events and openings'}`,
  listTitle: (year) => `Events and openings of parks, ${year}`,
  close: 'Close',
};

export const TIME_TEXTS: Readonly<Record<Language, typeof zh>> = { zh, en };
