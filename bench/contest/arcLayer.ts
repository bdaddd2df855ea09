import { ArcLayer } from '@deck.gl/layers';
import { linesOf, type Contestant, type Line, type Picture } from './contestant';
import { layGround, type DeckGround } from './ground';
import { recordFlows, sumPairs, type Data } from './records';
import settings from './settings.json';

/** deck.gl's `ArcLayer` as its documentation shows it: objects and accessors. Alike: bent sideways, 24 segments. */
class PlainArcs implements Contestant {
  #ground!: DeckGround;
  #data!: Data;
  #picture!: Picture;
  #count = 0;

  async start(stage: HTMLElement, data: Data, picture: Picture): Promise<void> {
    [this.#data, this.#picture] = [data, picture];
    this.#ground = await layGround(stage);
    await this.filter(null);
  }

  async filter(industry: number | null): Promise<void> {
    const isAlike = this.#picture === 'alike';
    const flows = isAlike
      ? sumPairs(this.#data, industry, settings.most)
      : recordFlows(this.#data.records, industry);
    this.#count = flows.length;
    const most = flows.reduce((top, { value }) => Math.max(top, value), 1);
    await this.#ground.show(
      new ArcLayer<Line>({
        id: 'arcs',
        data: linesOf(this.#data, flows),
        getSourcePosition: ({ from }) => [...from],
        getTargetPosition: ({ to }) => [...to],
        getSourceColor: [46, 141, 161, 90],
        getTargetColor: [46, 141, 161, 255],
        getWidth: ({ value }) => 1 + (10 * value) / most,
        ...(isAlike && { numSegments: settings.segments, getHeight: 0.3, getTilt: -20 }),
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

export const contestant: Contestant = new PlainArcs();
