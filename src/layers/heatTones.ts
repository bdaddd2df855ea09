import type { Tones } from '../model/heatCell';
import type { Ramp, ThemeName } from '../theme';

/** Grounds of numbers in heat maps: about a middle, and from little to much. The page has them in `heatTones.css`. */
const HEAT_TONES: Readonly<Record<ThemeName, { readonly aboutOne: Ramp; readonly rising: Ramp }>> =
  {
    dark: {
      aboutOne: ['#a04e16', '#633c33', '#1c2a45', '#28487e', '#3069bd'],
      rising: ['#131f35', '#183449', '#1a4a5f', '#1a5f73', '#167485'],
    },
    light: {
      aboutOne: ['#e59a66', '#f0c5a6', '#f4f1e9', '#bacce8', '#79a8e6'],
      rising: ['#fbf8f0', '#d7e7e5', '#b2d5da', '#8bc4cf', '#5fb3c4'],
    },
    hc: {
      aboutOne: ['#50507c', '#343348', '#1a1a1a', '#41360f', '#685600'],
      rising: ['#000000', '#231d09', '#3e330d', '#54450a', '#685600'],
    },
  };

/** The five tones of what a heat map shows. */
export const heatTones = (tones: Tones, theme: ThemeName): Ramp =>
  HEAT_TONES[theme][tones === 'quotient' ? 'aboutOne' : 'rising'];
