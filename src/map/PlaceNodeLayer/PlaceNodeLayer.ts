import type { Accessor, Color, DefaultProps } from '@deck.gl/core';
import { ScatterplotLayer } from '@deck.gl/layers';
import { fragmentShader } from './fragmentShader';
import { vertexShader } from './vertexShader';

/**
 * Circles of places: ScatterplotLayer, whose fill and line it keeps, with a ring that is split and a disc inside.
 * `getRadius` is that of all that is drawn, disc included; everything is in pixels.
 */
interface PlaceNodeProps<Data> {
  /** MapLibre layer to draw below. */
  beforeId: string;
  /** Radius of the ring's outer edge, width of its band, radius of the disc, angle of the right side's upper end. */
  getRing: Accessor<Data, [radius: number, band: number, disc: number, half: number]>;
  /** Ink of the right and of the left side (see `RING_INKS`), width of the open line, dots all round. */
  getSides: Accessor<Data, [right: number, left: number, open: number, dots: number]>;
  getPaleColor: Accessor<Data, Color>;
  getDiscColor: Accessor<Data, Color>;
}

/** How a side of the ring is inked: band in the colour of the line, band in the pale one, dots. */
export const RING_INKS = { line: 0, pale: 1, open: 2 } as const;

const defaultProps: DefaultProps<PlaceNodeProps<unknown>> = {
  getRing: { type: 'accessor', value: [4, 2, 0, Math.PI] },
  getSides: { type: 'accessor', value: [0, 0, 1, 8] },
  getPaleColor: { type: 'accessor', value: [128, 128, 128, 255] },
  getDiscColor: { type: 'accessor', value: [128, 128, 128, 255] },
};

export class PlaceNodeLayer<Data> extends ScatterplotLayer<Data, PlaceNodeProps<Data>> {
  static override layerName = 'PlaceNodeLayer';
  static override defaultProps = defaultProps as never;

  override getShaders() {
    const inherited = super.getShaders() as { readonly modules: readonly unknown[] };
    return { ...inherited, vs: vertexShader, fs: fragmentShader };
  }

  override initializeState(): void {
    super.initializeState();
    const color = { size: 4, type: 'unorm8' as const };
    this.getAttributeManager()?.addInstanced({
      instanceRings: { size: 4, accessor: 'getRing' },
      instanceSides: { size: 4, accessor: 'getSides' },
      instancePaleColors: { ...color, accessor: 'getPaleColor' },
      instanceDiscColors: { ...color, accessor: 'getDiscColor' },
    });
  }
}
