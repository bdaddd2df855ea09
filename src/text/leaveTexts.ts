import type { Language } from '../model/bilingual';

/** Words before another site. They come when a link leads there. */
const zh = {
  title: '即将离开本站',
  told: '以下链接指向其他网站，将在新窗口打开。其内容与安全由该网站负责。',
  goOn: (host: string) => `继续前往 ${host}`,
};

const en: typeof zh = {
  title: 'Leaving this site',
  told: 'This link leads to another site and opens in a new window. That site answers for its content and safety.',
  goOn: (host) => `Continue to ${host}`,
};

export const LEAVE_TEXTS: Readonly<Record<Language, typeof zh>> = { zh, en };
