import type { Language } from '../model/bilingual';

/** Words of the dialog in which a view is taken away. They come with it and not with the first page. */
const zh = {
  title: '带走这一视图',
  what: '带走什么',
  groups: {
    picture: '图片',
    slides: '幻灯片',
    story: '讲述',
    data: '数据',
    cite: '引用与链接',
    embed: '嵌入',
  },
  failed: '这一部分没有载入，请检查网络后重试。',
  colon: '：',
  data: {
    contents: (rows: number, sources: number) =>
      `当前筛选下的 ${rows} 行与 ${sources} 种出处；每个文件都写明筛选、定义、数据日期、引用与许可。`,
    clusters: (clusters: number, sources: number) =>
      `当前筛选下的 ${clusters} 个集群与 ${sources} 种出处；每个文件都写明筛选、数据日期、引用与许可。`,
    nothing: '这一筛选下没有可以带走的数据。',
    names: { csv: 'CSV', xlsx: 'Excel', geojson: 'GeoJSON', json: 'JSON' },
    notes: {
      csv: '一张表，任何程序都能打开；说明与出处在表的下方',
      xlsx: '工作簿：数据、地方、园区、出处、说明各一张表，数字可以直接计算',
      geojson: '给地图软件：流向是线，地方与园区是点，WGS-84 坐标',
      json: '给程序：每一行和它背后的记录、出处、定义、筛选，一应俱全',
    },
    download: (name: string) => `下载 ${name}`,
    byHand: (extension: string) => `全选后复制，存为 .${extension} 文件`,
  },
  cite: {
    style: '引文格式',
    styles: { gbt: 'GB/T 7714', apa: 'APA', bibtex: 'BibTeX' },
    sources: (count: number) => `连同所据的 ${count} 种出版物`,
    text: '引文',
    copy: '复制引文',
    link: '这一视图的链接',
    copyLink: '复制链接',
    qr: '链接的二维码',
    qrNote: '在本机生成，链接不经别处；手机扫一扫即见同一视图。',
    tooLong: '链接太长，做成二维码手机扫不出来；请复制链接。',
    download: (format: string) => `下载 ${format}`,
    byHand: '全选后复制，存为 .svg 文件',
  },
};

const en: typeof zh = {
  title: 'Take this view with you',
  what: 'What to take',
  groups: {
    picture: 'Picture',
    slides: 'Slides',
    story: 'Story',
    data: 'Data',
    cite: 'Citation and link',
    embed: 'Embed',
  },
  failed: 'This part could not be loaded. Check the network and try again.',
  colon: ': ',
  data: {
    contents: (rows, sources) =>
      `${rows} rows of the current filters and ${sources} sources. Every file says how it was filtered, what the figures mean, their date, how to cite and how to use them.`,
    clusters: (clusters, sources) =>
      `${clusters} clusters of the current filters and ${sources} sources. Every file says how it was filtered, the date of the data, how to cite and how to use it.`,
    nothing: 'There are no data to take under these filters.',
    names: { csv: 'CSV', xlsx: 'Excel', geojson: 'GeoJSON', json: 'JSON' },
    notes: {
      csv: 'One table that every program opens, with notes and sources below it',
      xlsx: 'A workbook: data, places, parks, sources and notes on a sheet each, with real numbers',
      geojson: 'For GIS: flows as lines, places and parks as points, in WGS-84',
      json: 'For programs: every row with the records behind it, sources, definitions, filters',
    },
    download: (name) => `Download ${name}`,
    byHand: (extension) => `Select all, copy, and save as a .${extension} file`,
  },
  cite: {
    style: 'Style of the citation',
    styles: { gbt: 'GB/T 7714', apa: 'APA', bibtex: 'BibTeX' },
    sources: (count) => `With the ${count} publications that it rests on`,
    text: 'Citation',
    copy: 'Copy citation',
    link: 'Link to this view',
    copyLink: 'Copy link',
    qr: 'QR code of the link',
    qrNote:
      'Made on this device: the link goes nowhere else. A phone that scans it sees the same view.',
    tooLong: 'The link is too long for a QR code that a phone can read. Copy the link instead.',
    download: (format) => `Download ${format}`,
    byHand: 'Select all, copy, and save as an .svg file',
  },
};

export const EXPORT_TEXTS: Readonly<Record<Language, typeof zh>> = { zh, en };

/** What can be taken away of a view, in the order of the dialog. */
export type ExportGroup = keyof (typeof zh)['groups'];
