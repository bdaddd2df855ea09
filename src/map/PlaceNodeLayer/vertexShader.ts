/** A square round each circle, a pixel larger on every side; the fragment shader cuts everything out of it. */
export const vertexShader = /* glsl */ `\
#version 300 es
#define SHADER_NAME place-node-layer-vertex-shader

in vec3 positions;
in vec3 instancePositions;
in vec3 instancePositions64Low;
in float instanceRadius;
in vec4 instanceFillColors;
in vec4 instanceLineColors;
in vec4 instancePaleColors;
in vec4 instanceDiscColors;
in vec4 instanceRings;
in vec4 instanceSides;

out vec2 vPixel;        // from the middle, right and up, in pixels
flat out vec4 vFill;
flat out vec4 vLine;
flat out vec4 vPale;
flat out vec4 vDisc;
flat out vec4 vRing;    // radius, band, disc, half the angle of the right side
flat out vec4 vSides;   // ink right, ink left, width of the open line, dots all round

void main(void) {
  geometry.worldPosition = instancePositions;
  geometry.pickingColor = picking_getPickingColorFromInstanceID();
  vPixel = positions.xy * (instanceRadius + 1.0);
  geometry.uv = positions.xy;
  gl_Position = project_position_to_clipspace(
    instancePositions, instancePositions64Low, vec3(0.0), geometry.position
  );
  DECKGL_FILTER_GL_POSITION(gl_Position, geometry);
  // Round and as large as on a flat map, however it is tilted: area stands for an amount, and flows end at the rim.
  vec3 offset = vec3(vPixel, 0.0);
  DECKGL_FILTER_SIZE(offset, geometry);
  gl_Position.xy += project_pixel_size_to_clipspace(offset.xy);
  vFill = instanceFillColors;
  vLine = instanceLineColors;
  vPale = instancePaleColors;
  vDisc = instanceDiscColors;
  vRing = instanceRings;
  vSides = instanceSides;
  vec4 color = vFill;
  DECKGL_FILTER_COLOR(color, geometry);
}
`;
