import { HOLLOW } from './arcGeometry';

/** Line, dashes, arrowhead and halo from distances in pixels, so that edges are smooth without multisampling. */
export const fragmentShader = /* glsl */ `\
#version 300 es
#define SHADER_NAME flow-arc-layer-fragment-shader
precision highp float;

in vec4 vColor;
in vec2 vPixel;
flat in vec3 vShape;
out vec4 fragColor;

// Signed distance to the arrowhead: base at 0, tip at "len", half width "half" at the base.
float headDistance(vec2 p, float half_, float len) {
  vec2 normal = normalize(vec2(half_, len));
  float edge = dot(vec2(p.x - len, abs(p.y)), normal);
  return max(edge, -p.x);
}

// 1 inside, 0 outside, smooth over one device pixel.
float coverage(float distance) {
  float pixel = max(fwidth(distance), 1e-4);
  return clamp(0.5 - distance / pixel, 0.0, 1.0);
}

// Signed distance along the line to the nearest dash.
float patternDistance(float along, float on, float off) {
  float at = mod(along, on + off);
  return at < on ? -min(at, on - at) : min(at - on, on + off - at);
}

float dashDistance(float along, float width, float kind) {
  return kind == 1.0
    ? patternDistance(along, 2.0 * width + 4.0, width + 3.5)
    : patternDistance(along, 1.6 * width, width + 1.4);
}

// Signed distance to what is left open in a hollow line: dashes along its core, or the inside of its head.
float coreDistance(float distance, float width) {
  if (flowArc.pass == 1.0) return distance + max(float(${HOLLOW.minRim}), float(${HOLLOW.rim}) * vShape.z);
  if (width < float(${HOLLOW.minWidth})) return 1e3;
  float across = abs(vPixel.y) - float(${HOLLOW.core / 2}) * width;
  return max(across, patternDistance(vPixel.x, width + 4.0, 0.5 * width + 3.0));
}

void main(void) {
  if (flowArc.pass == 2.0) {
    fragColor = vColor;
    DECKGL_FILTER_COLOR(fragColor, geometry);
    return;
  }
  float distance = flowArc.pass == 1.0
    ? headDistance(vPixel, vShape.x, vShape.z)
    : abs(vPixel.y) - vShape.x;
  float dash = flowArc.pass == 1.0 ? 0.0 : mod(vShape.y, float(${HOLLOW.flag}));
  if (dash > 0.0) distance = max(distance, dashDistance(vPixel.x, vShape.x * 2.0, dash));
  float line = coverage(distance) * vColor.a;
  if (vShape.y >= float(${HOLLOW.flag})) line *= 1.0 - coverage(coreDistance(distance, vShape.x * 2.0));
  // A line that is almost invisible (an origin's end) still needs its full halo to stand off what it crosses.
  float halo = coverage(distance - flowArc.haloWidth) * flowArc.haloColor.a * layer.opacity * flowArc.strength;
  float alpha = line + halo * (1.0 - line);
  if (alpha < 0.004) discard;
  fragColor = vec4((vColor.rgb * line + flowArc.haloColor.rgb * halo * (1.0 - line)) / alpha, alpha);
  DECKGL_FILTER_COLOR(fragColor, geometry);
}
`;
