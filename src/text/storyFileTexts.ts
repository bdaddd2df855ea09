import type { Language } from '../model/bilingual';
import type { StoryFormat } from '../model/story/storyFormat';

/** Words of stories as files; they come with the list of stories or the desk. */
const zh = {
  label: '带走',
  hint: '在本机生成，不上传。每页每张都带来源、日期与审图状态；地图是平的、上北下南。',
  format: '格式',
  formats: {
    handout: 'PDF 讲义',
    notes: 'PDF 讲义，附讲稿',
    slides: 'PPTX 16:9，文字可改，附备注',
    wall: 'PPTX 32:9 大屏',
    pictures: 'PNG 图片 1920 × 1080（ZIP）',
    'pictures-4k': 'PNG 图片 3840 × 2160（ZIP）',
    video: '视频 1920 × 1080',
    'video-4k': '视频 3840 × 2160',
  } satisfies Record<StoryFormat, string>,
  look: '配色',
  looks: { dark: '深色', light: '浅色' },
  make: '生成',
  making: (title: string) => `生成文件：${title}`,
  videoHint: '30 帧每秒，逐帧生成，比播放慢；完成前请不要关闭本页。',
  noVideo: '这个浏览器不能编码视频：改为每秒一张的 PNG 图片（ZIP），可用剪辑软件合成。',
  unread: '讲述没有取到，请重试。',
  failed: {
    blank: '浏览器没有画出图来，多半是内存不够：请关掉其他页面，或选小一些的格式。',
    unreadable: '浏览器读不出图来，请换用较新的浏览器。',
    'no-canvas': '浏览器不允许绘图。PPTX、PNG、PDF 与视频都要用到它。',
    load: '制作文件的程序没有载入：请检查网络后再试。',
    unknown: '没有做成，请再试一次。',
  },
  steps: '逐步讲',
  spoken: '讲稿',
  sources: '来源',
};

const en: typeof zh = {
  label: 'Take away',
  hint: 'Made on this computer; nothing is uploaded. Sources, date and approval are on every page; the map is flat, north up.',
  format: 'Format',
  formats: {
    handout: 'PDF handout',
    notes: 'PDF handout with the speaker’s notes',
    slides: 'PPTX 16:9, editable text and notes',
    wall: 'PPTX 32:9 for a wall',
    pictures: 'PNG pictures 1920 × 1080 (ZIP)',
    'pictures-4k': 'PNG pictures 3840 × 2160 (ZIP)',
    video: 'Video 1920 × 1080',
    'video-4k': 'Video 3840 × 2160',
  },
  look: 'Colours',
  looks: { dark: 'Dark', light: 'Light' },
  make: 'Make',
  making: (title) => `Make a file: ${title}`,
  videoHint:
    '30 frames a second, made one by one, slower than they play; please keep this page open until it is done.',
  noVideo:
    'This browser cannot encode video: you get PNG pictures, one for each second (ZIP), for any editing program.',
  unread: 'The story could not be fetched; please try again.',
  failed: {
    blank:
      'The browser drew nothing, most likely for lack of memory: close other pages, or choose a smaller format.',
    unreadable: 'The browser cannot read the picture; a newer browser can.',
    'no-canvas': 'The browser refuses to draw; PPTX, PNG, PDF and video all need it.',
    load: 'The code that makes the file did not load: check the network and try again.',
    unknown: 'That did not work; please try once more.',
  },
  steps: 'Step by step',
  spoken: 'Notes',
  sources: 'Sources',
};

export const STORY_FILE_TEXTS: Readonly<Record<Language, typeof zh>> = { zh, en };
