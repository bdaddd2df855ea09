import { BADGE_LINE, GLYPH_SIZE, PICTURE_SIZE, type MarkPicture } from '../markPicture';
import type { NodePart } from './nodeParts';
import type {
  CircleShape,
  FlowShape,
  OpenCore,
  PathShape,
  PictureShape,
  TextShape,
} from './svgShapes';

/**
 * Attributes of an SVG element; empty ones are left out. Only attributes of presentation, no `style`: a page's policy
 * blocks it. The SVG map and the SVG file are both made of them, so that they cannot differ.
 */
export type SvgAttributes = Readonly<Record<string, string | number | null | undefined>>;

/** `scale`: pixels per unit of the path. */
export const pathAttributes = (shape: PathShape, scale: number): SvgAttributes => ({
  transform: scale === 1 ? null : `scale(${scale})`,
  d: shape.d,
  fill: shape.fill,
  'fill-opacity': shape.fillOpacity,
  'fill-rule': 'evenodd',
  stroke: shape.stroke,
  'stroke-width': shape.width,
  'stroke-opacity': shape.strokeOpacity,
  'stroke-dasharray': shape.dash,
  'stroke-linecap': shape.cap,
  'stroke-linejoin': shape.join,
  'vector-effect': 'non-scaling-stroke',
  'shape-rendering': shape.isCrisp ? 'crispEdges' : null,
});

export const circleAttributes = (shape: CircleShape): SvgAttributes => ({
  cx: shape.x,
  cy: shape.y,
  r: shape.radius,
  fill: shape.fill,
  'fill-opacity': shape.fillOpacity,
  stroke: shape.stroke,
  'stroke-opacity': shape.strokeOpacity,
  'stroke-width': shape.width,
});

/** Of a part of a place's circle. */
export const partAttributes = (part: NodePart): SvgAttributes => ({
  d: part.d,
  fill: part.fill,
  stroke: part.stroke,
  opacity: part.opacity,
  'stroke-width': part.width,
  'stroke-dasharray': part.dash,
});

/** Of the group round badge and glyph. */
export const pictureAttributes = ({ x, y, scale, opacity }: PictureShape): SvgAttributes => ({
  transform: `translate(${x} ${y}) scale(${scale})`,
  opacity,
});

export const badgeAttributes = ({ badge, fill, line }: MarkPicture): SvgAttributes => ({
  transform: `translate(${-PICTURE_SIZE / 2} ${-PICTURE_SIZE / 2})`,
  d: badge,
  fill,
  stroke: line,
  'stroke-width': BADGE_LINE,
});

export const glyphAttributes = ({ glyph, ink }: MarkPicture): SvgAttributes => ({
  transform: `translate(${-GLYPH_SIZE / 2} ${-GLYPH_SIZE / 2}) scale(${GLYPH_SIZE / 24})`,
  d: glyph,
  fill: ink,
  'fill-rule': 'evenodd',
});

export const textAttributes = (shape: TextShape): SvgAttributes => ({
  'text-anchor': shape.anchor,
  fill: shape.color,
  opacity: shape.opacity,
  stroke: shape.haloWidth > 0 ? shape.halo : 'none',
  'stroke-width': 2 * shape.haloWidth,
  'stroke-linejoin': 'round',
  'paint-order': 'stroke',
  'letter-spacing': shape.spacing || null,
});

export const lineAttributes = (line: TextShape['lines'][number]): SvgAttributes => ({
  x: line.x,
  y: line.y,
  'font-size': line.size,
});

/** Does the tone of a flow grow along it? Then it needs a gradient. */
export const hasTone = ({ tone }: FlowShape): boolean => tone.alphaFrom !== tone.alphaTo;

/** Of the gradient along a flow. */
export const toneAttributes = ({ tone }: FlowShape, id: string): SvgAttributes => ({
  id,
  gradientUnits: 'userSpaceOnUse',
  x1: tone.from[0],
  y1: tone.from[1],
  x2: tone.to[0],
  y2: tone.to[1],
});

/** Of both ends of that gradient. */
export const toneStops = ({ tone, color }: FlowShape): readonly [SvgAttributes, SvgAttributes] => [
  { offset: 0, 'stop-color': color, 'stop-opacity': tone.alphaFrom },
  { offset: 1, 'stop-color': color, 'stop-opacity': tone.alphaTo },
];

/** Of the ground colour round the line of a flow. */
export const haloAttributes = (shape: FlowShape): SvgAttributes => ({
  d: shape.shaft,
  stroke: shape.haloColor,
  'stroke-width': shape.width + 2 * shape.haloWidth,
  opacity: shape.haloOpacity * shape.strength,
  pathLength: shape.haloDash === null ? null : shape.pathLength,
  'stroke-dasharray': shape.haloDash,
  'stroke-dashoffset': shape.haloDash === null ? null : shape.haloWidth,
});

/** `gradient`: its id, where the flow needs one. */
export const shaftAttributes = (shape: FlowShape, gradient: string): SvgAttributes => ({
  d: shape.shaft,
  stroke: hasTone(shape) ? `url(#${gradient})` : shape.color,
  'stroke-width': shape.width,
  'stroke-opacity': hasTone(shape) ? null : shape.tone.alphaTo,
  opacity: shape.strength,
  pathLength: shape.dash === null ? null : shape.pathLength,
  'stroke-dasharray': shape.dash,
});

/** Of what is left open along the line of a flow, in the ground colour. */
export const coreAttributes = (
  shape: FlowShape,
  { width, dash, offset }: OpenCore,
): SvgAttributes => ({
  d: shape.shaft,
  stroke: shape.haloColor,
  'stroke-width': width,
  opacity: shape.strength,
  pathLength: shape.pathLength,
  'stroke-dasharray': dash,
  'stroke-dashoffset': offset === 0 ? null : offset,
});

export const headHaloAttributes = (shape: FlowShape): SvgAttributes => ({
  d: shape.headHalo,
  fill: shape.haloColor,
  opacity: shape.haloOpacity * shape.strength,
});

export const headAttributes = (shape: FlowShape): SvgAttributes => ({
  d: shape.head,
  fill: shape.color,
  opacity: shape.tone.alphaTo * shape.strength,
});

/** Of what is left open in the head. */
export const openHeadAttributes = (shape: FlowShape, d: string): SvgAttributes => ({
  d,
  fill: shape.haloColor,
  opacity: shape.strength,
});
