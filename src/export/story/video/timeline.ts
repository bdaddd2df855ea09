import type { Language } from '../../../model/bilingual';
import { showPlan } from '../../../model/show/showPlan';
import type { Story, TransitionType } from '../../../model/story/story';

/** A state of the show and its frames: the way to it, and how long it stays. */
export interface Shot {
  /** From 0. */
  readonly scene: number;
  /** Steps that are taken. */
  readonly steps: number;
  readonly transition: TransitionType;
  readonly moving: number;
  readonly resting: number;
}

/** Steps of a scene come without a flight unless they ask for one. Milliseconds. */
const STEP = 700;

/** The show as it runs by itself, in whole frames; nothing of it asks a clock. */
export const timeline = (story: Story, language: Language, fps: number): Shot[] => {
  const frames = (ms: number): number => Math.round((ms * fps) / 1000);
  return showPlan(story, language, false).scenes.flatMap(({ dwells, transition }, scene) =>
    dwells.map((dwell, steps) => ({
      ...{ scene, steps, resting: Math.max(1, frames(dwell)) },
      transition: steps > 0 ? 'ease' : (story.scenes[scene]?.transition.type ?? 'cut'),
      moving: scene + steps === 0 ? 0 : frames(steps > 0 ? STEP : transition),
    })),
  );
};

export const framesOf = (shots: readonly Shot[]): number =>
  shots.reduce((sum, { moving, resting }) => sum + moving + resting, 0);
