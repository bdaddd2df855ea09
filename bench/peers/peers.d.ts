/**
 * As much of the peers' types as is used here, for checks on machines that have not installed them: `npm ci --prefix
 * bench/peers` is for who measures.
 */
declare module '@flowmap.gl/layers' {
  import { CompositeLayer } from '@deck.gl/core';

  interface FlowmapProps<Place, Flow> {
    readonly id: string;
    readonly data: { readonly locations: readonly Place[]; readonly flows: readonly Flow[] };
    readonly getLocationId: (place: Place) => string | number;
    readonly getLocationLon: (place: Place) => number;
    readonly getLocationLat: (place: Place) => number;
    readonly getFlowOriginId: (flow: Flow) => string | number;
    readonly getFlowDestId: (flow: Flow) => string | number;
    readonly getFlowMagnitude: (flow: Flow) => number;
    readonly flowLinesRenderingMode?: 'straight' | 'curved';
    readonly clusteringEnabled?: boolean;
    readonly maxTopFlowsDisplayNum?: number;
  }

  export class FlowmapLayer<Place, Flow> extends CompositeLayer {
    constructor(props: FlowmapProps<Place, Flow>);
    override state: {
      readonly layersData?: { readonly lineAttributes: { readonly length: number } };
    };
    renderLayers(): null;
  }
}

declare module '@antv/l7' {
  type Row = Readonly<Record<string, unknown>>;

  class Layer {
    constructor(options: object);
    source(data: unknown, options?: object): this;
    shape(name: string): this;
    size(field: string, range: readonly number[]): this;
    color(color: string): this;
    style(style: object): this;
    setData(data: readonly Row[]): void;
    once(event: string, handle: (told: unknown) => void): void;
    getSource(): { once(event: 'update', handle: (told: unknown) => void): void };
  }
  export class LineLayer extends Layer {}
  export class PolygonLayer extends Layer {}
  export class Map {
    constructor(options: object);
    getZoom(): number;
  }
  export class Scene {
    constructor(options: object);
    on(event: string, handle: (told: unknown) => void): void;
    addLayer(layer: Layer): void;
    panBy(x: number, y: number): void;
  }
}

declare module 'echarts/charts' {
  export const LinesChart: object;
}
declare module 'echarts/components' {
  export const GeoComponent: object;
}
declare module 'echarts/renderers' {
  export const CanvasRenderer: object;
}
declare module 'echarts/core' {
  export interface ECharts {
    setOption(option: object): void;
    on(event: string, handle: () => void): void;
    off(event: string, handle: () => void): void;
  }
  export function use(parts: readonly object[]): void;
  export function registerMap(name: string, shapes: object): void;
  export function init(stage: HTMLElement): ECharts;
}
declare module '@duckdb/duckdb-wasm/blocking' {
  interface Found {
    getChild(name: string): { toArray(): ArrayLike<number> } | null;
  }
  interface Connection {
    insertArrowFromIPCStream(bytes: Uint8Array, options: object): void;
    query(sql: string): Found;
  }
  export const NODE_RUNTIME: object;
  export class VoidLogger {
    log(): void;
  }
  export function createDuckDB(
    bundles: object,
    logger: VoidLogger,
    runtime: object,
  ): Promise<{ instantiate(onprogress: () => void): Promise<void>; connect(): Connection }>;
}
declare module 'apache-arrow' {
  export function tableFromArrays(columns: Readonly<Record<string, ArrayLike<number>>>): object;
  export function tableToIPC(table: object, kind: 'stream'): Uint8Array;
}
