/** Pixels of the picture of a published view: 16 to 9, as cards of links want it. */
export const STILL = { width: 1200, height: 675 } as const;
