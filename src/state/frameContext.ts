import { getContext, setContext } from 'svelte';

/** What a map must heed that stands in a frame of another page. */
export interface FrameRules {
  /** The wheel and one finger belong to the page around, of which these words tell; null: to the map. */
  readonly hints: { readonly windows: string; readonly mac: string; readonly touch: string } | null;
  /** Nobody looks, or may touch it: a drawing that costs no graphics memory will do. */
  readonly isResting: boolean;
}

const KEY = Symbol('frame');
const NO_FRAME: FrameRules = { hints: null, isResting: false };

/** Handed down by what stands in a frame. */
export const provideFrame = (rules: () => FrameRules): void => void setContext(KEY, rules);

export const useFrame = (): (() => FrameRules) =>
  getContext<(() => FrameRules) | undefined>(KEY) ?? (() => NO_FRAME);
