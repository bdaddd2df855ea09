import { flowStyleOf } from '../../layers/flowStyleOf';
import { overviewZoom } from '../../layers/overview';
import type { FlowStyle } from '../../layers/flowStyle';
import { HOME } from '../../map/camera';
import type { Padding } from '../../map/camera';
import type { Language } from '../../model/bilingual';
import type { Geography } from '../../model/geography';
import type { MapApproval } from '../../model/mapApproval';
import type { Extent } from '../../model/pictureSize';
import type { Camera } from '../../model/query';
import { sceneCamera } from '../../components/story/sceneCamera';
import { clearOf, stageLayout, type StageLayout } from '../../model/show/stageLayout';
import { stageType, type StageType } from '../../model/show/stageType';
import type { ThemeName } from '../../theme';
import type { Block } from '../svgBlocks';
import { STAGE_COLOURS, type StageColours } from './stageColours';
import { stageFoot } from './stageFoot';
import type { ToldScene } from './toldScene';

/** What pictures of all scenes of a story are drawn with; broader than high. */
export interface StageLook extends Extent {
  readonly geography: Geography;
  readonly approval: MapApproval | null;
  readonly language: Language;
  readonly theme: ThemeName;
  /** What the audience takes along. */
  readonly link: string;
}

/** Where everything of a scene stands on a stage of a size, and how large its letters are: as `StageView` has it. */
export interface StagePlan extends StageLook {
  readonly layout: StageLayout;
  readonly type: StageType;
  /** Pixels of a 1080th of the height. */
  readonly u: number;
  readonly colours: StageColours;
  readonly flowStyle: FlowStyle;
  readonly camera: Camera;
  readonly foot: Block;
}

export function stagePlan(told: ToldScene, look: StageLook): StagePlan {
  const { width, height, theme } = look;
  const { safe, seams, viewing } = told.story.stage;
  const size = { width, height, safe, seams };
  const type = stageType(viewing);
  const { unit: u, foot: below } = stageLayout({ ...size, footHeight: 0 });
  const colours = STAGE_COLOURS[theme];
  const foot = stageFoot(told, look, {
    ...{ width: below.width, size: type.source * u, color: colours.quiet },
  });
  const layout = stageLayout({ ...size, footHeight: foot.height });
  const padding: Padding = clearOf(layout.free, width, height);
  const unit = 2 * Math.min(u, width / 1200);
  const overview = overviewZoom(HOME.whole, { width, height }, padding);
  return {
    ...{ ...look, layout, type, u, colours, foot },
    flowStyle: flowStyleOf(told.shown, theme, unit, overview),
    camera: sceneCamera(told.camera, told.shown.dataset, { width, height, padding, unit: u }),
  };
}
