import { FlowArcLayer } from '../../src/map/FlowArcLayer/FlowArcLayer';
import { linesOf, type Contestant, type Line } from './contestant';
import { layGround, type DeckGround } from './ground';
import { sumPairs, type Data } from './records';
import settings from './settings.json';

/** The layer of the atlas by itself, with halo, arrow and the bend of a line, without all that the atlas has around it. */
class OwnLayer implements Contestant {
  #ground!: DeckGround;
  #data!: Data;
  #count = 0;

  async start(stage: HTMLElement, data: Data): Promise<void> {
    this.#data = data;
    this.#ground = await layGround(stage);
    await this.filter(null);
  }

  async filter(industry: number | null): Promise<void> {
    const lines = linesOf(this.#data, sumPairs(this.#data, industry, settings.most));
    this.#count = lines.length;
    await this.#ground.show(
      new FlowArcLayer({
        id: 'flows',
        data: { length: lines.length, attributes: packed(lines.reverse()) },
        haloColor: [22, 37, 60, 217],
        numSegments: settings.segments,
        parameters: { depthCompare: 'always', depthWriteEnabled: false },
      }),
    );
  }

  readonly pan = (pixels: number): void => {
    this.#ground.pan(pixels);
  };

  drawn(): number {
    return this.#count;
  }
}

/** Bent to the right of the travel, smallest first. */
function packed(lines: readonly Line[]) {
  const { length } = lines;
  const [from, to, control] = [0, 1, 2].map(() => new Float64Array(length * 3)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const [fromColor, toColor] = [
    new Uint8ClampedArray(length * 4),
    new Uint8ClampedArray(length * 4),
  ];
  const [heights, styles] = [new Float32Array(length * 3), new Float32Array(length * 3)];
  const [widths, ends] = [new Float32Array(length), new Float32Array(length * 4)];
  const most = lines.reduce((top, { value }) => Math.max(top, value), 1);
  lines.forEach(({ from: [a, b], to: [c, d], value }, at) => {
    from.set([a, b, 0], at * 3);
    to.set([c, d, 0], at * 3);
    control.set([(a + c) / 2 + 0.2 * (d - b), (b + d) / 2 - 0.2 * (c - a), 0], at * 3);
    fromColor.set([46, 141, 161, 90], at * 4);
    toColor.set([46, 141, 161, 255], at * 4);
    widths[at] = 1 + (10 * value) / most;
    styles.set([0, 1, 0], at * 3);
  });
  return {
    getSourcePosition: { value: from, size: 3 },
    getTargetPosition: { value: to, size: 3 },
    getControlPosition: { value: control, size: 3 },
    getHeight: { value: heights, size: 3 },
    getSourceColor: { value: fromColor, size: 4 },
    getTargetColor: { value: toColor, size: 4 },
    getWidth: { value: widths, size: 1 },
    getEnds: { value: ends, size: 4 },
    getStyle: { value: styles, size: 3 },
  };
}

export const contestant: Contestant = new OwnLayer();
