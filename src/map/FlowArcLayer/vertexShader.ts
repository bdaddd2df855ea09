import { HEAD, HOLLOW } from './arcGeometry';

/** A number as GLSL writes it. */
const float = (value: number): string =>
  Number.isInteger(value) ? value.toFixed(1) : String(value);

/**
 * One instance is one quadratic Bézier curve A–C–B in common space (web mercator). Its control points are taken to the
 * screen once, with their w: there the curve stays quadratic, however it is raised and tilted, and every part of it is
 * a quadratic curve of its own.
 *
 *                C                   t0, t1: where the curve leaves the rim of A and meets that of B (rim + gap, pixels)
 *              ·   ·                 P0–P1–P2: the part between them
 *            ·   P1  ·               M: base of the head, its length before the tip P2, on the line from P1 to P2,
 *     t0 · ━━━━━━━━━ M  · t1            which is the curve's tangent at the tip
 *      P0 ┃  shaft   ┠▶ P2
 *   (A)rim              rim(B)
 *
 *   shaft: a strip of 2 × numSegments vertices along the curve P0–P1–M, as wide as the line plus halo.
 *          It reaches the base along the head's axis, in the middle
 *   hit:   the same, at least `hitWidth` wide, and on to the tip
 *
 *     0───2───4── … ──2N-2             even: right of the travel, odd: left
 *     │ ╱ │ ╱ │       │
 *     1───3───5── … ──2N-1
 *
 *   head: four vertices, a box round the triangle tip–base; the fragment shader cuts the triangle out
 *
 * Each is a program of its own (PASS 0 shaft, 1 head, 2 hit): a renderer in software takes every branch there is.
 *
 * Rims, widths, heads, dashes and dots are pixels on the screen at any zoom and tilt. `arcGeometry.ts` takes the same
 * steps.
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
in vec3 instanceHeights; // at A, C and B when raised (common units)
in float instanceWidths;
in vec4 instanceEnds;    // rim at A, rim at B, sideways shift at A, at B (pixels)
in vec3 instanceStyles;  // dash (0 solid, 1 planned, 2 below the scale; 4 more: hollow), head (0 or 1), carries dots (0 or 1)

out vec4 vColor;
out vec3 vPixel;         // along and across the line, or the head's axis; how far beyond the line's ends: pixels
flat out vec4 vShape;    // line: half width, period and half length of its dashes, place of its dots or -1
                         // head: half width, length, half width of its line
flat out vec3 vScreen;   // device pixels per pixel, opacity of the halo, of what is left open in a hollow line

const float MIN_SPAN_FOR_HEAD = ${float(HEAD.minSpan)};
const float HEAD_LENGTH = ${float(HEAD.length)};
const float HEAD_WIDTH = ${float(HEAD.width)};
const float MIN_HEAD_LENGTH = ${float(HEAD.minLength)};
const float HOLLOW_FLAG = ${float(HOLLOW.flag)};
const float NEAR = 1e-3;
const float FAR = 1e5;

// A point as the camera sees it: pixels times w, and w. Depth is not needed: what is drawn later lies above.
vec3 seen(vec3 position, vec3 low, float height, vec2 halfScreen) {
  vec3 world = project_position(position, low);
  world.z += flowArc.raise * height;
  vec4 clip = project_common_position_to_clipspace(vec4(world, 1.0));
  return vec3(clip.xy * halfScreen, clip.w);
}

// The curve's polar form: its point at "s" for equal parameters, else a control point of the part between them.
vec3 blossom(vec3 from, vec3 control, vec3 to, float s, float t) {
  return mix(mix(from, control, s), mix(control, to, s), t);
}

// Velocity on the screen times w², also behind the camera.
vec2 way(vec3 point, vec3 slope) {
  return slope.xy * point.z - point.xy * slope.z;
}

// Parameter at which a curve is so many pixels away from its beginning, at most one half: Newton's steps, squared so
// that they need no root. 0 where the beginning is behind the camera.
float reach(vec3 from, vec3 control, vec3 to, float pixels) {
  vec2 origin = from.xy / max(from.z, NEAR);
  vec3 slope = 2.0 * (control - from);
  vec3 bend = from - 2.0 * control + to;
  slope.xy -= origin * slope.z;
  bend.xy -= origin * bend.z;
  vec3 square = vec3(dot(slope.xy, slope.xy), 2.0 * dot(slope.xy, bend.xy), dot(bend.xy, bend.xy));
  float wanted = pixels * pixels;
  float t = min(0.5, pixels * from.z * inversesqrt(max(square.x, 1e-9)));
  for (int round = 0; round < 3; round++) {
    float w = from.z + t * (slope.z + t * bend.z);
    float missing = wanted * w * w - t * t * (square.x + t * (square.y + t * square.z));
    float pace = t * (2.0 * square.x + t * (3.0 * square.y + t * 4.0 * square.z))
      - 2.0 * wanted * w * (slope.z + 2.0 * t * bend.z);
    t = clamp(t + missing / max(pace, 1e-6), 0.0, 0.5);
  }
  return from.z > NEAR ? t : 0.0;
}

#if PASS == 0
// Pixels from the beginning of a curve to its point at "end" (Gauss–Legendre).
float lengthTo(vec3 from, vec3 control, vec3 to, float end) {
  const vec3 AT = vec3(0.112702, 0.5, 0.887298);
  const vec3 WEIGHT = vec3(0.555556, 0.888889, 0.555556);
  float sum = 0.0;
  for (int i = 0; i < 3; i++) {
    float t = AT[i] * end;
    vec3 a = mix(from, control, t);
    vec3 b = mix(control, to, t);
    vec3 point = mix(a, b, t);
    float w = max(point.z, 0.05);
    sum += WEIGHT[i] * length(way(point, b - a)) / (w * w);
  }
  return sum * end;
}
#endif

void main(void) {
  geometry.worldPosition = instanceSourcePositions;
  geometry.worldPositionAlt = instanceTargetPositions;
  geometry.pickingColor = picking_getPickingColorFromInstanceID();
  vec2 halfScreen = project.viewportSize / project.devicePixelRatio * 0.5;
  vec3 A = seen(instanceSourcePositions, instanceSourcePositions64Low, instanceHeights.x, halfScreen);
  vec3 C = seen(instanceControlPositions, instanceControlPositions64Low, instanceHeights.y, halfScreen);
  vec3 B = seen(instanceTargetPositions, instanceTargetPositions64Low, instanceHeights.z, halfScreen);

  float t0 = instanceEnds.x > 0.0 ? min(reach(A, C, B, instanceEnds.x + flowArc.gap), 0.48) : 0.0;
  float t1 = instanceEnds.y > 0.0 ? 1.0 - min(reach(B, C, A, instanceEnds.y + flowArc.gap), 0.48) : 1.0;
  vec3 P0 = blossom(A, C, B, t0, t0);
  vec3 P1 = blossom(A, C, B, t0, t1);
  vec3 P2 = blossom(A, C, B, t1, t1);
  // An end behind the camera is far away.
  float span = min(P0.z, P2.z) > NEAR ? distance(P0.xy / P0.z, P2.xy / P2.z) : FAR;

  float share = 0.0;
  if (instanceStyles.y > 0.5 && span >= MIN_SPAN_FOR_HEAD && P2.z > NEAR) {
    float wanted = min(max(instanceWidths * HEAD_LENGTH, MIN_HEAD_LENGTH), span * ${float(HEAD.maxShare)});
    float leg = length(P1.xy - P2.xy / P2.z * P1.z);
    share = clamp(wanted * P2.z / max(leg + wanted * (P2.z - P1.z), 1e-6), 0.0, 0.85);
  }
  vec3 M = mix(P2, P1, share);

  float halfWidth = instanceWidths * 0.5;
  float margin = flowArc.haloWidth + 0.6;
  float side = (gl_VertexID & 1) == 0 ? -1.0 : 1.0;
  float strength = layer.opacity * flowArc.strength;
  vec3 position;
  float isHollow = step(HOLLOW_FLAG, instanceStyles.x);
  vScreen = vec3(project.devicePixelRatio, flowArc.haloColor.a * strength, isHollow * strength);
#if PASS == 1
  vec2 axis = M.z > NEAR ? P2.xy / P2.z - M.xy / M.z : vec2(0.0);
  float headLength = length(axis);
  axis /= max(headLength, 1e-6);
  float halfHead = headLength * HEAD_WIDTH / HEAD_LENGTH * 0.5;
  float along = gl_VertexID < 2 ? -margin : headLength + 2.0 * margin;
  float across = side * (halfHead + margin);
  position = M + vec3((axis * along + vec2(-axis.y, axis.x) * across) * M.z, 0.0);
  if (share == 0.0) position = vec3(0.0, 0.0, -1.0);
  vPixel = vec3(along, across, 0.0);
  vShape = vec4(halfHead, headLength, halfWidth, 0.0);
  vColor = instanceTargetColors;
#else
  float u = float(gl_VertexID / 2) / (arc.numSegments - 1.0);
  vec3 a = mix(P0, P1, u);
  vec3 b = mix(P1, M, u);
  position = mix(a, b, u);
  vec2 direction = normalize(way(position, b - a) + vec2(1e-9, 0.0));
  vec2 right = vec2(direction.y, -direction.x);
  // Strands of a fork lie side by side where they leave the trunk and part from there.
  vec2 ease = vec2(1.0 - u, u);
  float shift = dot(instanceEnds.zw, ease * ease);
  vColor = mix(instanceSourceColors, instanceTargetColors, mix(t0, t1, u));
#if PASS == 2
  if (u == 1.0) position = P2;
  position.xy += right * (shift - side * max(halfWidth, flowArc.hitWidth * 0.5)) * position.z;
  vPixel = vec3(0.0);
  vShape = vec4(0.0);
#else
  float halfStrip = halfWidth + margin;
  float place = -1.0;
#ifdef DOTS
  if (instanceStyles.z > 0.5) {
    halfStrip = max(halfStrip, flowArc.dotRadius + margin);
    // Counted from its fork, a curve has its dots where the curve that goes on there has its own.
    bool isToFork = t1 == 1.0 && t0 > 0.0;
    vec2 apart = t0 > 0.0 && t1 < 1.0
      ? instanceSourcePositions.xy - instanceTargetPositions.yx
      : isToFork ? instanceTargetPositions.xy : instanceSourcePositions.xy;
    float before = isToFork ? lengthTo(P0, P1, M, 1.0) / flowArc.dotSpacing : 0.0;
    place = fract(dot(apart, vec2(7.13, 3.77)) - before);
  }
#endif
  // At a rim the end is cut by the fragment shader, so that it is smooth; at a fork or a head another line goes on.
  bool isFirst = u == 0.0 && t0 > 0.0;
  bool isLast = u == 1.0 && t1 < 1.0 && share == 0.0;
  float over = isFirst ? -margin : isLast ? margin : 0.0;
  position.xy += (right * (shift - side * halfStrip) + direction * over) * position.z;
  vPixel = vec3(
    lengthTo(P0, P1, M, u) + over,
    side * halfStrip,
    isFirst || isLast ? margin : -min(span, FAR) * max(min(u, 1.0 - u), 0.01));
  float kind = mod(instanceStyles.x, HOLLOW_FLAG);
  vec2 dash = kind == 1.0
    ? vec2(3.0 * instanceWidths + 7.5, instanceWidths + 2.0)
    : vec2(2.6 * instanceWidths + 1.4, 0.8 * instanceWidths);
  vShape = vec4(halfWidth, kind > 0.0 ? dash : vec2(1.0, FAR), place);
#endif
#endif
  vec4 clip = vec4(position.xy / halfScreen, 0.0, position.z);
  geometry.position = clip;
  DECKGL_FILTER_GL_POSITION(clip, geometry);
  gl_Position = clip;
  vColor.a *= strength;
  DECKGL_FILTER_COLOR(vColor, geometry);
}
`;
