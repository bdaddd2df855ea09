import type { Language } from '../model/bilingual';

/** Words of pages without script beside those of the atlas. */
const zh = {
  views: '公开发布的视图',
  viewsIntro:
    '每一页都有结论、摘要、图、表与出处，不运行脚本也能读；脚本可用时，页面原地换成可操作的流向图。',
  pages: '页面',
  map: '打开可操作的流向图',
  all: '全部视图',
  statement: '无障碍声明',
  largest: (rows: number, all: number) =>
    all > rows ? `最大的 ${rows} 行（共 ${all} 行，全部见 CSV）` : `共 ${all} 行`,
  scroll: '表格，可左右滚动',
  files: '下载',
  file: {
    csv: 'CSV 表格',
    json: 'JSON 数据',
    svg: 'SVG 图',
    png: 'PNG 图',
  },
};

const en: typeof zh = {
  views: 'Published views',
  viewsIntro:
    'Every page has the finding, a summary, a picture, a table and the sources, and can be read without scripts; where they run, the atlas takes the place of the page.',
  pages: 'Pages',
  map: 'Open the interactive map',
  all: 'All views',
  statement: 'Accessibility',
  largest: (rows, all) =>
    all > rows
      ? `The largest ${rows} rows of ${all}; all of them are in the CSV`
      : all === 1
        ? '1 row'
        : `${all} rows`,
  scroll: 'Table, scrolls sideways',
  files: 'Downloads',
  file: {
    csv: 'CSV table',
    json: 'JSON data',
    svg: 'SVG',
    png: 'PNG',
  },
};

export const PAGE_TEXTS: Readonly<Record<Language, typeof zh>> = { zh, en };
