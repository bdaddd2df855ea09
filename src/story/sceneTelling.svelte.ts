import { untrack } from 'svelte';
import type { Dataset } from '../model/dataset';
import type { Query } from '../model/query';
import { shownBy } from '../model/shown';
import { pointedOut } from '../model/story/pointedOut';
import { sceneFigures, type SceneFigures } from '../model/story/sceneFigures';
import type { Scene, SceneCamera } from '../model/story/story';
import type { AtlasState } from '../state/atlasState.svelte';
import { sceneQuery } from '../state/sceneQuery';
import type { Show } from './show.svelte';

/** What a scene says and shows: its view, its figures, what its steps point out. Made while a component begins. */
export class SceneTelling {
  readonly #atlas: AtlasState;
  readonly #show: Show;
  readonly #worked = new WeakMap<Scene, { dataset: Dataset; figures: SceneFigures }>();

  readonly figures = $derived.by(() => this.figuresOf(this.#show.scene));
  /** The last camera that scene or steps have asked for. */
  readonly camera: SceneCamera | null = $derived.by(() => {
    const { scene, taken: count } = this.#show;
    const taken = scene.steps.slice(0, count).reverse();
    return taken.find(({ camera }) => camera !== null)?.camera ?? scene.camera;
  });

  /** `keeps`: what the stage decides, not the scene. */
  constructor(atlas: AtlasState, show: Show, keeps: () => Partial<Query>) {
    [this.#atlas, this.#show] = [atlas, show];
    // Scene and step → view; the camera goes its own way. What was chosen on a free map is let go.
    $effect.pre(() => {
      const { scene, taken, step, isExploring } = show;
      if (isExploring) {
        atlas.highlights = [];
        return;
      }
      const { camera: _, ...view } = sceneQuery(atlas.dataset, scene, taken).query;
      const kept = keeps();
      untrack(() => atlas.change({ ...view, ...kept }));
      atlas.highlights = (step?.highlight ?? []).map(pointedOut);
      atlas.hovered = null;
    });
    // The next one is worked out while this one is looked at.
    $effect(() => {
      const next = show.story.scenes[show.story.scenes.indexOf(show.scene) + 1];
      if (!next) return;
      const waiting = setTimeout(() => this.figuresOf(next), 400);
      return () => clearTimeout(waiting);
    });
  }

  figuresOf(scene: Scene): SceneFigures {
    const { dataset } = this.#atlas;
    const known = this.#worked.get(scene);
    if (known?.dataset === dataset) return known.figures;
    const figures = sceneFigures(shownBy(dataset, sceneQuery(dataset, scene, 0).query), scene);
    this.#worked.set(scene, { dataset, figures });
    return figures;
  }
}
