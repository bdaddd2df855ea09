import type { Picture } from '../contestant';

/** Who is measured, and under which rules. Fixed before a run that is reported. */
export interface Entrant {
  readonly id: string;
  readonly title: string;
  /** Below the root of the contest; `size` is the number of records. */
  readonly path: (size: number) => string;
  readonly pictures: readonly Picture[];
  /** The runner must put the measuring script into it. */
  readonly isAtlas: boolean;
  /** What it draws, as the tables tell. */
  readonly note: Readonly<Partial<Record<Picture, string>>>;
  /** Packages whose versions are told. */
  readonly packages: readonly string[];
}

const atlasView = (size: number, rest: string): string =>
  `atlas/?lang=zh-CN&topic=own&data=flows-${size}.csv&t=2014..2023&${rest}`;

const peer = (id: string, title: string, own: Partial<Entrant>): Entrant => ({
  ...{ id, title, isAtlas: false, packages: [], pictures: ['alike', 'shipped'], note: {} },
  path: (size) => `peers/?contestant=${id}&records=${size}`,
  ...own,
});

export const ENTRANTS: readonly Entrant[] = [
  {
    ...{ id: 'atlas', title: 'The atlas', isAtlas: true, pictures: ['alike'], packages: [] },
    path: (size) => atlasView(size, 'top=all'),
    note: {
      alike:
        'the whole page: the table is understood and matched, counties named, places drawn as circles with their totals, lines kept off circles, halos and arrow heads, legend, ranking, years',
    },
  },
  {
    ...{ id: 'atlas-default', title: 'The atlas', isAtlas: true, packages: [] },
    ...{ pictures: ['shipped'], path: (size) => atlasView(size, '') },
    note: { shipped: 'the largest flows that carry 80 % of the total, 12 to 60' },
  },
  {
    ...{ id: 'atlas-svg', title: 'The atlas, SVG', isAtlas: true, packages: [] },
    ...{ pictures: ['shipped'], path: (size) => atlasView(size, 'renderer=svg') },
    note: { shipped: 'the same without WebGL' },
  },
  peer('own-layer', 'The layer of the atlas alone', {
    pictures: ['alike'],
    note: { alike: 'halo and arrow head on every line; sums by the page of the bench' },
  }),
  peer('arc-layer', 'deck.gl ArcLayer', {
    packages: ['@deck.gl/layers'],
    note: {
      alike: 'bent sideways, 24 segments; sums by the page of the bench',
      shipped: 'an arc for each record',
    },
  }),
  peer('flowmap', 'flowmap.gl', {
    packages: ['@flowmap.gl/layers'],
    note: {
      alike: 'curved, no clustering, circles of places; adds up itself',
      shipped: 'straight, clustered by zoom, at most 5,000 flows',
    },
  }),
  peer('l7', 'AntV L7', {
    packages: ['@antv/l7'],
    note: {
      alike: 'arc, 24 segments; sums by the page of the bench',
      shipped: 'an arc for each record',
    },
  }),
  peer('echarts', 'ECharts lines', {
    packages: ['echarts'],
    note: {
      alike: 'canvas, curved, drawn in one go; sums by the page of the bench',
      shipped:
        'canvas, curved, a line for each record; draws in steps, so that a frame may be incomplete',
    },
  }),
  peer('kepler', 'kepler.gl', {
    packages: ['@kepler.gl/components'],
    pictures: ['shipped'],
    path: (size) => `kepler/?contestant=kepler&records=${size}`,
    note: {
      shipped: 'an arc for each record, no ground; it does not add up, so it is in this table only',
    },
  }),
];
