/** Alpha of lines that have the same tone from end to end; the same on the map and in the legend. */
export const TONES = {
  undirected: 0.82,
  /** A sum of which one direction is not known. */
  halfKnown: 0.5,
  /** Flows that a filter by industry cannot place stay visible, but faint: of their own tone. */
  unbroken: 0.45,
} as const;
