import type { Shown } from '../shown';
import { evaluate } from './evaluate';
import type { Scene } from './story';
import { faulty, type Figure } from './storyFigure';

/** What the data say of the figures of a scene. */
export interface SceneFigures {
  readonly key: Figure | null;
  /** A figure by the name that texts call it by; `figure` is the key figure. A name of none is a fault. */
  readonly named: (name: string) => Figure;
  /** One for each item, in their order. */
  readonly items: readonly Figure[];
  /** Ids of all sources of the scene, its own first. */
  readonly sources: readonly string[];
}

/** `shown` is what the scene's own query shows, not what a reader has turned it into. */
export function sceneFigures(shown: Shown, scene: Scene): SceneFigures {
  const key = scene.figure && evaluate(shown, scene.figure.value);
  const items = scene.items.map(({ value }) => evaluate(shown, value));
  const byName = new Map(
    Object.entries(scene.figures).map(([name, value]) => [name, evaluate(shown, value)]),
  );
  if (key) byName.set('figure', key);
  const figures = [...byName.values(), ...items];
  const sources = [...scene.sources, ...figures.flatMap((figure) => figure.sources)];
  return {
    key,
    items,
    named: (name) => byName.get(name) ?? faulty('unknown-id', name),
    sources: [...new Set(sources)].filter((id) => shown.dataset.sources.has(id)),
  };
}
