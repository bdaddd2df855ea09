import { HEAD } from './arcGeometry';

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
in vec3 instanceStyles;  // dash (0 solid, 1 planned, 2 below the scale), head (0 or 1), carries dots (0 or 1)

out vec4 vColor;
out vec2 vPixel;         // along and across the line, or the head's axis, in pixels
flat out vec3 vShape;    // line: half width, dash, phase of its dots or -1; head: half width, length, half width of its line
flat out vec3 vCut;      // where the line begins and ends, in pixels along it; device pixels per pixel

const float MIN_SPAN_FOR_HEAD = ${float(HEAD.minSpan)};
const float HEAD_LENGTH = ${float(HEAD.length)};
const float HEAD_WIDTH = ${float(HEAD.width)};
const float MIN_HEAD_LENGTH = ${float(HEAD.minLength)};
const float NEAR = 1e-3;
const float FAR = 1e5;

vec2 halfScreen;

// A point as the camera sees it: pixels times w, depth, w.
vec4 seen(vec3 position, vec3 low, float height) {
  vec3 world = project_position(position, low);
  world.z += flowArc.raise * height;
  vec4 clip = project_common_position_to_clipspace(vec4(world, 1.0));
  return vec4(clip.xy * halfScreen, clip.zw);
}

vec4 toClip(vec4 seen) {
  return vec4(seen.xy / halfScreen, seen.zw);
}

// The curve's polar form: its point at "s" for equal parameters, else a control point of the part between them.
vec4 blossom(vec4 from, vec4 control, vec4 to, float s, float t) {
  return mix(mix(from, control, s), mix(control, to, s), t);
}

// Velocity on the screen times w², also behind the camera.
vec2 way(vec4 point, vec4 slope) {
  return slope.xy * point.w - point.xy * slope.w;
}

// Parameter at which a curve is so many pixels away from its beginning, at most one half: three steps of Newton's.
// 0 where the beginning is behind the camera.
float reach(vec4 from, vec4 control, vec4 to, float pixels) {
  if (from.w < NEAR) return 0.0;
  vec2 origin = from.xy / from.w;
  vec3 slope = 2.0 * (control.xyw - from.xyw);
  vec3 bend = from.xyw - 2.0 * control.xyw + to.xyw;
  slope.xy -= origin * slope.z;
  bend.xy -= origin * bend.z;
  float t = 0.0;
  for (int round = 0; round < 3; round++) {
    vec2 ahead = slope.xy + t * bend.xy;
    float long_ = max(length(ahead), 1e-6);
    float missing = pixels * (from.w + t * (slope.z + t * bend.z)) - t * long_;
    float pace = long_ + t * dot(ahead, bend.xy) / long_ - pixels * (slope.z + 2.0 * t * bend.z);
    t = clamp(t + missing / max(pace, 1e-6), 0.0, 0.5);
  }
  return t;
}

// Pixels from the beginning of a curve to its point at "end" (Gauss–Legendre).
float lengthTo(vec4 from, vec4 control, vec4 to, float end) {
  const vec4 AT = vec4(0.069432, 0.330009, 0.669991, 0.930568);
  const vec4 WEIGHT = vec4(0.173927, 0.326073, 0.326073, 0.173927);
  float sum = 0.0;
  for (int i = 0; i < 4; i++) {
    float t = AT[i] * end;
    vec4 a = mix(from, control, t);
    vec4 b = mix(control, to, t);
    vec4 point = mix(a, b, t);
    float w = max(point.w, 0.05);
    sum += WEIGHT[i] * 2.0 * length(way(point, b - a)) / (w * w);
  }
  return sum * end;
}

