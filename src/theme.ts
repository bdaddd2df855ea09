import type { FlowTopic } from './model/flow';
import type { Family } from './model/industry';

/** `hc`: high contrast, for eyes that need it: black and white and one warm hue. */
export type ThemeName = 'dark' | 'light' | 'hc';

/** Five steps of lightness, from little to much: monotone in grey, so that amount survives a black-and-white print. */
export type Ramp = readonly [string, string, string, string, string];

/** Colours of everything on the map. Colours of panels and text are in `theme.css`. */
export interface MapTheme {
  /** How much heavier than drawn for full sight lines and rings are. */
  readonly weight: number;
  /** Opacity of the soft edges of coast and region; 0 where nothing may blur an edge. */
  readonly softness: { readonly coast: number; readonly region: number };
  /** Alpha of a flow at its origin, the quiet end of the static cue of direction (R4). */
  readonly tail: number;
  readonly sea: string;
  /** Beyond what is shown. */
  readonly frame: string;
  readonly neighbours: string;
  readonly neighbourLine: string;
  readonly coast: string;
  readonly coastGlow: string;
  readonly glow: string;
  readonly beijing: string;
  readonly tianjin: string;
  readonly hebei: string;
  readonly graticule: string;
  readonly countyLine: string;
  readonly cityLine: string;
  readonly provinceLine: string;
  readonly outline: string;
  readonly water: string;
  readonly marsh: string;
  readonly river: string;
  readonly rail: string;
  readonly label: string;
  readonly labelQuiet: string;
  readonly labelHalo: string;
  readonly labelSea: string;
  readonly node: string;
  /** What comes in, half way in lightness between `node` and `nodeFill`. */
  readonly nodeIn: string;
  readonly nodeFill: string;
  /** What stays within a place. */
  readonly nodeDisc: string;
  readonly mark: string;
  readonly markGround: string;
  readonly tie: string;
  readonly focus: string;
  readonly ramps: Readonly<Record<FlowTopic, Ramp>>;
  readonly families: Readonly<Record<Family, string>>;
}

const dark: MapTheme = {
  weight: 1,
  softness: { coast: 0.55, region: 0.5 },
  tail: 0.35,
  sea: '#0a1424',
  frame: '#0a1424',
  neighbours: '#0e1a2c',
  neighbourLine: '#1c2c45',
  coast: '#2f4f7a',
  coastGlow: '#1d3a63',
  glow: '#2f5f9e',
  beijing: '#242d4b',
  tianjin: '#132d43',
  hebei: '#16253c',
  graticule: '#1f3150',
  countyLine: '#223552',
  cityLine: '#35507a',
  provinceLine: '#6384b3',
  outline: '#7d9dcb',
  water: '#0d2c4a',
  marsh: '#2f6592',
  river: '#1f4a75',
  rail: '#39506f',
  label: '#eaf1fb',
  labelQuiet: '#8ea3c2',
  labelHalo: '#0b1628',
  labelSea: '#3f6596',
  node: '#dbe6f5',
  nodeIn: '#6e84a3',
  nodeFill: '#1a2a44',
  nodeDisc: '#8fa5c4',
  mark: '#f2f6fc',
  markGround: '#0b1628',
  tie: '#8fe3a5',
  focus: '#ffffff',
  ramps: {
    technology: ['#2e8da1', '#33abc0', '#48c7da', '#79dfec', '#bdf4fa'],
    enterprise: ['#a8742d', '#c98d31', '#e5a748', '#f6c36d', '#ffe2ae'],
    cobuild: ['#4a965c', '#5bb071', '#74c88a', '#98dfa8', '#c9f3d1'],
    context: ['#687b92', '#7d8fa6', '#97a8bd', '#b4c2d3', '#d5dee9'],
  },
  families: {
    life: '#e08db8',
    information: '#66bdf0',
    machinery: '#eda82e',
    vehicles: '#7f9cff',
    energy: '#f0e04a',
    materials: '#f0783c',
    services: '#2fc49a',
    other: '#a7b4c6',
  },
};

