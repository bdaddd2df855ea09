import { readSvg, type SvgElement } from '../../layers/svgTree';
import type { Camera } from '../../model/query';
import type { Box } from '../../model/show/stageLayout';
import { inLanguage } from '../../text/format';
import { plainStoryText } from '../../text/storyFigureText';
import { pictureSvg } from '../pictureSvg';
import { plainSvg } from '../plainSvg';
import { plainScene } from './plainScene';
import { stageMap, stageNames } from './stageMap';
import { stagePlan, type StageLook, type StagePlan } from './stagePlan';
import { stageSide } from './stageSide';
import { stageTwo, stageTwoMaps } from './stageTwoMaps';
import { stageVeil } from './stageVeil';
import { sceneColumn } from './stageWords';
import { hasMapBehind, isMapScene, type ToldScene } from './toldScene';

/** A scene as the stage shows it, in shapes and letters: looked at from above, and resting. */
export const scenePicture = (told: ToldScene, look: StageLook): SvgElement =>
  stagePicture(told, stagePlan(told, look));

/** `passing`: where the map looks while it is on its way, and has no names; null at rest. */
export function stagePicture(
  told: ToldScene,
  plan: StagePlan,
  passing: Camera | null = null,
): SvgElement {
  const { width, height, language, colours, foot, layout } = plan;
  const { scene, figures } = told;
  const words = (text: typeof scene.alt): string =>
    plainStoryText(inLanguage(text, language), figures.named, language);
  const about = { title: words(scene.title), subtitle: words(scene.alt), id: `scene-${scene.id}` };
  return plainSvg(
    readSvg(
      pictureSvg({ ...about, width, height, language, ground: colours.ground }, [
        ...(isMapScene(scene)
          ? mapScene(told, plan, passing)
          : [mapBelow(told, plan, passing ?? plan.camera), plainScene(told, plan)]),
        foot.at(layout.foot.left, layout.foot.top),
      ]),
    ),
  );
}

/** The map and the veil on it, where the scene has one. */
function mapBelow(told: ToldScene, plan: StagePlan, camera: Camera): string {
  const { scene } = told;
  if (!isMapScene(scene) && !hasMapBehind(scene)) return '';
  const { form } = plan.layout;
  const veil = stageVeil({ ...plan, form, layout: scene.layout, ground: plan.colours.ground });
  return stageMap(told, plan, camera) + veil;
}

/** Map or maps, names, words, legend and ranking. */
function mapScene(told: ToldScene, plan: StagePlan, passing: Camera | null): string[] {
  const isOpen = told.scene.layout === 'map-full';
  const side = stageSide(told, plan);
  const words = sceneColumn(told, plan, isOpen);
  const two = stageTwo(told, plan, side.box);
  if (two) {
    // The legend is that of the scale that both have.
    const flowStyle = two.style.flowStyles[0] ?? plan.flowStyle;
    return [stageTwoMaps(told, plan, two), stageSide(told, { ...plan, flowStyle }).markup, words];
  }
  const names = passing ? '' : stageNames(told, plan, roomForNames(told, plan, side.box));
  return [mapBelow(told, plan, passing ?? plan.camera), names, side.markup, words];
}

/** Beside words, legend and sources. */
function roomForNames(told: ToldScene, plan: StagePlan, side: Box) {
  const { layout, width } = plan;
  const isOpen = told.scene.layout === 'map-full';
  const { safe } = told.story.stage;
  const { words, foot, free } = layout;
  const taken: Box[] = [isOpen ? { ...words, height: words.height * 0.5 } : words, side, foot];
  const left = isOpen ? width * safe : free.left;
  const hasRanking = layout.form !== 'panel';
  const right = hasRanking ? free.left + free.width : width * (1 - safe);
  const within = { left, top: free.top, width: right - left, height: foot.top - free.top };
  return { within, taken };
}