void main(void) {
  geometry.worldPosition = instanceSourcePositions;
  geometry.worldPositionAlt = instanceTargetPositions;
  geometry.pickingColor = picking_getPickingColorFromInstanceID();
  halfScreen = project.viewportSize / project.devicePixelRatio * 0.5;
  vec4 A = seen(instanceSourcePositions, instanceSourcePositions64Low, instanceHeights.x);
  vec4 C = seen(instanceControlPositions, instanceControlPositions64Low, instanceHeights.y);
  vec4 B = seen(instanceTargetPositions, instanceTargetPositions64Low, instanceHeights.z);

  float t0 = instanceEnds.x > 0.0 ? min(reach(A, C, B, instanceEnds.x + flowArc.gap), 0.48) : 0.0;
  float t1 = instanceEnds.y > 0.0 ? 1.0 - min(reach(B, C, A, instanceEnds.y + flowArc.gap), 0.48) : 1.0;
  vec4 P0 = blossom(A, C, B, t0, t0);
  vec4 P1 = blossom(A, C, B, t0, t1);
  vec4 P2 = blossom(A, C, B, t1, t1);
  // An end behind the camera is far away.
  float span = min(P0.w, P2.w) > NEAR ? distance(P0.xy / P0.w, P2.xy / P2.w) : FAR;

  float share = 0.0;
  if (instanceStyles.y > 0.5 && span >= MIN_SPAN_FOR_HEAD && P2.w > NEAR) {
    float wanted = min(max(instanceWidths * HEAD_LENGTH, MIN_HEAD_LENGTH), span * ${float(HEAD.maxShare)});
    float leg = length(P1.xy - P2.xy / P2.w * P1.w);
    share = clamp(wanted * P2.w / max(leg + wanted * (P2.w - P1.w), 1e-6), 0.0, 0.85);
  }
  vec4 M = mix(P2, P1, share);

  float halfWidth = instanceWidths * 0.5;
  float margin = flowArc.haloWidth + 0.6;
  vec4 position;
  if (flowArc.pass == 1.0) {
    vec2 axis = M.w > NEAR ? P2.xy / P2.w - M.xy / M.w : vec2(0.0);
    float headLength = length(axis);
    axis /= max(headLength, 1e-6);
    float halfHead = headLength * HEAD_WIDTH / HEAD_LENGTH * 0.5;
    float along = gl_VertexID < 2 ? -margin : headLength + 2.0 * margin;
    float across = (gl_VertexID & 1) == 0 ? -(halfHead + margin) : halfHead + margin;
    position = share > 0.0
      ? M + vec4((axis * along + vec2(-axis.y, axis.x) * across) * M.w, 0.0, 0.0)
      : vec4(0.0, 0.0, 2.0, 1.0);
    vPixel = vec2(along, across);
    vShape = vec3(halfHead, headLength, halfWidth);
    vCut = vec3(0.0, 0.0, project.devicePixelRatio);
    vColor = instanceTargetColors;
  } else {
    bool hit = flowArc.pass == 2.0;
    float u = float(gl_VertexID / 2) / (arc.numSegments - 1.0);
    float side = (gl_VertexID & 1) == 0 ? -1.0 : 1.0;
    vec4 a = mix(P0, P1, u);
    vec4 b = mix(P1, M, u);
    position = mix(a, b, u);
    vec2 direction = normalize(way(position, b - a) + vec2(1e-9, 0.0));
    // Strands of a fork lie side by side where they leave the trunk and part from there.
    vec2 ease = vec2(1.0 - u, u);
    float shift = dot(instanceEnds.zw, ease * ease);
    bool hasDots = flowArc.dotRadius > 0.0 && instanceStyles.z > 0.5;
    float halfStrip = halfWidth + margin;
    if (hit) halfStrip = max(halfWidth, flowArc.hitWidth * 0.5);
    else if (hasDots) halfStrip = max(halfStrip, flowArc.dotRadius + margin);
    if (hit && u == 1.0) position = P2;
    // At a rim the end is cut by the fragment shader, so that it is smooth; at a fork or a head another line goes on.
    bvec2 isCut = bvec2(t0 > 0.0, share == 0.0 && t1 < 1.0);
    float over = u == 0.0 && isCut.x ? -margin : u == 1.0 && isCut.y ? margin : 0.0;
    vec2 right = vec2(direction.y, -direction.x);
    position.xy += (right * (shift - side * halfStrip) + direction * over) * position.w;
    bool isMeasured = instanceStyles.x > 0.0 || hasDots;
    float whole = isMeasured ? lengthTo(P0, P1, M, 1.0) : span;
    vPixel = vec2((isMeasured ? lengthTo(P0, P1, M, u) : u * span) + over, side * halfStrip);
    vCut = vec3(isCut.x ? 0.0 : -FAR, isCut.y ? whole : FAR, project.devicePixelRatio);
    float phase = fract(dot(instanceSourcePositions.xy - instanceTargetPositions.yx, vec2(7.13, 3.77)));
    vShape = vec3(halfWidth, instanceStyles.x, hasDots ? phase : -1.0);
    vColor = mix(instanceSourceColors, instanceTargetColors, mix(t0, t1, u));
  }
  position = toClip(position);
  geometry.position = vec4(position.xyz, 1.0);
  DECKGL_FILTER_GL_POSITION(position, geometry);
  gl_Position = position;
  vColor.a *= layer.opacity * flowArc.strength;
  DECKGL_FILTER_COLOR(vColor, geometry);
}
`;
