import type { Selection } from '../model/query';
import type { NodePart } from './nodeParts';

/** What a click on a shape opens: a card, or a group of marks by going nearer. */
export type Target =
  | { readonly type: 'card'; readonly selection: Selection }
  | {
      readonly type: 'group';
      readonly at: readonly [lng: number, lat: number];
      /** Where it breaks up. */
      readonly zoom: number;
      readonly count: number;
    };

/** A line or an area of the ground. `d` is in units of `pathScale`, everything else in pixels of the screen. */
export interface PathShape {
  readonly kind: 'path';
  readonly d: string;
  readonly fill: string;
  readonly fillOpacity: number;
  readonly stroke: string;
  readonly width: number;
  readonly strokeOpacity: number;
  readonly dash: string | null;
  readonly cap: 'butt' | 'round' | 'square';
  readonly join: 'miter' | 'round' | 'bevel';
  /** Without smooth edges, so that neighbouring areas leave no seam. */
  readonly isCrisp: boolean;
}

/** Dashes along the shaft of a hollow line. */
export interface OpenCore {
  readonly width: number;
  readonly dash: string;
  readonly offset: number;
}

/** A curve of a flow, with its head; everything in pixels. */
export interface FlowShape {
  readonly kind: 'flow';
  /** Origin and destination as in `pairIdOf`, and the number of the curve. */
  readonly key: string;
  readonly target: Target;
  readonly shaft: string;
  readonly head: string | null;
  readonly headHalo: string | null;
  /** What is left open in a hollow line: its core, where it is wide enough, and the inside of its head. */
  readonly hollow: { readonly core: OpenCore | null; readonly head: string | null } | null;
  readonly width: number;
  readonly color: string;
  /** Where the tone grows from and to, with the alpha at both ends. */
  readonly tone: {
    readonly from: readonly [x: number, y: number];
    readonly to: readonly [x: number, y: number];
    readonly alphaFrom: number;
    readonly alphaTo: number;
  };
  /** Dashes are laid out as if the shaft were so long. */
  readonly pathLength: number;
  readonly dash: string | null;
  readonly haloDash: string | null;
  readonly haloColor: string;
  readonly haloOpacity: number;
  readonly haloWidth: number;
  readonly strength: number;
}

export interface CircleShape {
  readonly kind: 'circle';
  readonly key: string;
  readonly target: Target | null;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly fill: string;
  readonly fillOpacity: number;
  readonly stroke: string;
  readonly strokeOpacity: number;
  readonly width: number;
}

/** The circle of a place, in parts round its middle. */
export interface NodeShape {
  readonly kind: 'node';
  readonly key: string;
  readonly target: Target | null;
  readonly x: number;
  readonly y: number;
  /** Of all that is drawn. */
  readonly radius: number;
  readonly parts: readonly NodePart[];
}

/** A `MarkPicture` round a point. */
export interface PictureShape {
  readonly kind: 'picture';
  readonly key: string;
  readonly target: Target | null;
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly opacity: number;
  readonly picture: string;
}

export interface TextShape {
  readonly kind: 'text';
  readonly key: string;
  readonly lines: readonly {
    readonly text: string;
    readonly size: number;
    readonly x: number;
    /** Of the baseline. */
    readonly y: number;
  }[];
  readonly anchor: 'start' | 'middle' | 'end';
  readonly color: string;
  readonly opacity: number;
  readonly halo: string;
  readonly haloWidth: number;
  readonly spacing: number;
}

export type Shape = PathShape | FlowShape | CircleShape | NodeShape | PictureShape | TextShape;
