/** Types of `jjj-flow-map.js`; put this file beside your copy of the script. */

/** What is looked at, by the names and values of a link's parameters. */
export type FlowMapState = Readonly<Record<string, string>>;

export type FlowMapErrorCode =
  | 'bad_param'
  | 'bad_message'
  | 'unknown_method'
  | 'forbidden_origin'
  | 'data_unavailable'
  | 'data_invalid'
  | 'webgl_unavailable'
  | 'context_lost'
  | 'too_small'
  | 'busy'
  | 'internal';

export interface FlowMapError {
  readonly code: FlowMapErrorCode;
  readonly message: string;
  readonly recoverable: boolean;
}

export interface FlowMapImage {
  readonly type?: 'image/png' | 'image/svg+xml';
  readonly width?: number;
  readonly height?: number;
  readonly scale?: number;
}

export interface JjjFlowMapElement extends HTMLElement {
  /** Resolves when frame and page have agreed on the protocol, also anew after the element has moved. */
  readonly ready: Promise<void>;
  readonly version: string;
  /** What was last heard of the view; setting it changes the view, as `setState`. */
  state: FlowMapState;
  setState(
    patch: Readonly<Record<string, string | null>>,
    options?: { readonly animate?: boolean },
  ): Promise<FlowMapState>;
  getState(): Promise<FlowMapState>;
  /** As in a link: `flow:beijing~hebei`, `place:baoding` …; null closes the card. */
  select(id: string | null): Promise<FlowMapState>;
  /** Places, or west, south, east, north; nothing: the whole region. */
  fit(what?: readonly string[] | readonly [number, number, number, number]): Promise<void>;
  exportImage(wish?: FlowMapImage): Promise<Blob>;
  getData(wish?: { readonly format?: 'csv' | 'json' | 'geojson' }): Promise<Blob>;
  setTheme(theme: 'auto' | 'dark' | 'light' | 'hc'): Promise<void>;
  setLang(lang: 'auto' | 'zh-CN' | 'en'): Promise<void>;
  /** Stories are not there yet: rejected with `unknown_method`. */
  goToScene(scene: number): Promise<void>;
  play(): Promise<void>;
  pause(): Promise<void>;
  suspend(): Promise<void>;
  resume(): Promise<void>;
  /** Takes the frame away for good; the content within the element is seen again. */
  destroy(): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'jjj-flow-map': JjjFlowMapElement;
  }
  interface HTMLElementEventMap {
    'jjj-ready': CustomEvent<{ readonly v: number; readonly app: string }>;
    'jjj-render': CustomEvent<{ readonly renderer: 'webgl' | 'svg' | 'image' }>;
    'jjj-statechange': CustomEvent<{ readonly state: FlowMapState }>;
    'jjj-select': CustomEvent<{ readonly id: string | null }>;
    'jjj-size': CustomEvent<{ readonly h: number }>;
    'jjj-fallback': CustomEvent<{ readonly renderer: 'svg'; readonly reason: string }>;
    'jjj-error': CustomEvent<FlowMapError>;
    'jjj-data': CustomEvent<{ readonly version: string; readonly rows: number }>;
  }
}
