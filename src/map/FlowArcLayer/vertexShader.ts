import { HEAD } from './arcGeometry';

/** A number as GLSL writes it. */
const float = (value: number): string =>
  Number.isInteger(value) ? value.toFixed(1) : String(value);

/**
 * One instance is one quadratic Bézier curve A–C–B in common space (web mercator), raised by `raise`.
 *
 *            C                         t0: where the curve leaves the rim of A (rim + gap, in pixels)
 *          ·   ·                       t1: where it meets the rim of B
 *    rim ·       · tb  ▷ t1 rim        tb: base of the head, its length before t1
 *   (A)━━━━━━━━━━━━━━▶──┤(B)
 *      t0      shaft     head
 *
 *   shaft, hit: a strip of 2 × numSegments vertices between t0 and tb (hit: t1), as wide as the line
 *               (hit: at least `hitWidth`) plus halo
 *
 *     0───2───4── … ──2N-2             even: right of the travel, odd: left
 *     │ ╱ │ ╱ │       │
 *     1───3───5── … ──2N-1
 *
 *   head: four vertices, a box round the triangle tip–base; the fragment shader cuts the triangle out
 *
 * Rims, widths and heads are pixels on the screen at any zoom and tilt.
 */
export const vertexShader = /* glsl */ `\
#version 300 es
#define SHADER_NAME flow-arc-layer-vertex-shader

in vec4 instanceSourceColors;
in vec4 instanceTargetColors;
in vec3 instanceSourcePositions;
in vec3 instanceSourcePositions64Low;
in vec3 instanceTargetPositions;
in vec3 instanceTargetPositions64Low;
in vec3 instanceControlPositions;
in vec3 instanceControlPositions64Low;
in float instanceWidths;
in float instanceHeights;
in vec4 instanceEnds;   // rim at A, rim at B, sideways shift at A, at B (pixels)
in vec2 instanceStyles; // dash (0 solid, 1 planned, 2 below the scale; 4 more: hollow), head (0 or 1)

out vec4 vColor;
out vec2 vPixel;        // along and across the line, or the head's axis, in pixels
flat out vec3 vShape;   // half width, dash, head length

const float MIN_SPAN_FOR_HEAD = ${float(HEAD.minSpan)};
const float HEAD_LENGTH = ${float(HEAD.length)};
const float HEAD_WIDTH = ${float(HEAD.width)};
const float MIN_HEAD_LENGTH = ${float(HEAD.minLength)};

vec3 A; vec3 B; vec3 C;

vec3 pointAt(float t) {
  float s = 1.0 - t;
  vec3 p = s * s * A + 2.0 * s * t * C + t * t * B;
  p.z += flowArc.raise * instanceHeights * length(B.xy - A.xy) * 4.0 * s * t;
  return p;
}

vec2 tangentAt(float t) {
  return 2.0 * mix(C.xy - A.xy, B.xy - C.xy, t);
}

// Parameter at which the curve is "pixels" away from its point at "from", towards "dir" (+1 or -1).
float parameterAt(float from, float dir, float pixels) {
  vec2 origin = pointAt(from).xy;
  float wanted = project_pixel_size(pixels);
  float step = wanted / max(length(tangentAt(from)), 1e-9);
  for (int i = 0; i < 3; i++) {
    float got = length(pointAt(clamp(from + dir * step, 0.0, 1.0)).xy - origin);
    step *= wanted / max(got, 1e-9);
    step = clamp(step, 0.0, 1.0);
  }
  return clamp(from + dir * step, 0.0, 1.0);
}

vec2 toPixels(vec4 clip) {
  return clip.xy / clip.w * project.viewportSize / project.devicePixelRatio * 0.5;
}

vec4 clipAt(float t) {
  vec3 p = pointAt(t);
  // Strands of a fork lie side by side where they leave the trunk and part from there.
  float shift = instanceEnds.z * (1.0 - t) * (1.0 - t) + instanceEnds.w * t * t;
  vec2 tangent = normalize(tangentAt(t) + vec2(1e-9, 0.0));
  p.xy += vec2(tangent.y, -tangent.x) * project_pixel_size(shift);
  return project_common_position_to_clipspace(vec4(p, 1.0));
}

vec4 shifted(vec4 clip, vec2 pixels) {
  clip.xy += pixels * 2.0 * project.devicePixelRatio / project.viewportSize * clip.w;
  return clip;
}

void main(void) {
  geometry.worldPosition = instanceSourcePositions;
  geometry.worldPositionAlt = instanceTargetPositions;
  geometry.pickingColor = picking_getPickingColorFromInstanceID();
  A = project_position(instanceSourcePositions, instanceSourcePositions64Low);
  B = project_position(instanceTargetPositions, instanceTargetPositions64Low);
  C = project_position(instanceControlPositions, instanceControlPositions64Low);

  float t0 = instanceEnds.x > 0.0 ? min(parameterAt(0.0, 1.0, instanceEnds.x + flowArc.gap), 0.48) : 0.0;
  float t1 = instanceEnds.y > 0.0 ? max(parameterAt(1.0, -1.0, instanceEnds.y + flowArc.gap), 0.52) : 1.0;
  float span = length(pointAt(t1).xy - pointAt(t0).xy) * project.scale;
  float headLength = instanceStyles.y > 0.5 && span >= MIN_SPAN_FOR_HEAD
    ? min(max(instanceWidths * HEAD_LENGTH, MIN_HEAD_LENGTH), span * ${float(HEAD.maxShare)})
    : 0.0;
  float tb = headLength > 0.0 ? parameterAt(t1, -1.0, headLength) : t1;

  float margin = flowArc.haloWidth + 1.0;
  float halfWidth = instanceWidths * 0.5;
  vec4 position;
  if (flowArc.pass == 1.0) {
    vec4 tip = clipAt(t1);
    vec4 base = clipAt(tb);
    vec2 axis = normalize(toPixels(tip) - toPixels(base) + vec2(1e-6, 0.0));
    float halfHead = headLength * HEAD_WIDTH / HEAD_LENGTH * 0.5;
    float along = gl_VertexID < 2 ? -margin : headLength + margin;
    float across = (gl_VertexID & 1) == 0 ? -(halfHead + margin) : halfHead + margin;
    position = headLength > 0.0
      ? shifted(base, axis * along + vec2(-axis.y, axis.x) * across)
      : vec4(0.0, 0.0, 2.0, 1.0);
    vPixel = vec2(along, across);
    vShape = vec3(halfHead, instanceStyles.x, headLength);
    vColor = instanceTargetColors;
  } else {
    bool hit = flowArc.pass == 2.0;
    float ratio = float(gl_VertexID / 2) / (arc.numSegments - 1.0);
    float side = (gl_VertexID & 1) == 0 ? -1.0 : 1.0;
    float t = mix(t0, hit ? t1 : tb, ratio);
    float reach = 0.5 / arc.numSegments;
    vec2 direction = toPixels(clipAt(min(t + reach, 1.0))) - toPixels(clipAt(max(t - reach, 0.0)));
    direction = normalize(direction + vec2(1e-6, 0.0));
    float halfStrip = hit ? max(halfWidth, flowArc.hitWidth * 0.5) : halfWidth + margin;
    position = shifted(clipAt(t), vec2(-direction.y, direction.x) * side * halfStrip);
    vPixel = vec2(ratio * span, side * halfStrip);
    vShape = vec3(hit ? halfStrip : halfWidth, instanceStyles.x, 0.0);
    vColor = mix(instanceSourceColors, instanceTargetColors, t);
  }
  geometry.position = vec4(pointAt(0.5), 1.0);
  DECKGL_FILTER_GL_POSITION(position, geometry);
  gl_Position = position;
  vColor.a *= layer.opacity * flowArc.strength;
  DECKGL_FILTER_COLOR(vColor, geometry);
}
`;