const light: MapTheme = {
  weight: 1,
  softness: { coast: 0.7, region: 0.55 },
  tail: 0.35,
  sea: '#dce7ec',
  frame: '#e8e8e3',
  neighbours: '#eeebe4',
  neighbourLine: '#d9d3c6',
  coast: '#a9bec7',
  coastGlow: '#f2f8fa',
  glow: '#c7b994',
  beijing: '#fff5e6',
  tianjin: '#f5faf1',
  hebei: '#fffdf8',
  graticule: '#e2ddd0',
  countyLine: '#e8e0cf',
  cityLine: '#c9bda5',
  provinceLine: '#8c7f68',
  outline: '#766a55',
  water: '#cfe0e8',
  marsh: '#9cc0d2',
  river: '#b3d0de',
  rail: '#d3cab9',
  label: '#1f2733',
  labelQuiet: '#6d6a63',
  labelHalo: '#fffdf8',
  labelSea: '#7d9aa8',
  node: '#2c3644',
  nodeIn: '#868e9a',
  nodeFill: '#ffffff',
  nodeDisc: '#6f7886',
  mark: '#1f2733',
  markGround: '#fffdf8',
  tie: '#2a7d3b',
  focus: '#10151d',
  ramps: {
    technology: ['#3d93a4', '#267f92', '#14697c', '#095365', '#033b49'],
    enterprise: ['#b97d1f', '#a26a12', '#895609', '#6d4305', '#513103'],
    cobuild: ['#479355', '#357f45', '#246a34', '#165424', '#0a3d17'],
    context: ['#7f8894', '#6b7480', '#58616d', '#454e59', '#323a44'],
  },
  families: {
    life: '#b04e86',
    information: '#1f78b4',
    machinery: '#b87400',
    vehicles: '#3f51c5',
    energy: '#8f8300',
    materials: '#c24a0e',
    services: '#00805b',
    other: '#6b7480',
  },
};

/** Topics have no hue each: white, yellow and a darker amber, apart in lightness at every step. */
const hc: MapTheme = {
  weight: 1.5,
  softness: { coast: 0, region: 0 },
  tail: 0.6,
  sea: '#000000',
  frame: '#000000',
  neighbours: '#000000',
  neighbourLine: '#4a4a4a',
  coast: '#ffffff',
  coastGlow: '#000000',
  glow: '#000000',
  beijing: '#1f1f1f',
  tianjin: '#181818',
  hebei: '#101010',
  graticule: '#2a2a2a',
  countyLine: '#4a4a4a',
  cityLine: '#8c8c8c',
  provinceLine: '#ffffff',
  outline: '#ffffff',
  water: '#000000',
  marsh: '#6a6a6a',
  river: '#5a5a5a',
  rail: '#8c8c8c',
  label: '#ffffff',
  labelQuiet: '#e0e0e0',
  labelHalo: '#000000',
  labelSea: '#c8c8c8',
  node: '#ffffff',
  nodeIn: '#767676',
  nodeFill: '#000000',
  nodeDisc: '#9a9a9a',
  mark: '#ffffff',
  markGround: '#000000',
  tie: '#ffb300',
  focus: '#ffffff',
  ramps: {
    technology: ['#a8a8a8', '#bebebe', '#d4d4d4', '#eaeaea', '#ffffff'],
    enterprise: ['#c8a400', '#dcb900', '#f0cf1e', '#ffe34d', '#fff2a3'],
    cobuild: ['#cf6f00', '#e08000', '#f09114', '#ffa333', '#ffb85c'],
    context: ['#a8a8a8', '#bebebe', '#d4d4d4', '#eaeaea', '#ffffff'],
  },
  families: {
    life: '#ff9fd2',
    information: '#6fd0ff',
    machinery: '#e8a200',
    vehicles: '#9aa8ff',
    energy: '#fff35c',
    materials: '#ff7a3d',
    services: '#2fe0a8',
    other: '#ffffff',
  },
};

export const MAP_THEMES: Readonly<Record<ThemeName, MapTheme>> = { dark, light, hc };
