import type { DefaultProps } from '@deck.gl/core';
import { ArcLayer, type ArcLayerProps } from '@deck.gl/layers';
import type { Model } from '@luma.gl/engine';
import { flowArcUniforms, PASSES, type FlowArcUniforms } from './flowArcUniforms';
import { fragmentShader } from './fragmentShader';
import { vertexShader } from './vertexShader';

/**
 * Flows as curves between the rims of their places.
 *
 * Data come as typed arrays (`data.attributes`), one entry per curve; a joint flow is a trunk and one strand per member:
 * - `getSourcePosition`, `getTargetPosition`, `getControlPosition`: Float64Array, 3 each, WGS-84 degrees and metres
 * - `getSourceColor`, `getTargetColor`: Uint8Array, RGBA; their alphas are the tone that grows towards the destination
 * - `getWidth`: Float32Array, pixels
 * - `getHeight`: Float32Array, height of the raised arc as a share of its chord
 * - `getEnds`: Float32Array, 4 each: rim at origin and destination, sideways shift there (pixels)
 * - `getStyle`: Float32Array, 2 each: dash (0 solid, 1 planned, 2 below the scale; 4 more for a hollow line),
 *   head (0 or 1)
 *
 * Picking draws the same curves at least `hitWidth` wide, then at their own width, so that a visible line wins
 * over its neighbour's margin.
 */
export interface FlowArcLayerProps extends ArcLayerProps {
  /** MapLibre layer to draw below. */
  beforeId?: string;
  /** 0: flat on the map, 1: raised arcs. */
  raise?: number;
  /** Ground colour round every line, RGBA 0–255. */
  haloColor?: readonly [number, number, number, number];
  haloWidth?: number;
  /** Width that a pointer can hit, pixels. */
  hitWidth?: number;
  /** Space between a line's end and the rim, pixels. */
  gap?: number;
  /** 0–1: how strongly the arcs stand out, below 1 while something else is in focus. */
  strength?: number;
}

const defaultProps: DefaultProps<FlowArcLayerProps> = {
  raise: { type: 'number', value: 0, min: 0, max: 1 },
  haloColor: { type: 'array', value: [255, 255, 255, 255] },
  haloWidth: { type: 'number', value: 1, min: 0 },
  hitWidth: { type: 'number', value: 14, min: 0 },
  gap: { type: 'number', value: 2, min: 0 },
  strength: { type: 'number', value: 1, min: 0, max: 1 },
  numSegments: { type: 'number', value: 24, min: 2 },
};

interface DrawOptions {
  readonly uniforms: unknown;
  readonly shaderModuleProps?: { readonly picking?: { readonly isActive?: number } };
}

export class FlowArcLayer extends ArcLayer<unknown, FlowArcLayerProps> {
  static override layerName = 'FlowArcLayer';
  static override defaultProps = defaultProps;

  override getShaders() {
    // ArcLayer's shaders are replaced whole; its modules, with the uniform numSegments, are kept.
    const inherited = super.getShaders() as { readonly modules: readonly unknown[] };
    return {
      ...inherited,
      vs: vertexShader,
      fs: fragmentShader,
      modules: [...inherited.modules, flowArcUniforms],
    };
  }

  override initializeState(): void {
    super.initializeState();
    const attributes = this.getAttributeManager();
    attributes?.remove(['instanceTilts']);
    attributes?.addInstanced({
      instanceControlPositions: {
        size: 3,
        type: 'float64',
        fp64: this.use64bitPositions(),
        accessor: 'getControlPosition',
      },
      instanceEnds: { size: 4, accessor: 'getEnds' },
      instanceStyles: { size: 2, accessor: 'getStyle' },
    });
  }

  override draw({ shaderModuleProps }: DrawOptions): void {
    const {
      numSegments,
      raise = 0,
      haloWidth = 1,
      hitWidth = 14,
      gap = 2,
      strength = 1,
    } = this.props;
    const [red = 255, green = 255, blue = 255, alpha = 255] = this.props.haloColor ?? [];
    const { model } = this.state as { readonly model?: Model };
    if (!model) return;
    const isPicking = Boolean(shaderModuleProps?.picking?.isActive);
    const passes = isPicking
      ? [PASSES.hit, PASSES.shaft, PASSES.head]
      : [PASSES.shaft, PASSES.head];
    model.shaderInputs.setProps({
      arc: { numSegments, widthUnits: 2, widthScale: 1, widthMinPixels: 0, widthMaxPixels: 1e4 },
    });
    for (const pass of passes) {
      const uniforms: FlowArcUniforms = {
        haloColor: [red / 255, green / 255, blue / 255, alpha / 255],
        pass,
        raise,
        haloWidth,
        hitWidth,
        gap,
        strength,
      };
      model.shaderInputs.setProps({ flowArc: uniforms });
      model.setVertexCount(pass === PASSES.head ? 4 : numSegments * 2);
      model.draw(this.context.renderPass);
    }
  }
}
