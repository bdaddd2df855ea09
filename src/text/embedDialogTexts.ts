import type { Language } from '../model/bilingual';

/** Words of the dialog that writes the lines for pages of others. They come with it. */
const zh = {
  hint: '把下面几行贴进你的网页，即可嵌入这一视图。',
  method: '方式',
  methods: { frame: 'iframe 代码', element: 'Web 组件', picture: '链接', package: '文件（ZIP）' },
  updates: '数据',
  update: { live: '随本站更新', fixed: '固定版本' },
  updateHint: {
    live: () => '本站更新数据时，嵌入处随之更新。',
    fixed: (date: string, folder: string) =>
      `框架只认 ${date} 这一版数据。本站换上新数据后：这一版若保留在 ${folder}，框架原样显示它；若没有保留，框架显示新数据，并写明与所引版本不同。要绝不改变，请选“文件（ZIP）”。`,
  },
  packageHint:
    '一个文件夹：整页、图（SVG、PNG）、表（CSV）与说明，出处与审图状态都在内。不含脚本，不联网，保存后不再改变，放在任何网站上都能看；图不能操作。',
  save: '下载 ZIP',
  byHand: '全选后复制，存为 .csv 文件（只有表，没有图）',
  ui: '控件',
  uis: { compact: '精简', full: '全部', minimal: '仅标题', none: '全部收起' },
  sizes: '高度',
  size: { '720': '720 像素', '560': '560 像素', '420': '420 像素' },
  live: '可操作',
  switches: { on: '是', off: '否，静态图' },
  view: '范围',
  views: { region: '整个区域', now: '当前视野' },
  locks: '读者不能改',
  lock: { region: '地方', metric: '指标', t: '时间', level: '层级' },
  look: '配色',
  looks: { auto: '跟随读者', light: '浅色', dark: '深色', hc: '高对比' },
  language: '语言',
  languages: { auto: '跟随读者', 'zh-CN': '中文', en: 'English' },
  elder: '长者模式',
  elders: { off: '关', on: '开' },
  code: '代码',
  copy: '复制代码',
  policy: '网页若有内容安全策略（CSP），须加上',
  preview: '预览（按所选高度）',
  always:
    '来源、数据日期与地图审图号始终可见，任何参数都不能去掉：它们是引用数据与使用地图的前提。',
  least: '小于 320 × 240 像素时只显示图片与链接。',
  long: '地址超过 2048 个字符，有的系统会截断它；请减少筛选。',
  more: '完整页面与数据表',
};

const en: typeof zh = {
  hint: 'Paste these lines into your page to show this view there.',
  method: 'Method',
  methods: { frame: 'iframe', element: 'Web component', picture: 'Link', package: 'Files (ZIP)' },
  updates: 'Data',
  update: { live: 'Updated with this site', fixed: 'Fixed edition' },
  updateHint: {
    live: () => 'When this site updates its data, the frame shows them.',
    fixed: (date, folder) =>
      `The frame asks for the edition of ${date} alone. Once this site has newer data: if that edition is kept in ${folder}, the frame shows it as it was; if not, it shows the newer data and says that they are not those that were quoted. For what never changes choose “Files (ZIP)”.`,
  },
  packageHint:
    'One folder: the whole page, the map (SVG, PNG), the table (CSV) and a note, with sources and the state of map approval. No script, no network, no change once saved; any website can show it. The map is a picture.',
  save: 'Download ZIP',
  byHand: 'Select all, copy, and save as a .csv file (the table alone, without the map)',
  ui: 'Controls',
  uis: { compact: 'Compact', full: 'All', minimal: 'Title only', none: 'All folded' },
  sizes: 'Height',
  size: { '720': '720 pixels', '560': '560 pixels', '420': '420 pixels' },
  live: 'Interactive',
  switches: { on: 'Yes', off: 'No, a still map' },
  view: 'Extent',
  views: { region: 'Whole region', now: 'As it is now' },
  locks: 'Readers cannot change',
  lock: { region: 'Places', metric: 'Measure', t: 'Time', level: 'Level' },
  look: 'Theme',
  looks: { auto: 'As the reader', light: 'Light', dark: 'Dark', hc: 'High contrast' },
  language: 'Language',
  languages: { auto: 'As the reader', 'zh-CN': '中文', en: 'English' },
  elder: 'Elder mode',
  elders: { off: 'Off', on: 'On' },
  code: 'Code',
  copy: 'Copy code',
  policy: 'A page with a Content-Security-Policy must add',
  preview: 'Preview, at the chosen height',
  always:
    'Sources, date of the data and the approval of the map stay in sight; no parameter takes them away: without them neither figures nor map may be shown.',
  least: 'Below 320 × 240 pixels there is only a picture and a link.',
  long: 'The address has more than 2,048 characters, which some systems cut. Use fewer filters.',
  more: 'Full page and table',
};

export const EMBED_DIALOG_TEXTS: Readonly<Record<Language, typeof zh>> = { zh, en };
