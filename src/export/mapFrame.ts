import type { FlowStyle } from '../layers/flowStyle';
import { textBox } from '../layers/svgLabels';
import { element, sceneMarkup } from '../layers/svgMarkup';
import { cameraOver, pathScale, round, toPixels } from '../layers/svgProjection';
import type { SceneLayer } from '../layers/svgScene';
import { clampCamera, type Padding } from '../map/camera';
import { reachOf } from '../map/reach';
import type { Language } from '../model/bilingual';
import type { Geography } from '../model/geography';
import type { Extent } from '../model/pictureSize';
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
  readonly left?: number;
  readonly top: number;
  /** What to keep clear at the right, for a legend. */
  readonly right: number;
  /** What ids within begin with. */
  readonly id: string;
  /** The window that a link's camera was set in: the picture shows as much of the land. Else as many pixels of it. */
  readonly seen?: Extent | undefined;
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
  const { width, height, left = 0, top, right, id, seen, ...look } = frame;
  const reach = reachOf(shown.dataset, shown.topic);
  const region = (): Camera => cameraOver(reach.whole, { width, height }, paddingBeside(right));
  const { camera } = shown.query;
  const { lng, lat, zoom } = clampCamera(camera ? sameLand(camera, frame, seen) : region(), reach);
  const { layers, ground } = mapScene(shown, { ...look, zoom });
  const box = { x: left, y: top, width, height };
  return framed({ layers, ground }, { lng, lat, zoom }, box, id);
}

/** A scene as a camera sees it, cut to a box. */
export function framed(
  { layers, ground }: ReturnType<typeof mapScene>,
  { lng, lat, zoom }: Camera,
  { x: left, y: top, width, height }: Extent & Readonly<Record<'x' | 'y', number>>,
  id: string,
): string {
  const [x, y] = toPixels([lng, lat], zoom);
  const whole = withWholeLabels(layers, [x - width / 2, y - height / 2], { width, height });
  const shift = [width / 2 - x, height / 2 - y].map((by) => round(by, 2)).join(' ');
  return element(
    'svg',
    { x: round(left), y: round(top), width, height: round(height), overflow: 'hidden' },
    element('rect', { width: '100%', height: '100%', fill: ground }),
    element('g', { transform: `translate(${shift})` }, sceneMarkup(whole, pathScale(zoom), id)),
  );
}

function sameLand(
  camera: Camera,
  { width, height }: Extent,
  seen: Extent = { width, height },
): Camera {
  const larger = Math.min(width / seen.width, height / seen.height);
  return { ...camera, zoom: camera.zoom + Math.log2(larger) };
}

/** Without the names that the frame would cut: on paper nobody can move the map. */
const withWholeLabels = (
  layers: readonly SceneLayer[],
  [left, top]: readonly [number, number],
  { width, height }: Extent,
): SceneLayer[] =>
  layers.map(({ id, shapes }) => ({
    id,
    shapes: shapes.filter((shape) => {
      if (shape.kind !== 'text') return true;
      const [from, to, upper, lower] = textBox(shape);
      return from >= left && to <= left + width && upper >= top && lower <= top + height;
    }),
  }));
