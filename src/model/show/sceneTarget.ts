import type { Language } from '../bilingual';
import type { Scene } from '../story/story';
import { readingTime } from './dwell';
import type { ScenePlan } from './showState';

/** Milliseconds that a speaker has for a scene: its author's, else as long as it takes to say the notes and show all. */
export function sceneTarget(scene: Scene, { dwells }: ScenePlan, language: Language): number {
  if (scene.dwell !== null) return scene.dwell * 1000;
  const shown = dwells.reduce((sum, one) => sum + one, 0);
  return Math.max(shown, readingTime(scene.notes?.[language] ?? ''));
}
