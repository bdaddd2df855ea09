import type { Language } from '../model/bilingual';

/** Words of the folder in which a view is kept as it is. They come with it. */
const zh = {
  saved: (date: string) => `本页保存于 ${date}，此后不再改变。`,
  live: '随数据更新的交互地图',
  files: { 'map.svg': 'SVG 图', 'map.png': 'PNG 图', 'table.csv': 'CSV 表格（全部行）' },
  readme: (view: Readme) => `${view.title}
${view.subtitle}
${view.dated}
${view.approval}

index.html  整页：结论、图、最大的 20 行、出处、审图状态；不含脚本，不联网
page.css    页面样式
map.svg     图，放大不失真
map.png     图，宽 2400 像素
table.csv   全部行，附筛选、定义、出处、引用与许可

放上网站：把整个文件夹原样上传，链接到 index.html，或写
  <iframe src="文件夹/index.html" title="${view.quoted}" width="100%" height="900"></iframe>

这些文件不会再变，也不读取别处的任何内容。请保留出处、数据日期与审图状态。
保存于 ${view.accessed}，出自 ${view.address}
`,
};

interface Readme {
  readonly title: string;
  /** The title as an attribute of HTML takes it. */
  readonly quoted: string;
  readonly subtitle: string;
  /** Version and date of the data. */
  readonly dated: string;
  readonly approval: string;
  readonly accessed: string;
  readonly address: string;
}

const en: typeof zh = {
  saved: (date) => `Saved on ${date}; this page will not change.`,
  live: 'Interactive map with current data',
  files: { 'map.svg': 'SVG', 'map.png': 'PNG', 'table.csv': 'CSV table with all rows' },
  readme: (view) => `${view.title}
${view.subtitle}
${view.dated}
${view.approval}

index.html  the whole page: finding, map, the 20 largest rows, sources, state of map approval;
            no script, no network
page.css    its style
map.svg     the map, sharp at any size
map.png     the map, 2400 pixels wide
table.csv   all rows, with filters, definitions, sources, citation and licence

On a website: upload the whole folder as it is and link to index.html, or write
  <iframe src="folder/index.html" title="${view.quoted}" width="100%" height="900"></iframe>

These files never change and load nothing from elsewhere. Keep sources, date of the data and
the state of map approval with them.
Saved on ${view.accessed} from ${view.address}
`,
};

export const PACKAGE_TEXTS: Readonly<Record<Language, typeof zh>> = { zh, en };
