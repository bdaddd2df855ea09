import { LineLayer, Map, PolygonLayer, Scene } from '@antv/l7';
import { linesOf, type Contestant, type Picture } from '../contest/contestant';
import { recordFlows, sumPairs, type Data } from '../contest/records';
import { regionShapes } from '../contest/regionShapes';
import settings from '../contest/settings.json';

/** L7 on the map of its own that needs no service; arcs as in its examples. */
class L7 implements Contestant {
  #scene!: Scene;
  #layer!: LineLayer;
  #data!: Data;
  #picture!: Picture;
  #count = 0;

  async start(stage: HTMLElement, data: Data, picture: Picture): Promise<void> {
    [this.#data, this.#picture] = [data, picture];
    stage.id = 'l7';
    const { lng, lat, zoom } = settings.camera;
    this.#scene = new Scene({
      id: 'l7',
      map: new Map({ center: [lng, lat], zoom, pitch: 0 }),
      logoVisible: false,
    });
    const isLoaded = new Promise((done) => this.#scene.on('loaded', done));
    const shapes = await regionShapes();
    await isLoaded;
    this.#scene.addLayer(new PolygonLayer({}).source(shapes).shape('fill').color('#eef1f4'));
    this.#layer = new LineLayer({})
      .source(this.#lines(null), {
        parser: { type: 'json', x: 'x', y: 'y', x1: 'x1', y1: 'y1' },
      })
      .shape('arc')
      .size('value', [1, 11])
      .color('#2e8da1')
      .style({
        opacity: 0.8,
        ...(this.#picture === 'alike' && { segmentNumber: settings.segments }),
      });
    const isThere = new Promise((done) => this.#layer.once('add', done));
    this.#scene.addLayer(this.#layer);
    await isThere;
    await drawnOnce();
  }

  async filter(industry: number | null): Promise<void> {
    const isThere = new Promise((done) => this.#layer.getSource().once('update', done));
    this.#layer.setData(this.#lines(industry));
    await isThere;
    await drawnOnce();
  }

  readonly pan = (pixels: number): void => {
    this.#scene.panBy(pixels, 0);
  };

  drawn(): number {
    return this.#count;
  }

  #lines(industry: number | null) {
    const flows =
      this.#picture === 'alike'
        ? sumPairs(this.#data, industry, settings.most)
        : recordFlows(this.#data.records, industry);
    this.#count = flows.length;
    return linesOf(this.#data, flows).map(({ from: [x, y], to: [x1, y1], value }) => ({
      ...{ x, y, x1, y1, value },
    }));
  }
}

/** It makes its geometry ready in promises and asks for a frame then, of which it tells nobody. */
async function drawnOnce(): Promise<void> {
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
}

export const contestant: Contestant = new L7();
