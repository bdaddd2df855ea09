import type { Language } from '../bilingual';
import type { Scene, Story } from '../story/story';
import { dwell } from './dwell';
import type { ShowPlan } from './showState';

const SECOND = 1000;

/** How a story runs: its scenes' states, how long each stays, and what a kiosk does. */
export function showPlan({ scenes, kiosk }: Story, language: Language, isKiosk: boolean): ShowPlan {
  return {
    scenes: scenes.map((scene) => ({
      dwells: dwellsOf(scene, language),
      transition: scene.transition.type === 'cut' ? 0 : scene.transition.ms,
    })),
    isLoop: isKiosk && kiosk.loop,
    kiosk: isKiosk ? { idle: kiosk.idleSec * SECOND, action: kiosk.action } : null,
  };
}

/** An author's own time is for all of a scene: its states share it by what there is to read. */
function dwellsOf({ title, body, figure, steps, dwell: wanted }: Scene, language: Language) {
  const said = [title, body, figure?.label ?? null].map((text) => text?.[language] ?? '');
  const usual = [said.join(' '), ...steps.map(({ note }) => note?.[language] ?? '')].map(dwell);
  if (wanted === null) return usual;
  const all = usual.reduce((sum, one) => sum + one, 0);
  return usual.map((one) => (one / all) * wanted * SECOND);
}
