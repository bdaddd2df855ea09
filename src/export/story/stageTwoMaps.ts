import { smallScene } from '../../components/smallScene';
import { sceneCamera } from '../../components/story/sceneCamera';
import { twoViews, type TwoViews } from '../../components/story/twoViews';
import { widthOf } from '../../layers/svgLabels';
import { element } from '../../layers/svgMarkup';
import { round } from '../../layers/svgProjection';
import type { Box } from '../../model/show/stageLayout';
import { sideName } from '../../text/sideName';
import { framed } from '../mapFrame';
import { textBlock } from '../svgBlocks';
import { stageNames } from './stageMap';
import type { StagePlan } from './stagePlan';
import type { ToldScene } from './toldScene';

/** Units between the two maps, and between them and the legend below. */
const GAP = 24;
/** Units that stay free around what is fitted; the name of the view stands above. */
const RIM = 24;
const MOST_NAMES = 4;

/** Two views side by side, by one camera and one scale. */
export interface StageTwo extends TwoViews {
  /** Of both together. */
  readonly box: Box;
}

/** Null where the scene or the data have no two; `legend`: what stands in the corner. */
export function stageTwo(told: ToldScene, plan: StagePlan, legend: Box): StageTwo | null {
  const { scene, shown, story } = told;
  if (scene.layout !== 'two-maps' || scene.fault) return null;
  const { layout, width, u, theme, flowStyle } = plan;
  const { free, form } = layout;
  const right = width * (1 - story.stage.safe);
  const lower = free.top + free.height;
  const box =
    form === 'panel'
      ? {
          ...free,
          width: right - free.left,
          height: Math.min(lower, legend.top - GAP * u) - free.top,
        }
      : free;
  const half = { width: (box.width - GAP * u) / 2, height: box.height };
  const two = twoViews(shown, theme, { ...half, unit: flowStyle.scale.unit * 0.7 });
  return two && { ...two, box };
}

/** Both maps, each with its name and those of its chief places. */
export function stageTwoMaps(told: ToldScene, plan: StagePlan, { box, ...two }: StageTwo): string {
  const { geography, language, u, type, colours } = plan;
  const size = type.label * u;
  const width = (box.width - GAP * u) / 2;
  const { height } = box;
  const [rim, head] = [RIM * u, size * 1.8];
  const camera = sceneCamera(told.camera, told.shown.dataset, {
    ...{ width, height, unit: u },
    padding: { top: head + rim, right: rim, bottom: rim, left: rim },
  });
  const within = { left: rim, top: head, width: width - 2 * rim, height: height - head - rim };
  return two.views
    .map(({ id, shown }, index) => {
      const flowStyle = two.style.flowStyles[index];
      if (!flowStyle) return '';
      const look = { geography, language, flowStyle, places: two.style.places, hasNames: false };
      const map = smallScene(shown, { ...look, zoom: camera.zoom });
      const own = { ...told, shown, highlights: [], scene: { ...told.scene, annotations: [] } };
      const names = stageNames(
        own,
        { ...plan, width, height, camera, flowStyle },
        { within, taken: [], most: MOST_NAMES },
      );
      const x = box.left + index * (width + GAP * u);
      const title = sideName(shown.dataset, two.by, id, language);
      return (
        framed(map, camera, { x, y: box.top, width, height }, `map-${index}`) +
        element('g', { transform: `translate(${round(x)} ${round(box.top)})` }, names) +
        plate(title, x + 20 * u, box.top + 14 * u)
      );
    })
    .join('');

  function plate(text: string, x: number, y: number): string {
    const wide = widthOf({ text, size }, 0) * 1.05 + 0.8 * size;
    const ground = { fill: colours.panel, 'fill-opacity': colours.panelOpacity, rx: round(8 * u) };
    const own = { x: round(x), y: round(y), width: round(wide), height: round(1.5 * size) };
    const name = textBlock(text, 2 * wide, {
      ...({ size, color: colours.text, weight: 700, lineHeight: 1.5 } as const),
    });
    return element('rect', { ...own, ...ground }) + name.at(round(x + 0.4 * size), round(y));
  }
}
