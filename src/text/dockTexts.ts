import type { Language } from '../model/bilingual';

/** Words of the pane below the map; they come with it. */
const zh = {
  taller: '放大到地图的位置',
  resize: '高度：拖动，或按上下方向键',
};

const en: typeof zh = {
  taller: 'Enlarge over the map',
  resize: 'Height: drag, or use the arrow keys',
};

export const DOCK_TEXTS: Readonly<Record<Language, typeof zh>> = { zh, en };
