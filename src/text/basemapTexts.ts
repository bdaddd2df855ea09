import type { Language } from '../model/bilingual';

/** Words of the tiles below the map. They come with these. */
const zh = {
  basemap: (whose: string) => `底图：${whose}`,
  failed: '底图没有载入，所示为本图自己的素底。',
  again: '重试',
  notInPictures: (whose: string) => `图片与幻灯片不含底图（${whose}），用本图自己的素底。`,
};

const en: typeof zh = {
  basemap: (whose) => `Basemap: ${whose}`,
  failed: 'The basemap has not loaded; the map stands on its own plain ground.',
  again: 'Try again',
  notInPictures: (whose) =>
    `Pictures and slides leave out the basemap (${whose}) and stand on the plain ground of this map.`,
};

export const BASEMAP_TEXTS: Readonly<Record<Language, typeof zh>> = { zh, en };
