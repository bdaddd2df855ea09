/** Height of a stage in its own unit: `u` is a 1080th of it. */
export const STAGE_UNITS = 1080;

/** How much larger than that the speaker may ask for. */
export const TEXT_SCALES = [1, 1.25, 1.5] as const;
export type TextScale = (typeof TEXT_SCALES)[number];

/** Sizes of letters by what they say, in units of the stage. */
export interface StageType {
  readonly title: number;
  readonly figure: number;
  readonly body: number;
  /** Legend, names on the map, axes: the least that the last row reads. */
  readonly label: number;
  /** Digits that carry data: no smaller than Han letters as they are read. */
  readonly digits: number;
  /** Sources, date, approval: always there, and exempt from the distance. */
  readonly source: number;
}

/**
 * The least size of Han letters, in units of the stage: ANSI/INFOCOMM V202.01 asks for a 200th of the distance to the
 * farthest viewer, and the body of a Han letter takes nine tenths of its size.
 */
export const leastHan = (viewing: number): number => STAGE_UNITS * Math.max(1 / 30, viewing / 180);

/** `isNarrow`: a standing stage, whose lines are short. */
export function stageType(viewing: number, scale: TextScale = 1, isNarrow = false): StageType {
  const least = leastHan(viewing) * scale;
  const size = (usual: number, times: number): number =>
    Math.round(Math.max(usual * scale, least * times));
  return {
    title: size(isNarrow ? 46 : 64, 1.2),
    figure: size(isNarrow ? 96 : 132, 2.2),
    body: size(isNarrow ? 36 : 40, 1),
    label: size(36, 1),
    digits: size(42, 1.15),
    source: Math.round(21 * Math.min(scale, 1.25)),
  };
}
