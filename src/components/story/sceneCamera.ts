import { cameraOver, fromPixels, toPixels } from '../../layers/svgProjection';
import {
  boundsOf,
  clampCamera,
  CLOSE_ZOOM,
  HOME,
  tiltedZoom,
  type Padding,
} from '../../map/camera';
import type { Dataset } from '../../model/dataset';
import { cameraOf, type Camera } from '../../model/query';
import type { SceneCamera } from '../../model/story/story';
import { extentOf } from '../../model/whereIs';

interface Stage {
  readonly width: number;
  readonly height: number;
  /** What stands around the free part of the map. */
  readonly padding: Padding;
  /** Pixels of a unit. */
  readonly unit: number;
}

/** Where the map looks for a scene to fill the free part of a stage, whatever its size. */
export function sceneCamera(wanted: SceneCamera | null, dataset: Dataset, stage: Stage): Camera {
  const { pitch = 0, bearing = 0 } = wanted ?? {};
  const flat =
    wanted && 'lng' in wanted
      ? lookingAt(wanted, stage)
      : cameraOver(
          boundsFor(wanted, dataset),
          stage,
          withRims(stage),
          CLOSE_ZOOM + stageZoom(stage),
        );
  return clampCamera(cameraOf({ ...flat, zoom: tiltedZoom(flat.zoom, pitch), pitch, bearing }));
}

/** Units that circles, heads and names take beyond the points that are fitted. */
const RIM = 56;

function withRims({ padding, unit, width }: Stage): Padding {
  const { top, right, bottom, left } = padding;
  // A standing stage is high, but has no width to spare.
  const rim = RIM * Math.min(unit, width / 1920);
  return { top: top + rim, right: right + rim, bottom: bottom + rim, left: left + rim };
}

/** Zooms are written for 1,080 lines: on more of them as much is shown, larger. */
const stageZoom = ({ unit }: Stage): number => Math.log2(unit);

function boundsFor(wanted: SceneCamera | null, dataset: Dataset) {
  const ids = wanted && 'fit' in wanted ? wanted.fit : [];
  const points = ids.flatMap((id) => extentOf({ type: 'place', id }, dataset));
  return boundsOf(points) ?? HOME.whole;
}

/** A point in the middle of the free part, not of the whole stage. */
function lookingAt({ lng, lat, zoom }: Camera, stage: Stage): Camera {
  const { padding } = stage;
  const at = zoom + stageZoom(stage);
  const [x, y] = toPixels([lng, lat], at);
  const middle = fromPixels(
    [x - (padding.left - padding.right) / 2, y - (padding.top - padding.bottom) / 2],
    at,
  );
  return { lng: middle[0], lat: middle[1], zoom: at };
}
