import type { UpdateParameters } from '@deck.gl/core';
import { ArcLayer } from '@deck.gl/layers';
import { Model, type ModelProps } from '@luma.gl/engine';
import { liftWithin, raiseAt } from './arcGeometry';
import { defaultProps, type Color, type FlowArcLayerProps } from './flowArcProps';
import { flowArcUniforms, PASSES, type FlowArcUniforms } from './flowArcUniforms';
import { fragmentShader } from './fragmentShader';
import { vertexShader } from './vertexShader';

const toUnit = ([red, green, blue, alpha]: Color): Color => [
  red / 255,
  green / 255,
  blue / 255,
  alpha / 255,
];

interface DrawOptions {
  readonly uniforms: unknown;
  readonly shaderModuleProps?: { readonly picking?: { readonly isActive?: number } };
}

type Pass = keyof typeof PASSES;

export class FlowArcLayer extends ArcLayer<unknown, Required<FlowArcLayerProps>> {
  static override layerName = 'FlowArcLayer';
  static override defaultProps = defaultProps;

  /** For the pass that is asked for, each a program of its own. ArcLayer's shaders are replaced whole. */
  override getShaders(pass: Pass = 'shaft') {
    const inherited = super.getShaders() as { readonly modules: readonly unknown[] };
    const hasDots = pass === 'shaft' && this.props.dots !== null;
    return {
      ...inherited,
      vs: vertexShader,
      fs: fragmentShader,
      defines: { PASS: PASSES[pass], ...(hasDots ? { DOTS: 1 } : {}) },
      // ArcLayer's, with the uniform numSegments, are kept.
      modules: [...inherited.modules, flowArcUniforms],
    };
  }

  override initializeState(): void {
    super.initializeState();
    const attributes = this.getAttributeManager();
    attributes?.remove(['instanceTilts', 'instanceHeights']);
    attributes?.addInstanced({
      instanceControlPositions: {
        size: 3,
        type: 'float64',
        fp64: this.use64bitPositions(),
        accessor: 'getControlPosition',
      },
      instanceHeights: { size: 3, accessor: 'getHeight' },
      instanceEnds: { size: 4, accessor: 'getEnds' },
      instanceStyles: { size: 3, accessor: 'getStyle' },
    });
  }

  override updateState(params: UpdateParameters<this>): void {
    super.updateState(params);
    const { props, oldProps, changeFlags } = params;
    const hadDots = Boolean(oldProps.dots);
    if (!changeFlags.extensionsChanged && hadDots === Boolean(props.dots)) return;
    for (const model of Object.values(this.#models)) model.destroy();
    // deck.gl hands the attributes to `state.models`, and destroys them with the layer.
    this.state.model?.destroy();
    const made = {
      shaft: this.#model('shaft'),
      head: this.#model('head'),
      hit: this.#model('hit'),
    };
    this.setState({ model: made.shaft, models: Object.values(made), byPass: made });
    this.getAttributeManager()?.invalidateAll();
  }

  get #models(): Partial<Record<Pass, Model>> {
    return (this.state as { byPass?: Record<Pass, Model> }).byPass ?? {};
  }

  #model(pass: Pass): Model {
    return new Model(this.context.device, {
      ...this.getShaders(pass),
      id: `${this.props.id}-${pass}`,
      bufferLayout: this.getAttributeManager()?.getBufferLayouts() ?? [],
      topology: 'triangle-strip',
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- luma.gl 9.4 does not find it out; ArcLayer says so too.
      isInstanced: true,
    } as ModelProps);
  }

  override draw({ shaderModuleProps }: DrawOptions): void {
    const { numSegments } = this.props;
    const isPicking = Boolean(shaderModuleProps?.picking?.isActive);
    const passes: readonly Pass[] = isPicking ? ['hit', 'shaft', 'head'] : ['shaft', 'head'];
    const flowArc = this.#uniforms(isPicking);
    const arc = {
      numSegments,
      widthUnits: 2,
      widthScale: 1,
      widthMinPixels: 0,
      widthMaxPixels: 1e4,
    };
    for (const pass of passes) {
      const model = this.#models[pass];
      if (!model) continue;
      model.shaderInputs.setProps({ arc, flowArc });
      // deck.gl 9.4 does it for `state.model` only.
      model.setInstanceCount(this.getNumInstances());
      model.setVertexCount(pass === 'head' ? 4 : numSegments * 2);
      model.draw(this.context.renderPass);
    }
  }

  #uniforms(isPicking: boolean): FlowArcUniforms {
    const { raise, tallest, haloColor, haloWidth, hitWidth, gap, strength } = this.props;
    const { viewport } = this.context;
    const pitch = 'pitch' in viewport ? Number(viewport.pitch) : 0;
    const dots = isPicking ? null : this.props.dots;
    return {
      haloColor: toUnit(haloColor),
      dotColor: toUnit(dots?.color ?? haloColor),
      raise: (raise ?? raiseAt(pitch)) * liftWithin(viewport.height, tallest * viewport.scale),
      haloWidth,
      hitWidth,
      gap,
      strength,
      dotRadius: dots?.radius ?? 0,
      dotSpacing: dots?.spacing ?? 1,
      travel: dots ? dots.travel() % dots.spacing : 0,
    };
  }
}
