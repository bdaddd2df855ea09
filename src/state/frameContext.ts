import type { Map as MapLibreMap } from 'maplibre-gl';
import { getContext, setContext } from 'svelte';

/** What a map must heed that stands in a frame of another page, or on a stage. */
export interface FrameRules {
  /** The wheel and one finger belong to the page around, of which these words tell; null: to the map. */
  readonly hints: { readonly windows: string; readonly mac: string; readonly touch: string } | null;
  /** Nobody looks, or may touch it: a drawing that costs no graphics memory will do. */
  readonly isResting: boolean;
  /** Nothing moves by itself, whatever the system allows. */
  readonly isStill: boolean;
  /** Of a stage, which writes its own names in the letters of the last row, and moves the map by itself. */
  readonly stage?: {
    /** What there is to draw on, as MapLibre's options know it. */
    readonly canvas: { readonly maxCanvasSize: [number, number]; readonly pixelRatio: number };
    readonly onmap: (map: MapLibreMap | null) => void;
  };
}

const KEY = Symbol('frame');
const NO_FRAME: FrameRules = { hints: null, isResting: false, isStill: false };

/** Handed down by what stands in a frame. */
export const provideFrame = (rules: () => FrameRules): void => void setContext(KEY, rules);

export const useFrame = (): (() => FrameRules) =>
  getContext<(() => FrameRules) | undefined>(KEY) ?? (() => NO_FRAME);
