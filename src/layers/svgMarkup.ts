import { markPicture } from '../markPicture';
import {
  badgeAttributes,
  circleAttributes,
  coreAttributes,
  glyphAttributes,
  haloAttributes,
  hasTone,
  headAttributes,
  headHaloAttributes,
  lineAttributes,
  openHeadAttributes,
  partAttributes,
  pathAttributes,
  pictureAttributes,
  shaftAttributes,
  textAttributes,
  toneAttributes,
  toneStops,
  type SvgAttributes,
} from './svgAttributes';
import type { SceneLayer } from './svgScene';
import type { FlowShape, Shape } from './svgShapes';

/** Letters that no XML may hold, and halves of letters. */
const NO_XML =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as XML, between tags or in quotes. */
export const escapeXml = (text: string): string =>
  text.replace(NO_XML, '').replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? '');

/** An element with what is in it, which is markup already. */
export function element(
  name: string,
  attributes: SvgAttributes,
  ...children: readonly string[]
): string {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === null || value === undefined ? [] : ` ${key}="${escapeXml(String(value))}"`,
  );
  const inside = children.join('');
  return `<${name}${given.join('')}${inside === '' ? '/>' : `>${inside}</${name}>`}`;
}

/** A scene from below to above, one group for each layer. `id`: what the ids within begin with. */
export const sceneMarkup = (layers: readonly SceneLayer[], scale: number, id: string): string =>
  layers
    .map(({ id: layer, shapes }) =>
      element('g', { 'data-layer': layer }, shapesMarkup(shapes, scale, `${id}-${layer}`)),
    )
    .join('');

/** Shapes from below to above. `scale`: pixels per unit of a path. */
export function shapesMarkup(shapes: readonly Shape[], scale: number, id: string): string {
  const flows = shapes.filter((shape) => shape.kind === 'flow');
  const others = shapes.filter((shape) => shape.kind !== 'flow');
  return flowsMarkup(flows, id) + others.map((shape) => shapeMarkup(shape, scale)).join('');
}

/** All heads above all shafts (rule R6). */
function flowsMarkup(flows: readonly FlowShape[], id: string): string {
  const lines = flows.map((flow, index) => {
    const gradient = `${id}-${index}`;
    const tone = hasTone(flow)
      ? element(
          'linearGradient',
          toneAttributes(flow, gradient),
          ...toneStops(flow).map((stop) => element('stop', stop)),
        )
      : '';
    const halo = element('path', haloAttributes(flow));
    const shaft = element('path', shaftAttributes(flow, gradient));
    const core = flow.hollow?.core ? element('path', coreAttributes(flow, flow.hollow.core)) : '';
    return tone + element('g', { 'data-pair': flow.key, fill: 'none' }, halo, shaft, core);
  });
  const heads = flows.map((flow) => {
    if (flow.head === null) return '';
    const open = flow.hollow?.head;
    return [
      element('path', headHaloAttributes(flow)),
      element('path', headAttributes(flow)),
      open ? element('path', openHeadAttributes(flow, open)) : '',
    ].join('');
  });
  return lines.join('') + heads.join('');
}

function shapeMarkup(shape: Exclude<Shape, FlowShape>, scale: number): string {
  switch (shape.kind) {
    case 'path':
      return element('path', pathAttributes(shape, scale));
    case 'circle':
      return element('circle', circleAttributes(shape));
    case 'node':
      return element(
        'g',
        { transform: `translate(${shape.x} ${shape.y})` },
        ...shape.parts.map((part) => element('path', partAttributes(part))),
      );
    case 'text':
      return element(
        'text',
        textAttributes(shape),
        ...shape.lines.map((line) => element('tspan', lineAttributes(line), escapeXml(line.text))),
      );
    case 'picture': {
      const picture = markPicture(shape.picture);
      if (!picture) return '';
      return element(
        'g',
        pictureAttributes(shape),
        element('path', badgeAttributes(picture)),
        element('path', glyphAttributes(picture)),
      );
    }
  }
}
