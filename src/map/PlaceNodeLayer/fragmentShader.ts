/** Circle, disc and split ring from distances in pixels, so that edges are smooth without multisampling. */
export const fragmentShader = /* glsl */ `\
#version 300 es
#define SHADER_NAME place-node-layer-fragment-shader
precision highp float;

in vec2 vPixel;
flat in vec4 vFill;
flat in vec4 vLine;
flat in vec4 vPale;
flat in vec4 vDisc;
flat in vec4 vRing;
flat in vec4 vSides;
out vec4 fragColor;

const float TURN = 6.283185307179586;

// Of a device pixel, in pixels of the page.
float pixel;

// 1 inside, 0 outside, smooth over one device pixel.
float coverage(float distance) {
  return clamp(0.5 - distance / pixel, 0.0, 1.0);
}

// What is drawn, its colour multiplied with its alpha, with more laid over it.
vec4 over(vec4 below, vec4 color, float share) {
  float alpha = color.a * share;
  return vec4(color.rgb * alpha, alpha) + below * (1.0 - alpha);
}

// One side of the ring: a band, or dots along the outer edge.
vec4 sideOver(vec4 below, float ink, float away, float angle, float share) {
  float radius = vRing.x;
  if (ink < 1.5) {
    float band = max(away - radius, radius - vRing.y - away);
    return over(below, ink < 0.5 ? vLine : vPale, coverage(band) * share);
  }
  float line = max(away - radius, radius - vSides.z - away);
  float dots = (abs(fract(angle / TURN * vSides.w) - 0.5) - 0.25) * TURN * radius / vSides.w;
  return over(below, vLine, coverage(max(line, dots)) * share);
}

void main(void) {
  geometry.uv = vPixel;
  float away = length(vPixel);
  pixel = max(fwidth(away), 1e-4);
  float radius = vRing.x;
  float disc = vRing.z;
  float shown = disc > 0.0 ? coverage(away - disc) : 0.0;

  vec4 color = vec4(0.0);
  if (disc > radius) color = over(color, vDisc, shown);
  color = over(color, vFill, coverage(away - radius));
  if (disc <= radius) color = over(color, vDisc, shown);

  float angle = atan(vPixel.y, vPixel.x);
  // Along the ring to the nearer end of the right side; negative within it. A side that takes all has no ends.
  float half_ = vRing.w;
  float right = half_ <= 0.0 ? 0.0 : half_ >= TURN / 2.0 ? 1.0 : coverage((abs(angle) - half_) * away);
  color = sideOver(color, vSides.y, away, angle, 1.0 - right);
  color = sideOver(color, vSides.x, away, angle, right);

  if (color.a < 0.004) discard;
  fragColor = vec4(color.rgb / color.a, color.a * layer.opacity);
  DECKGL_FILTER_COLOR(fragColor, geometry);
}
`;
