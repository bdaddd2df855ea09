import { LinesChart } from 'echarts/charts';
import { GeoComponent } from 'echarts/components';
import { init, registerMap, use, type ECharts } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { linesOf, type Contestant, type Picture } from '../contest/contestant';
import { recordFlows, sumPairs, type Data } from '../contest/records';
import { regionShapes } from '../contest/regionShapes';
import settings from '../contest/settings.json';

use([LinesChart, GeoComponent, CanvasRenderer]);

/** ECharts on canvas, curved as in its examples; drawn whole and not in steps, so that a frame is a frame. */
class Lines implements Contestant {
  #chart!: ECharts;
  #data!: Data;
  #picture!: Picture;
  #count = 0;
  #center: [number, number] = [settings.camera.lng, settings.camera.lat];

  async start(stage: HTMLElement, data: Data, picture: Picture): Promise<void> {
    [this.#data, this.#picture] = [data, picture];
    registerMap('region', await regionShapes());
    this.#chart = init(stage);
    this.#chart.setOption({
      animation: false,
      geo: { map: 'region', roam: true, center: this.#center, silent: true },
    });
    await this.filter(null);
  }

  async filter(industry: number | null): Promise<void> {
    const isAlike = this.#picture === 'alike';
    const flows = isAlike
      ? sumPairs(this.#data, industry, settings.most)
      : recordFlows(this.#data.records, industry);
    this.#count = flows.length;
    const most = flows.reduce((top, { value }) => Math.max(top, value), 1);
    const isFinished = new Promise<void>((done) => {
      const finish = (): void => {
        this.#chart.off('finished', finish);
        done();
      };
      this.#chart.on('finished', finish);
    });
    this.#chart.setOption({
      series: [
        {
          ...{ id: 'flows', type: 'lines', coordinateSystem: 'geo', silent: true },
          ...(isAlike && { progressive: 0 }),
          lineStyle: { curveness: 0.2, color: '#2e8da1', opacity: 0.8 },
          data: linesOf(this.#data, flows).map(({ from, to, value }) => ({
            coords: [from, to],
            lineStyle: { width: 1 + (10 * value) / most },
          })),
        },
      ],
    });
    await isFinished;
  }

  readonly pan = (pixels: number): void => {
    const { lat, zoom } = settings.camera;
    this.#center = [this.#center[0] + (pixels * 360) / (512 * 2 ** zoom), lat];
    this.#chart.setOption({ geo: { center: this.#center } });
  };

  drawn(): number {
    return this.#count;
  }
}

export const contestant: Contestant = new Lines();
