import type { Dataset } from '../model/dataset';
import type { Query } from '../model/query';
import type { Scene, SceneState } from '../model/story/story';
import { knownQuery } from './knownQuery';
import { decodeQuery } from './urlState';

/** Parameters that a scene may set. The others are the stage's: camera, theme, language, renderer, a reader's table. */
export const SCENE_PARAMETERS = [
  ...['topic', 'metric', 'basis', 't', 'industry', 'kind', 'confidence', 'place', 'dir', 'mode'],
  ...['minus', 'with', 'level', 'min', 'top', 'scale', 'values', 'counterparts', 'sel', 'tab'],
  ...['profile', 'view', 'matrix', 'list', 'motion'],
] as const;

/**
 * What a scene looks at once its first `steps` steps are done, without camera, theme and language; `refused` names
 * parameters that are none, cannot be read or hold an id that the data do not know: these fall back to their defaults.
 */
export function sceneQuery(
  dataset: Dataset,
  scene: Scene,
  steps: number,
): { query: Query; refused: readonly string[] } {
  const state = sceneState(scene, steps);
  const names = Object.keys(state);
  const isKnown = (name: string): boolean => SCENE_PARAMETERS.some((one) => one === name);
  const given = names.filter(isKnown).map((name): [string, string] => [name, state[name] ?? '']);
  const link = decodeQuery(`?${new URLSearchParams(given).toString()}`);
  const known = knownQuery(dataset, link.query);
  const strange = names.filter((name) => !isKnown(name));
  return { query: known.query, refused: [...strange, ...link.refused, ...known.refused] };
}

/** The parameters of a scene after some of its steps. An empty value takes one back to its default. */
function sceneState({ state, steps }: Scene, count: number): SceneState {
  const all = [state, ...steps.slice(0, count).map((step) => step.state)];
  const merged = all.flatMap((one) => Object.entries(one));
  return Object.fromEntries([...new Map(merged)].filter(([, value]) => value !== ''));
}
