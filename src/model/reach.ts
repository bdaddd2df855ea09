/** West–south–east–north, degrees. */
export type Bounds = [number, number, number, number];

/** How far the map goes: the region, unless a reader's own places lie beyond it. */
export interface Reach {
  /** What is in view at first, and what the button for all of it shows. */
  readonly whole: Bounds;
  /** What the middle of the map is kept within. */
  readonly limits: Bounds;
  readonly minZoom: number;
}
