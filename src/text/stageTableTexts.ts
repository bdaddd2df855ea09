import type { Language } from '../model/bilingual';

/** What the stage says of a table that is brought while a story is told. */
const zh = {
  label: '换数据',
  reading: (file: string) => `正在读取 ${file} …`,
  failed: (file: string) => `${file} 用不了，台上的数据照旧：`,
  nothing: '没有一行可用',
  rows: (read: string, used: string, records: string) =>
    `读到 ${read} 项，可用 ${used} 项，成 ${records} 条`,
  years: (first: number, last: number) => (first === last ? `${first}年` : `${first}—${last}年`),
  unused: (count: string) => `${count} 项不可用：可先在图集中打开，逐项查看`,
  now: (file: string, records: string) => `现在是 ${file}：${records} 条`,
  none: '现在没有自带的表',
  unseen: '这个讲述没有一幕用到自带的表：换上也看不出变化',
  next: '下一幕生效',
  atOnce: '立即',
  cancel: '取消',
  waiting: (file: string) => `${file} 下一幕生效`,
  taken: (file: string) => `已换上 ${file}`,
  undo: '换回',
  close: '关闭',
};

const en: typeof zh = {
  label: 'Other data',
  reading: (file) => `Reading ${file} …`,
  failed: (file) => `${file} cannot be used, the data on the stage stay:`,
  nothing: 'not one row can be used',
  rows: (read, used, records) => `${read} entries read, ${used} usable, ${records} records`,
  years: (first, last) => (first === last ? `${first}` : `${first}–${last}`),
  unused: (count) => `Entries not usable: ${count}. Open the table in the atlas to see each`,
  now: (file, records) => `Now: ${file}, ${records} records`,
  none: 'Now there is no table of your own',
  unseen: 'No scene of this story shows a table of your own: nothing would change to the eye',
  next: 'From the next scene',
  atOnce: 'At once',
  cancel: 'Cancel',
  waiting: (file) => `${file} comes with the next scene`,
  taken: (file) => `Now showing ${file}`,
  undo: 'Change back',
  close: 'Close',
};

export const STAGE_TABLE_TEXTS: Readonly<Record<Language, typeof zh>> = { zh, en };
