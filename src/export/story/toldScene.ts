import type { Dataset } from '../../model/dataset';
import type { Selection } from '../../model/query';
import { shownBy, type Shown } from '../../model/shown';
import { pointedOut } from '../../model/story/pointedOut';
import { sceneFigures, type SceneFigures } from '../../model/story/sceneFigures';
import type { Layout, Scene, SceneCamera, Step, Story } from '../../model/story/story';
import { sceneQuery } from '../../state/sceneQuery';

/** A scene as it stands after some of its steps: what it shows, says and points out. */
export interface ToldScene {
  readonly story: Story;
  readonly scene: Scene;
  /** The step that was taken last; null for the scene by itself. */
  readonly step: Step | null;
  readonly shown: Shown;
  readonly figures: SceneFigures;
  readonly highlights: readonly Selection[];
  /** The last that scene or steps have asked for, looking straight down: a drawing lies flat. */
  readonly camera: SceneCamera | null;
}

/** `steps`: how many are taken, from 0. */
export function toldScene(dataset: Dataset, story: Story, scene: Scene, steps = 0): ToldScene {
  const shownAt = (count: number): Shown =>
    shownBy(dataset, sceneQuery(dataset, scene, count).query);
  const own = shownAt(0);
  const step = scene.steps[steps - 1] ?? null;
  const taken = scene.steps.slice(0, steps).reverse();
  const camera = taken.find((one) => one.camera !== null)?.camera ?? scene.camera;
  return {
    ...{ story, scene, step, figures: sceneFigures(own, scene) },
    shown: steps === 0 ? own : shownAt(steps),
    highlights: (step?.highlight ?? []).map(pointedOut),
    camera: camera && { ...camera, pitch: 0, bearing: 0 },
  };
}

const MAPS: readonly Layout[] = ['map-panel', 'map-full', 'two-maps'];

/** The map is what the scene is about. */
export const isMapScene = ({ layout, fault }: Scene): boolean =>
  fault === null && MAPS.includes(layout);

/** The map stands behind the words, half seen. */
export const hasMapBehind = ({ layout, fault }: Scene): boolean =>
  fault === null && (layout === 'cover' || layout === 'end');
