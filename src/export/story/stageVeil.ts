import { element } from '../../layers/svgMarkup';
import { round } from '../../layers/svgProjection';
import type { Extent } from '../../model/pictureSize';
import type { StageForm } from '../../model/show/stageForm';
import type { Layout } from '../../model/story/story';

interface Veiled extends Extent {
  readonly form: StageForm;
  readonly layout: Layout;
  readonly u: number;
  readonly ground: string;
}

type Point = readonly [x: number, y: number];

/** The ground on which words stand, and beside which the map comes up. */
export function stageVeil({ width, height, form, layout, u, ground }: Veiled): string {
  /** Covered before `from`, clear behind `to`. */
  const fading = (id: string, from: Point, to: Point): string => {
    const stop = { 'stop-color': ground };
    const [x1, y1, x2, y2] = [...from, ...to].map((at) => round(at));
    return (
      element(
        'linearGradient',
        { id: `veil-${id}`, gradientUnits: 'userSpaceOnUse', ...{ x1, y1, x2, y2 } },
        element('stop', { ...stop, offset: 0, 'stop-opacity': 1 }),
        element('stop', { ...stop, offset: 1, 'stop-opacity': 0 }),
      ) + element('rect', { width, height, fill: `url(#veil-${id})` })
    );
  };
  const fromLeft = (from: number, to: number): string =>
    fading('left', [from * width, 0], [to * width, 0]);
  const below = fading('below', [0, height - 50 * u], [0, height - 150 * u]);
  if (layout === 'cover' || layout === 'end') return fromLeft(0.36, 0.84) + below;
  if (layout === 'map-full') return below;
  switch (form) {
    case 'stacked':
    case 'panel':
      return fromLeft(0.31, 0.41) + below;
    case 'columns':
      return fromLeft(0.25, 0.31) + below;
    case 'zones':
      return fromLeft(0.24, 0.29) + fading('right', [0.78 * width, 0], [0.71 * width, 0]) + below;
  }
}
