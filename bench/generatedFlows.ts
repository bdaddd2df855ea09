/** The same numbers for the same seed (mulberry32), 0–1. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const RAMP = [
  [46, 141, 161],
  [72, 199, 218],
  [189, 244, 250],
] as const;

/**
 * Flows between made-up places over the region: for measuring how long drawing takes, and for nothing else.
 * As typed arrays, in the form that `FlowArcLayer` takes; those that deck.gl's `ArcLayer` knows have its names.
 */
export function generatedFlows(count: number, seed = 2014) {
  const random = randomFrom(seed);
  const points = Array.from({ length: 220 }, () => [114 + 5.5 * random(), 36.3 + 6 * random()]);
  const [from, to, control] = [0, 1, 2].map(() => new Float64Array(count * 3)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const [fromColor, toColor] = [new Uint8ClampedArray(count * 4), new Uint8ClampedArray(count * 4)];
  const [heights, styles] = [new Float32Array(count * 3), new Float32Array(count * 3)];
  const [widths, ends] = [new Float32Array(count), new Float32Array(count * 4)];
  const pick = (): number[] => points[Math.floor(random() * points.length)] ?? [];
  for (let index = 0; index < count; index++) {
    const [[a = 0, b = 0], [c = 0, d = 0]] = [pick(), pick()];
    const bend = 0.16 + 0.16 * random();
    from.set([a, b, 0], index * 3);
    to.set([c, d, 0], index * 3);
    control.set([(a + c) / 2 + bend * (d - b), (b + d) / 2 - bend * (c - a), 0], index * 3);
    heights.set([0, (0.36 * 512 * Math.hypot(c - a, d - b)) / 360, 0], index * 3);
    // Few large, many small, as flows are.
    const size = random() ** 3;
    const color = RAMP[Math.floor(size * RAMP.length)] ?? RAMP[0];
    fromColor.set([...color, 90], index * 4);
    toColor.set([...color, 255], index * 4);
    widths[index] = 1.5 + 10.5 * size;
    ends.set([6, 6, 0, 0], index * 4);
    styles.set([size < 0.002 ? 2 : index % 10 === 0 ? 1 : 0, 1, 0], index * 3);
  }
  const arcs = {
    getSourcePosition: { value: from, size: 3 },
    getTargetPosition: { value: to, size: 3 },
    getSourceColor: { value: fromColor, size: 4 },
    getTargetColor: { value: toColor, size: 4 },
    getWidth: { value: widths, size: 1 },
  };
  const own = {
    getControlPosition: { value: control, size: 3 },
    getHeight: { value: heights, size: 3 },
    getEnds: { value: ends, size: 4 },
    getStyle: { value: styles, size: 3 },
  };
  return { arcs, own };
}
