import type { FlowTopic } from './model/flow';
import type { Family } from './model/industry';

/** `hc`: high contrast, for eyes that need it: black and white and one warm hue. */
export type ThemeName = 'dark' | 'light' | 'hc';

/** Five steps of lightness, from little to much: monotone in grey, so that amount survives a black-and-white print. */
export type Ramp = readonly [string, string, string, string, string];

/** Colours of a change between two years: two hues that no kind of colour vision confuses. */
export interface ChangeRamps {
  readonly increase: Ramp;
  readonly decrease: Ramp;
}

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
  /** Lines from a park or cluster to its counterparts: no flow, no tie of a branch. */
  readonly counterpart: string;
  readonly focus: string;
  readonly ramps: Readonly<Record<FlowTopic, Ramp>>;
  readonly change: ChangeRamps;
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
  counterpart: '#e2a6ff',
  focus: '#ffffff',
  ramps: {
    technology: ['#37879c', '#3898aa', '#40a8b8', '#5bc0cd', '#7cdce6'],
    enterprise: ['#ae731f', '#c28937', '#d49f4e', '#e3b565', '#f3cc80'],
    cobuild: ['#4bc47d', '#79d898', '#9ae5ae', '#bbf2c4', '#dcffde'],
    context: ['#687b92', '#7d8fa6', '#97a8bd', '#b4c2d3', '#d5dee9'],
    own: ['#c4608f', '#d377a2', '#e08fb5', '#ecabc9', '#f7c9df'],
  },
  change: {
    increase: ['#5f86da', '#6b99f5', '#7aadff', '#98c4ff', '#badbff'],
    decrease: ['#d76220', '#ec701f', '#f98a32', '#feaa59', '#ffcd8b'],
  },
  families: {
    life: '#b7709c',
    information: '#81d0ff',
    machinery: '#e9a956',
    vehicles: '#858cf3',
    energy: '#ffff42',
    materials: '#d75212',
    services: '#029064',
    other: '#b4c0c1',
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
  counterpart: '#8a2fb0',
  focus: '#10151d',
  ramps: {
    technology: ['#1a90a8', '#1b7f95', '#1b6e81', '#1c5f6e', '#1e515e'],
    enterprise: ['#b77c17', '#a36d13', '#915f11', '#7c500f', '#68420d'],
    cobuild: ['#0a6725', '#03531c', '#004316', '#003312', '#00240c'],
    context: ['#7f8894', '#6b7480', '#58616d', '#454e59', '#323a44'],
    own: ['#b8558a', '#a34478', '#8d3366', '#762454', '#5d1641'],
  },
  change: {
    increase: ['#5980db', '#446bc7', '#3556b0', '#2c4293', '#282f70'],
    decrease: ['#cb6125', '#b54a15', '#9a390f', '#802c0e', '#672110'],
  },
  families: {
    life: '#c4699c',
    information: '#045794',
    machinery: '#895100',
    vehicles: '#011374',
    energy: '#938a01',
    materials: '#680000',
    services: '#298f69',
    other: '#5a5e64',
  },
};

/** Topics have hardly a hue each: white, yellow and a darker amber, apart in lightness at every step. */
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
  counterpart: '#ffffff',
  focus: '#ffffff',
  ramps: {
    technology: ['#a6afb2', '#b4c1c2', '#c2d2d2', '#d5e7e6', '#eafefc'],
    enterprise: ['#f3c028', '#fbd14b', '#ffe067', '#fff083', '#ffffa1'],
    cobuild: ['#d67004', '#dd7e01', '#e38d02', '#e89c06', '#efac1c'],
    context: ['#a8a8a8', '#bebebe', '#d4d4d4', '#eaeaea', '#ffffff'],
    own: ['#e08fb8', '#e8a2c5', '#f0b6d2', '#f7cbe0', '#ffe1ef'],
  },
  change: {
    increase: ['#a8a8a8', '#bebebe', '#d4d4d4', '#eaeaea', '#ffffff'],
    decrease: ['#cf6f00', '#e08000', '#f09114', '#ffa333', '#ffb85c'],
  },
  families: {
    life: '#be7aa2',
    information: '#85dcff',
    machinery: '#e5c78d',
    vehicles: '#9294f6',
    energy: '#ffff48',
    materials: '#ec601d',
    services: '#259e72',
    other: '#edfaf9',
  },
};

export const MAP_THEMES: Readonly<Record<ThemeName, MapTheme>> = { dark, light, hc };
