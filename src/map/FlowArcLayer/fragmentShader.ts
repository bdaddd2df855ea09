/** Line, dashes, dots, arrowhead and halo from distances in pixels, so that edges are smooth without multisampling. */
export const fragmentShader = /* glsl */ `\
#version 300 es
#define SHADER_NAME flow-arc-layer-fragment-shader
precision highp float;

in vec4 vColor;
in vec2 vPixel;
flat in vec3 vShape;
flat in vec3 vCut;
out vec4 fragColor;

// Signed distance to the arrowhead: base at 0, tip at "len", half width "half_" at the base.
float headDistance(vec2 p, float half_, float len) {
  vec2 normal = normalize(vec2(half_, len));
  float edge = dot(vec2(p.x - len, abs(p.y)), normal);
  return max(edge, -p.x);
}

// 1 inside, 0 outside, smooth over one device pixel. Distances are pixels of the screen, so no derivative is needed.
float coverage(float distance) {
  return clamp(0.5 - distance * vCut.z, 0.0, 1.0);
}

// Signed distance along the line to the nearest dash.
float dashDistance(float along, float width, float kind) {
  float on = kind == 1.0 ? 2.0 * width + 4.0 : 1.6 * width;
  float off = kind == 1.0 ? width + 3.5 : width + 1.4;
  float at = mod(along, on + off);
  return at < on ? -min(at, on - at) : min(at - on, on + off - at);
}

float lineDistance(void) {
  float distance = max(abs(vPixel.y) - vShape.x, max(vCut.x - vPixel.x, vPixel.x - vCut.y));
  return vShape.y > 0.0 ? max(distance, dashDistance(vPixel.x, vShape.x * 2.0, vShape.y)) : distance;
}

// Signed distance to the nearest dot that runs along the line.
float dotDistance(void) {
  float at = mod(vPixel.x - flowArc.travel + vShape.z * flowArc.dotSpacing, flowArc.dotSpacing);
  return length(vec2(at - 0.5 * flowArc.dotSpacing, vPixel.y)) - flowArc.dotRadius;
}

// One colour over another, neither multiplied by its alpha.
vec4 over(vec4 above, vec4 below) {
  float alpha = above.a + below.a * (1.0 - above.a);
  return vec4(mix(below.rgb, above.rgb, above.a / max(alpha, 1e-4)), alpha);
}

void main(void) {
  if (flowArc.pass == 2.0) {
    fragColor = vColor;
    DECKGL_FILTER_COLOR(fragColor, geometry);
    return;
  }
  bool isHead = flowArc.pass == 1.0;
  float distance = isHead ? headDistance(vPixel, vShape.x, vShape.y) : lineDistance();
  float halo = coverage(distance - flowArc.haloWidth);
  bool hasDots = !isHead && vShape.z >= 0.0;
  if (halo <= 0.0 && !hasDots) discard;
  float strength = layer.opacity * flowArc.strength;
  float ground = flowArc.haloColor.a * strength;
  // A line that is almost invisible (an origin's end) still needs its full halo to stand off what it crosses.
  halo *= ground;
  // Not between a head and its own line.
  if (isHead && vPixel.x < 0.0) halo *= 1.0 - coverage(abs(vPixel.y) - vShape.z);
  fragColor = over(
    vec4(vColor.rgb, coverage(distance) * vColor.a), vec4(flowArc.haloColor.rgb, halo));
  if (hasDots) {
    float off = dotDistance();
    fragColor = over(vec4(flowArc.haloColor.rgb, coverage(off - flowArc.haloWidth) * ground), fragColor);
    fragColor = over(vec4(flowArc.dotColor.rgb, coverage(off) * flowArc.dotColor.a * strength), fragColor);
  }
  DECKGL_FILTER_COLOR(fragColor, geometry);
}
`;
