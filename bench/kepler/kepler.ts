import { addDataToMap, setFilter, updateMap, wrapTo } from '@kepler.gl/actions';
import { KeplerGl } from '@kepler.gl/components';
import { processRowObject } from '@kepler.gl/processors';
import { enhanceReduxMiddleware, keplerGlReducer } from '@kepler.gl/reducers';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { Provider } from 'react-redux';
import { applyMiddleware, combineReducers, legacy_createStore } from 'redux';
import type { Contestant } from '../contest/contestant';
import type { Data } from '../contest/records';
import settings from '../contest/settings.json';

const DATASET = 'flows';
/** Its own grounds it fetches from elsewhere. */
const BLANK = {
  ...{ id: 'blank', label: 'blank', colorMode: 'NONE', layerGroups: [], url: '' },
  style: { version: 8, name: 'blank', sources: {}, layers: [] },
};
const send = wrapTo('map');

/** Largest number of instances that one call has drawn since it was last asked for. */
let instances = 0;
const { prototype } = WebGL2RenderingContext;
for (const name of ['drawArraysInstanced', 'drawElementsInstanced'] as const) {
  const draw: unknown = Reflect.get(prototype, name);
  const counted = new Proxy(draw as () => void, {
    apply(target, gl: WebGL2RenderingContext, args: number[]) {
      // The last argument of either.
      instances = Math.max(instances, args.at(-1) ?? 0);
      Reflect.apply(target, gl, args);
    },
  });
  Object.assign(prototype, { [name]: counted });
}

async function drawnInstances(atLeast: number): Promise<void> {
  while (instances < atLeast) await new Promise(requestAnimationFrame);
}

/** kepler.gl without a ground, which it fetches from elsewhere; an arc for each record, filtered on the graphics card. */
class Kepler implements Contestant {
  readonly #store = legacy_createStore(
    combineReducers({
      keplerGl: keplerGlReducer.initialState({
        uiState: { currentModal: null, readOnly: true },
        mapStyle: { styleType: BLANK.id, mapStyles: { [BLANK.id]: BLANK } },
      }),
    }),
    {},
    applyMiddleware(...enhanceReduxMiddleware([])),
  );
  #data!: Data;
  #count = 0;
  #center: number = settings.camera.lng;

  async start(stage: HTMLElement, data: Data): Promise<void> {
    this.#data = data;
    const { width, height } = settings.viewport;
    const view = createElement(KeplerGl, { id: 'map', width, height, mapboxApiAccessToken: '' });
    createRoot(stage).render(createElement(Provider, { store: this.#store }, view));
    // React mounts it when it likes; what is sent before goes nowhere.
    while (!this.#isMounted) await new Promise(requestAnimationFrame);
    const { lng: longitude, lat: latitude, zoom } = settings.camera;
    this.#count = data.records.value.length;
    this.#dispatch(
      addDataToMap({
        datasets: { info: { id: DATASET, label: DATASET }, data: processRowObject(this.#rows()) },
        options: { centerMap: false, readOnly: true, autoCreateLayers: false },
        config: {
          version: 'v1',
          config: {
            mapState: { longitude, latitude, zoom },
            mapStyle: { styleType: BLANK.id },
            visState: {
              filters: [
                {
                  id: 'industry',
                  dataId: [DATASET],
                  name: ['industry'],
                  type: 'multiSelect',
                  value: [],
                },
              ],
              layers: [
                {
                  id: 'arcs',
                  type: 'arc',
                  config: {
                    dataId: DATASET,
                    label: DATASET,
                    isVisible: true,
                    columns: { lat0: 'lat0', lng0: 'lng0', lat1: 'lat1', lng1: 'lng1' },
                  },
                },
              ],
            },
          },
        },
      }),
    );
    await drawnInstances(this.#count);
  }

  async filter(industry: number | null): Promise<void> {
    instances = 0;
    this.#dispatch(setFilter(0, 'value', industry === null ? [] : [name(industry)]));
    // Filtered on the graphics card: as many instances as before.
    await drawnInstances(1);
    const { industry: industries } = this.#data.records;
    this.#count = industries.reduce(
      (sum, own) => sum + (industry === null || own === industry ? 1 : 0),
      0,
    );
  }

  readonly pan = (pixels: number): void => {
    const { lat: latitude, zoom } = settings.camera;
    this.#center += (pixels * 360) / (512 * 2 ** zoom);
    this.#dispatch(updateMap({ longitude: this.#center, latitude, zoom }));
  };

  drawn(): number {
    return this.#count;
  }

  get #isMounted(): boolean {
    const { keplerGl } = this.#store.getState() as { keplerGl: object };
    return 'map' in keplerGl;
  }

  #dispatch(action: object): void {
    this.#store.dispatch(send(action));
  }

  #rows(): object[] {
    const { records, points } = this.#data;
    return Array.from(records.value, (value, at) => {
      const [lng0, lat0] = points[records.origin[at] ?? 0] ?? [];
      const [lng1, lat1] = points[records.destination[at] ?? 0] ?? [];
      return { lng0, lat0, lng1, lat1, industry: name(records.industry[at] ?? 0), value };
    });
  }
}

const name = (industry: number): string => `industry ${industry + 1}`;

export const contestant: Contestant = new Kepler();
