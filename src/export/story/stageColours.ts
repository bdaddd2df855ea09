import type { ThemeName } from '../../theme';

/** Colours of a stage beside its map. */
export interface StageColours {
  readonly ground: string;
  readonly panel: string;
  readonly panelOpacity: number;
  readonly text: string;
  readonly quiet: string;
  readonly accent: string;
  readonly line: string;
  readonly halo: string;
}

/** Those of `theme.css`, and of `StageView` where a lit room asks for more: a file has no style sheet. */
export const STAGE_COLOURS: Readonly<Record<ThemeName, StageColours>> = {
  dark: {
    ...{ ground: '#0a1424', panel: '#101c30', panelOpacity: 0.95, line: '#2a3c5c' },
    ...{ text: '#eaf1fb', quiet: '#b6c5dc', accent: '#7fd0ff', halo: '#0a1424' },
  },
  light: {
    ...{ ground: '#dfe8ec', panel: '#fffdf8', panelOpacity: 0.96, line: '#ded5c2' },
    ...{ text: '#1d2530', quiet: '#3f454e', accent: '#074c70', halo: '#fffdf8' },
  },
  hc: {
    ...{ ground: '#000000', panel: '#000000', panelOpacity: 1, line: '#ffffff' },
    ...{ text: '#ffffff', quiet: '#e0e0e0', accent: '#ffd400', halo: '#000000' },
  },
};
