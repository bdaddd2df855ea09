/** Larger than MapLibre's own limit, by which a wall of 7,680 pixels would be drawn at half its width and stretched. */
export const MOST_CANVAS: readonly [number, number] = [8192, 4096];

/** Pixels that are drawn for each frame: as many as a 4K screen has. */
const MOST_PIXELS = 8_300_000;

/** Steps between full sharpness and a quarter of it. */
const STEP = Math.SQRT1_2;
const LEAST = 0.5;

export interface PixelBudget {
  /** Pixels of the drawing buffer by pixel of the page. */
  readonly ratio: number;
  /** The most that the size of the stage allows. */
  readonly most: number;
}

/** What a stage begins with. `texture`: the widest that the graphics can draw into. */
export function pixelBudget(
  width: number,
  height: number,
  deviceRatio: number,
  texture: number = MOST_CANVAS[0],
): PixelBudget {
  const [wide, high] = MOST_CANVAS.map((limit) => Math.min(limit, texture)) as [number, number];
  const byCanvas = Math.min(wide / Math.max(1, width), high / Math.max(1, height));
  let most = deviceRatio;
  while (width * height * most * most > MOST_PIXELS) most *= STEP;
  most = Math.min(most, byCanvas);
  return { ratio: most, most };
}

/** Frames slower than these are too slow to follow; quicker than those there is room for sharper ones. Milliseconds. */
const TOO_SLOW = 1000 / 24;
const QUICK = 1000 / 50;

/** After a transition, by the time that its frames took; never during one. */
export function nextBudget({ ratio, most }: PixelBudget, frame: number): PixelBudget {
  if (frame > TOO_SLOW) return { most, ratio: Math.max(Math.min(LEAST, most), ratio * STEP) };
  return { most, ratio: frame < QUICK ? Math.min(most, ratio / STEP) : ratio };
}

/** Below 12 frames a second a flight only stutters: scenes are cut then. */
export const isTooSlow = (frame: number): boolean => frame > 1000 / 12;
