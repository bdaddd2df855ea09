import { HOLLOW } from './arcGeometry';

/** Line, dashes, dots, arrowhead and halo from distances in pixels, so that edges are smooth without multisampling. */
export const fragmentShader = /* glsl */ `\
#version 300 es
#define SHADER_NAME flow-arc-layer-fragment-shader
precision highp float;

in vec4 vColor;
in vec3 vPixel;
flat in vec4 vShape;
flat in vec3 vScreen;
out vec4 fragColor;

// 1 inside, 0 outside, smooth over one device pixel. Distances are pixels of the screen, so no derivative is needed.
float coverage(float distance) {
  return clamp(0.5 - distance * vScreen.x, 0.0, 1.0);
}

// One colour over another, neither multiplied by its alpha.
vec4 over(vec3 above, float opacity, vec4 below) {
  float alpha = opacity + below.a * (1.0 - opacity);
  return vec4(mix(below.rgb, above, opacity / max(alpha, 1e-4)), alpha);
}

#if PASS == 1
// To the arrowhead: base at 0, tip at "len", half width "base" there.
float shapeDistance(void) {
  vec2 normal = normalize(vec2(vShape.x, vShape.y));
  return max(dot(vec2(vPixel.x - vShape.y, abs(vPixel.y)), normal), -vPixel.x);
}

// To the inside of a hollow head.
float openDistance(float distance) {
  return distance + max(float(${HOLLOW.minRim}), float(${HOLLOW.headRim}) * vShape.y);
}
#else
// To the nearest dash; the first one begins where the line does.
float dashDistance(float period, float halfDash) {
  return abs(fract((vPixel.x - halfDash) / period + 0.5) - 0.5) * period - halfDash;
}

// To the line, or to the nearest of its dashes.
float shapeDistance(void) {
  return max(max(abs(vPixel.y) - vShape.x, vPixel.z), dashDistance(vShape.y, vShape.z));
}

// To the open core of a hollow line: dashes of its own, or the inside of the line's dashes.
float openDistance(float distance) {
  float width = 2.0 * vShape.x;
  float fromDash = vShape.z > 1e4
    ? dashDistance(1.5 * width + 7.0, 0.5 * width + 2.0)
    : dashDistance(vShape.y, vShape.z) + float(${HOLLOW.rim}) * width;
  float core = max(abs(vPixel.y) - float(${HOLLOW.core / 2}) * width, fromDash);
  return width < float(${HOLLOW.minWidth}) ? 1e3 : max(core, distance);
}
#endif

#ifdef DOTS
// To the nearest dot that runs along the line.
float dotDistance(void) {
  float at = fract((vPixel.x - flowArc.travel) / flowArc.dotSpacing + vShape.w) - 0.5;
  return length(vec2(at * flowArc.dotSpacing, vPixel.y)) - flowArc.dotRadius;
}
#endif

void main(void) {
#if PASS == 2
  fragColor = vColor;
#else
  float distance = shapeDistance();
  // A line that is almost invisible (an origin's end) still needs its full halo to stand off what it crosses.
  float halo = coverage(distance - flowArc.haloWidth) * vScreen.y;
#if PASS == 1
  // Not between a head and its own line.
  if (vPixel.x < 0.0) halo *= 1.0 - coverage(abs(vPixel.y) - vShape.z);
#endif
  fragColor = over(vColor.rgb, coverage(distance) * vColor.a, vec4(flowArc.haloColor.rgb, halo));
  if (vScreen.z > 0.0)
    fragColor = over(flowArc.haloColor.rgb, coverage(openDistance(distance)) * vScreen.z, fragColor);
#ifdef DOTS
  if (vShape.w >= 0.0) {
    float off = dotDistance();
    fragColor = over(flowArc.haloColor.rgb, coverage(off - flowArc.haloWidth) * vScreen.y, fragColor);
    fragColor = over(flowArc.dotColor.rgb, coverage(off) * flowArc.dotColor.a, fragColor);
  }
#endif
  if (fragColor.a < 0.004) discard;
#endif
  DECKGL_FILTER_COLOR(fragColor, geometry);
}
`;
