import type { FlowStyle } from '../layers/flowStyle';
import { element, sceneMarkup } from '../layers/svgMarkup';
import { cameraOver, pathScale, round, toPixels } from '../layers/svgProjection';
import { clampCamera, type Padding } from '../map/camera';
import { reachOf } from '../map/reach';
import type { Language } from '../model/bilingual';
import type { Geography } from '../model/geography';
import type { Camera } from '../model/query';
import type { Shown } from '../model/shown';
import { mapScene } from './mapScene';

interface Frame {
  readonly geography: Geography;
  readonly language: Language;
  readonly flowStyle: FlowStyle;
  /** Pixels, as all of the frame. */
  readonly width: number;
  readonly height: number;
  readonly top: number;
  /** What to keep clear at the right, for a legend. */
  readonly right: number;
  /** What ids within begin with. */
  readonly id: string;
}

/** Pixels between the region and the frame. */
const MARGIN = 16;

/** What the region keeps clear of. `right`: as in `Frame`. */
export const paddingBeside = (right: number): Padding => ({
  ...{ top: MARGIN, bottom: MARGIN, left: MARGIN },
  right: MARGIN + right,
});

/** A map cut to its frame: where the link looks, else the whole region. */
export function mapFrame(shown: Shown, frame: Frame): string {
  const { width, height, top, right, id, ...look } = frame;
  const reach = reachOf(shown.dataset, shown.topic);
  const region = (): Camera => cameraOver(reach.whole, { width, height }, paddingBeside(right));
  const { lng, lat, zoom } = clampCamera(shown.query.camera ?? region(), reach);
  const { layers, ground } = mapScene(shown, { ...look, zoom });
  const [x, y] = toPixels([lng, lat], zoom);
  const shift = [width / 2 - x, height / 2 - y].map((by) => round(by, 2)).join(' ');
  return element(
    'svg',
    { y: round(top), width, height: round(height), overflow: 'hidden' },
    element('rect', { width: '100%', height: '100%', fill: ground }),
    element('g', { transform: `translate(${shift})` }, sceneMarkup(layers, pathScale(zoom), id)),
  );
}
