import { featureCollection, point } from '@turf/turf';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawnCurves } from '../../src/layers/flowDrawing';
import { layOutFlows } from '../../src/layers/flowLayout';
import { flowStyleOf } from '../../src/layers/flowStyleOf';
import { labelAnchors } from '../../src/layers/labelAnchors';
import { placeLabels } from '../../src/layers/labelLayer';
import { nameBoxes } from '../../src/layers/nameBoxes';
import { shownPlaces } from '../../src/layers/shownPlaces';
import { toPixels } from '../../src/layers/svgProjection';
import type { Dataset } from '../../src/model/dataset';
import type { Language } from '../../src/model/bilingual';
import type { LngLat } from '../../src/model/place';
import { DEFAULT_QUERY } from '../../src/model/query';
import { shownBy } from '../../src/model/shown';
import { loadBuilt } from '../fixtures/builtFiles';

let dataset: Dataset;
beforeAll(async () => {
  dataset = await loadBuilt();
});

const gazetteerPlace = (id: string) => dataset.gazetteer.get(id)!;

function labels(language: Language = 'zh', radii = new Map<string, number>()) {
  const { features } = placeLabels(dataset.gazetteer, radii, language, 1);
  return new Map(features.map(({ properties }) => [String(properties!.id), properties!]));
}

describe('names on the map', () => {
  it.each([
    ['beijing', '北京'],
    ['tianjin', '天津'],
    ['hebei', '河北'],
    ['baoding', '保定'],
    ['xiongan', '雄安'],
    ['bd-yixian', '易县'],
    ['bd-mancheng', '满城'],
  ])('are as short as people say them: %s is %s', (id, name) => {
    expect(labels().get(id)!.name).toBe(name);
  });

  it('have the English name below for English readers, and nothing for others', () => {
    const [zh, en] = [labels('zh').get('tianjin')!, labels('en').get('tianjin')!];
    expect(`${zh.name}${zh.english}`).toBe('天津');
    expect(`${en.name}${en.english}`).toBe('天津\nTianjin');
  });

  it('are never cut to a single character, nor empty', () => {
    for (const { id, name } of labels().values())
      expect(String(name).length, String(id)).toBeGreaterThanOrEqual(2);
  });

  it('stand for provinces and cities always, for counties only from close or where a flow ends', () => {
    expect([labels().get('beijing')!.rank, labels().get('baoding')!.rank]).toEqual([0, 1]);
    expect(labels().get('bd-yixian')!.rank).toBe(3);
    expect(labels('zh', new Map([['bd-yixian', 6]])).get('bd-yixian')!.rank).toBe(2);
  });

  it('of counties stand beside a park at their seat, else on their point', () => {
    const anchors = (at: LngLat | null): unknown => {
      const features = at ? [point([...at])] : [];
      const drawn = { flows: [], parks: featureCollection(features), overview: 0 };
      const names = placeLabels(dataset.gazetteer, new Map(), 'zh', 1, drawn).features;
      const found = names.find(({ properties }) => properties!.id === 'bd-yixian');
      return (found!.properties!.anchors as unknown[])[0];
    };
    const seat = gazetteerPlace('bd-yixian').point;
    expect(anchors(null)).toBe('center');
    expect(anchors([116.4, 40])).toBe('center');
    expect(anchors(seat)).not.toBe('center');
  });

  it('wait until one zooms in where every side would hide the largest flow, save at its ends', () => {
    const shown = shownBy(dataset, { ...DEFAULT_QUERY, topic: 'all' });
    const { gazetteer } = dataset;
    const style = flowStyleOf(shown, 'dark', 1, 5);
    const { rims } = shownPlaces(shown, 1, 5);
    const curves = layOutFlows(shown.pairs, gazetteer, { ...style, rims });
    const flows = drawnCurves(curves, shown.pairs, style, rims);
    const names = placeLabels(gazetteer, rims, 'en', 1, { flows, parks: null, overview: 5 });
    const fromOf = (id: string) =>
      Number(names.features.find(({ properties }) => properties!.id === id)!.properties!.from);
    expect(fromOf('lf-yongqing')).toBe(6);
    expect(['beijing', 'tianjin', 'hebei', 'handan'].map(fromOf)).toEqual([0, 0, 0, 0]);
    const box = { point: [116, 39], away: 8, width: 40, height: 14, size: 13 } as const;
    const [x, y] = toPixels(box.point, 5);
    const around = [-12, -6, 0, 6, 12].flatMap((right) =>
      [-12, -6, 0, 6, 12].map((down) => ({ x: x + right, y: y + down, weight: 1, isMain: true })),
    );
    const sides = (isSure: boolean) =>
      labelAnchors({ ...box, isMinor: false, isSure }, around, 5).length;
    expect([sides(false), sides(true)]).toEqual([0, 16]);
  });

  it('stand for a park only where a flow ends', () => {
    const park = dataset.parks[0]!.id;
    expect(labels().has(park)).toBe(false);
    expect(labels('zh', new Map([[park, 6]])).has(park)).toBe(true);
  });

  it('are clipped where a name is longer than a map has room for', () => {
    const place = { ...gazetteerPlace('beijing'), level: 'site' as const };
    const long = { ...place, name: { zh: '长'.repeat(10_000), en: 'x'.repeat(10_000) } };
    const gazetteer = new Map([[place.id, long]]);
    const radii = new Map([[place.id, 6]]);
    const { features } = placeLabels(gazetteer, radii, 'en', 1);
    expect(features[0]!.properties).toMatchObject({
      name: `${'长'.repeat(39)}…`,
      english: `\n${'x'.repeat(99)}…`,
    });
    const [, top, , bottom] = nameBoxes({ type: 'FeatureCollection', features }, 1, 6)[0]!;
    expect(bottom - top).toBeLessThan(320);
  });

  it('keep off a larger circle by more', () => {
    const offset = (radius: number): number => {
      const { anchors0 } = labels('zh', new Map([['beijing', radius]])).get('beijing')!;
      return (anchors0 as [string, [number, number]])[1][0];
    };
    expect(offset(20)).toBeGreaterThan(offset(4));
  });
});
