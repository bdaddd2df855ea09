/** In what order the places of a matrix stand: as in the list of divisions, the largest first, or by name. */
export const PLACE_ORDERS = ['division', 'amount', 'name'] as const;
export type PlaceOrder = (typeof PLACE_ORDERS)[number];

export interface MatrixLook {
  readonly order: PlaceOrder;
  /** Without places of the frame that nothing is known of. */
  readonly isCompact: boolean;
}
export const DEFAULT_MATRIX: MatrixLook = { order: 'division', isCompact: false };
