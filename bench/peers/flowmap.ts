import { FlowmapLayer } from '@flowmap.gl/layers';
import type { Contestant, Picture } from '../contest/contestant';
import { layGround, type DeckGround } from '../contest/ground';
import { recordFlows, type Data, type PairSum } from '../contest/records';
import settings from '../contest/settings.json';

interface Location {
  readonly id: number;
  readonly lng: number;
  readonly lat: number;
}

const POLL_MS = 5;

/** flowmap.gl adds up by itself; it has no filter by industry, so that it is handed other records. */
class Flowmap implements Contestant {
  #ground!: DeckGround;
  #data!: Data;
  #picture!: Picture;
  #layer: FlowmapLayer<Location, PairSum> | null = null;

  async start(stage: HTMLElement, data: Data, picture: Picture): Promise<void> {
    [this.#data, this.#picture] = [data, picture];
    this.#ground = await layGround(stage);
    await this.filter(null);
  }

  async filter(industry: number | null): Promise<void> {
    const before = this.#layersData;
    const { points, records } = this.#data;
    this.#layer = new FlowmapLayer<Location, PairSum>({
      id: 'flows',
      data: {
        locations: points.map(([lng, lat], id) => ({ id, lng, lat })),
        flows: recordFlows(records, industry),
      },
      getLocationId: ({ id }) => id,
      getLocationLon: ({ lng }) => lng,
      getLocationLat: ({ lat }) => lat,
      getFlowOriginId: ({ origin }) => origin,
      getFlowDestId: ({ destination }) => destination,
      getFlowMagnitude: ({ value }) => value,
      ...(this.#picture === 'alike' && {
        flowLinesRenderingMode: 'curved',
        clusteringEnabled: false,
        maxTopFlowsDisplayNum: settings.most,
      }),
    });
    await this.#ground.show(this.#layer);
    // It adds up in a promise, and draws then.
    while (this.#layersData === before || !this.#layersData)
      await new Promise((done) => setTimeout(done, POLL_MS));
    await this.#ground.settle();
  }

  readonly pan = (pixels: number): void => {
    this.#ground.pan(pixels);
  };

  drawn(): number {
    return this.#layersData?.lineAttributes.length ?? 0;
  }

  /** deck.gl hands the state of a layer on to the one that takes its place; before the first frame there is none. */
  get #layersData() {
    const state = this.#layer?.state;
    return state?.layersData;
  }
}

export const contestant: Contestant = new Flowmap();
