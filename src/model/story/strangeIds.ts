import type { Dataset } from '../dataset';
import type { Scene } from './story';

/** Ids of a scene that the data do not know, each with where it stands: places, lines, parks, clusters, sources. */
export function strangeIds(
  { gazetteer, clusters, sources }: Dataset,
  scene: Scene,
): (readonly [path: string, id: string])[] {
  const isPlace = (id: string): boolean => gazetteer.has(id);
  const isTarget = (id: string): boolean =>
    id.includes('~')
      ? id.split('~').every(isPlace)
      : isPlace(id) || clusters.some((one) => one.id === id);
  const fitted = (camera: Scene['camera']): readonly string[] =>
    camera && 'fit' in camera ? camera.fit : [];
  return [
    ...scene.annotations.map(({ at }, i) => [`annotations.${i}.at`, at, isTarget(at)] as const),
    ...fitted(scene.camera).map((id, i) => [`camera.fit.${i}`, id, isPlace(id)] as const),
    ...scene.sources.map((id, i) => [`sources.${i}`, id, sources.has(id)] as const),
    ...scene.steps.flatMap(({ highlight, camera }, step) => [
      ...highlight.map((id, i) => [`steps.${step}.highlight.${i}`, id, isTarget(id)] as const),
      ...fitted(camera).map((id, i) => [`steps.${step}.camera.fit.${i}`, id, isPlace(id)] as const),
    ]),
  ].flatMap(([path, id, isKnown]) => (isKnown ? [] : [[path, id] as const]));
}
