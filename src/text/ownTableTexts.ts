import type { Language } from '../model/bilingual';

/** What the page itself says of a reader's own table: the way in, the strip above the map, a link without its data. */
const zh = {
  open: '导入数据',
  openHint: '打开您自己的表格；只在本机读取',
  drop: '松开即可打开',
  dropNote: '表格只在这台设备上读取，不会上传',
  pasted: '粘贴的表格',
  yours: '您的数据',
  records: (count: string) => `${count} 条`,
  unused: (count: string) => `${count} 项未用`,
  local: '只在本机',
  report: '报告',
  undo: '撤销',
  undone: '已撤销，回到原有数据。',
  taken: (file: string, records: string) => `已导入 ${file}：${records} 条。`,
  foreignLink:
    '这个链接打开时看的是制作者自己的表格，表格没有随链接传来：能识别的部分已按现有数据显示。',
  openSame: '打开这个文件',
  dismiss: '知道了',
  reading: (file: string) => `正在读取 ${file} …`,
};

const en: typeof zh = {
  open: 'Open your table',
  openHint: 'Open a table of your own; it is read on this device only',
  drop: 'Let go to open it',
  dropNote: 'The table is read on this device and sent nowhere',
  pasted: 'pasted table',
  yours: 'Your data',
  records: (count) => `${count} records`,
  unused: (count) => `${count} entries not used`,
  local: 'on this device only',
  report: 'Report',
  undo: 'Undo',
  undone: 'Undone: back to the data of the atlas.',
  taken: (file, records) => `${file} imported: ${records} records.`,
  foreignLink:
    'This link was made while its author looked at a table of their own, which did not come with it: what is known here is shown with the data of the atlas.',
  openSame: 'Open the file',
  dismiss: 'Close',
  reading: (file) => `Reading ${file} …`,
};

export const OWN_TABLE_TEXTS: Readonly<Record<Language, typeof zh>> = { zh, en };
