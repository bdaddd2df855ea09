import type { Dataset } from '../model/dataset';
import { shownBy, type Shown } from '../model/shown';
import { sceneFigures } from '../model/story/sceneFigures';
import { calledFigures, sceneRemarks } from '../model/story/sceneRemarks';
import type { Scene, Story } from '../model/story/story';
import type { FaultCode, StoryFault, StoryRemark } from '../model/story/storyFault';
import type { Figure } from '../model/story/storyFigure';
import { strangeIds } from '../model/story/strangeIds';
import { sceneQuery } from './sceneQuery';

export interface StoryCheck {
  /** What the data do not give: the scene says so, the show goes on. */
  readonly faults: readonly StoryFault[];
  /** What an author should mend. */
  readonly remarks: readonly StoryRemark[];
}

/** A story held against the data and against what a stage has room for. */
export function checkStory(dataset: Dataset, story: Story): StoryCheck {
  const checks = story.scenes.map((scene, index) => checkScene(dataset, scene, index + 1));
  return {
    faults: checks.flatMap(({ faults }) => faults),
    remarks: checks.flatMap(({ remarks }) => remarks),
  };
}

/** The same for one scene; `number` counts from 1. */
export function checkScene(dataset: Dataset, scene: Scene, number: number): StoryCheck {
  if (scene.fault) return { faults: [], remarks: [] };
  const fault = (code: FaultCode, path: string, found: string): StoryFault => ({
    ...{ code, scene: number, found },
    path: `scenes.${number}.${path}`,
  });
  const { query, refused: first } = sceneQuery(dataset, scene, 0);
  const shown = shownBy(dataset, query);
  const figures = sceneFigures(shown, scene);
  const refused = scene.steps.flatMap((_, step) => sceneQuery(dataset, scene, step + 1).refused);
  const strange = [...new Set([...first, ...refused, ...(isEmpty(shown) ? ['t'] : [])])];
  const named = new Map(calledFigures(scene).map(([path, name]) => [name, path]));
  for (const name of Object.keys(scene.figures)) named.set(name, `figures.${name}`);
  const valued: readonly (readonly [path: string, figure: Figure | null])[] = [
    ['figure.value', figures.key],
    ...[...named].map(([name, path]) => [path, figures.named(name)] as const),
    ...figures.items.map((figure, index) => [`items.${index}.value`, figure] as const),
  ];
  const noSource = figures.sources.length === 0 && scene.layout !== 'qr';
  return {
    faults: [
      ...strange.map((name) => fault('bad-state', 'state', name)),
      ...strangeIds(dataset, scene).map(([path, id]) => fault('unknown-id', path, id)),
      ...valued.flatMap(([path, figure]) =>
        figure?.value.type === 'fault'
          ? [fault('bad-figure', path, `${figure.value.fault.code} ${figure.value.fault.found}`)]
          : [],
      ),
    ],
    remarks: [
      ...sceneRemarks(scene, number),
      ...(noSource
        ? [
            {
              code: 'no-source',
              scene: number,
              path: `scenes.${number}.sources`,
              found: '',
            } as const,
          ]
        : []),
    ],
  };
}

/** A year or a filter that nothing is known of. */
function isEmpty({ topic, flowView, query }: Shown): boolean {
  const { pairs, undrawn } = flowView;
  const isNothing = pairs.length === 0 && Object.values(undrawn).every((rows) => rows.length === 0);
  return topic !== 'clusters' && query.period !== null && isNothing;
}
