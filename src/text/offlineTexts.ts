import type { Language } from '../model/bilingual';

/** Words of what is kept for a day without a network. They come with the lamp. */
const zh = {
  title: '离线保存',
  intro: (files: string, size: string) =>
    `把整个图集（${files} 个文件，${size} MB）存进这台电脑的浏览器：断网、关掉服务器也能演示。只有您按下按钮才会保存。`,
  keep: '离线保存',
  filling: (files: string, all: string, size: string, whole: string) =>
    `正在保存：${files} / ${all} 个文件，${size} / ${whole} MB`,
  stop: '取消',
  checking: '正在逐个核对文件……',
  ready: (files: string, size: string, version: string) =>
    `离线就绪 ✓ ${files} 文件 ${size} MB 版本 ${version}`,
  broken: (count: string) => `离线未就绪 ✗ ${count} 个文件缺少或与原样不同：`,
  more: (count: string) => `还有 ${count} 个`,
  mend: '重新取这些文件',
  check: '重新核对',
  drop: '删除已存的文件',
  newerHint: '讲述与演示（新版本已经存好）',
  newer: '新版本已经完整存好。您按下按钮才会换用，演示中从不换用。',
  apply: '现在换用',
  shown: '没有换用：另一个窗口正在演示。演示结束后再按一次。',
  carried: '这个页面是一个自带全部数据的文件：不用网络，随时可以演示 ✓',
  impossible:
    '这里不能保存：浏览器只在 https 或 localhost 地址上保存网页。请用便携版（docs/presenting.zh.md）。',
  refused: '没有保存成：offline.json 或 sw.js 取不到，或者浏览器没有接受。',
};

const en: typeof zh = {
  title: 'Keep for offline',
  intro: (files, size) =>
    `Keeps the whole atlas (${files} files, ${size} MB) in the browser of this computer, for a talk without network or server. Nothing is kept unless you ask for it.`,
  keep: 'Keep for offline',
  filling: (files, all, size, whole) => `Keeping: ${files} of ${all} files, ${size} of ${whole} MB`,
  stop: 'Stop',
  checking: 'Comparing file by file …',
  ready: (files, size, version) => `Ready offline ✓ ${files} files, ${size} MB, version ${version}`,
  broken: (count) => `Not ready offline ✗ files missing or not as they were: ${count}`,
  more: (count) => `and ${count} more`,
  mend: 'Fetch them again',
  check: 'Compare again',
  drop: 'Remove what is kept',
  newerHint: 'Stories (a newer version has been kept)',
  newer:
    'A newer version has been kept whole. It is used when you say so, and never within a show.',
  apply: 'Change to it now',
  shown: 'Not changed: a show runs in another window. Try again when it has ended.',
  carried: 'This page is one file with all of its data: it needs no network ✓',
  impossible:
    'Cannot be kept here: browsers keep pages of https or localhost only. Take the portable form (docs/presenting.md).',
  refused: 'Not kept: offline.json or sw.js did not come, or the browser has refused.',
};

export const OFFLINE_TEXTS: Readonly<Record<Language, typeof zh>> = { zh, en };
