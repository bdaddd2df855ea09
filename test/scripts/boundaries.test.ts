import { gzipSync } from 'node:zlib';
import { booleanPointInPolygon, coordAll, distance, point, pointOnFeature } from '@turf/turf';
import type { Feature, MultiPolygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import { buildBoundaries, buildGlow, countyPolygons } from '../../scripts/boundaries';
import { selectCounties } from '../../scripts/boundaryPackage';

const built = buildBoundaries();
const { boundaries, context } = built;
const counties = countyPolygons(boundaries);
const LINES = ['countyLines', 'cityLines', 'provinceLines', 'outline'] as const;
const COAST_TOLERANCE_KM = 3;

const propertiesOf = (
  name: 'counties' | 'cities' | 'provinces',
): { adcode?: string; name?: string }[] =>
  boundaries.objects[name].geometries.map(({ properties }) => ({ ...properties }));
const ofKind = (kind: string): Feature =>
  context.features.find((one) => one.properties.kind === kind)!;
const land = ofKind('land') as Feature<MultiPolygon>;
const coast = coordAll(ofKind('coast'));
const toCoastKm = (at: Position): number => Math.min(...coast.map((point) => distance(at, point)));
const gzipSize = (value: unknown): number => gzipSync(JSON.stringify(value), { level: 9 }).length;

describe('boundaries', () => {
  it('holds 199 counties, 13 cities and 3 provinces, every one with its code', () => {
    expect(counties.size).toBe(199);
    expect(propertiesOf('cities').map(({ adcode, name }) => `${adcode} ${name}`)).toEqual([
      '110000 北京市',
      '120000 天津市',
      '130100 石家庄市',
      '130200 唐山市',
      '130300 秦皇岛市',
      '130400 邯郸市',
      '130500 邢台市',
      '130600 保定市',
      '130700 张家口市',
      '130800 承德市',
      '130900 沧州市',
      '131000 廊坊市',
      '131100 衡水市',
    ]);
    expect(propertiesOf('provinces').map(({ adcode }) => adcode)).toEqual([
      '110000',
      '120000',
      '130000',
    ]);
    for (const [adcode, { id, properties }] of counties) {
      expect(adcode).toMatch(/^1[123]0[1-9]\d\d$|^131[01]\d\d$/);
      expect(id).toBe(adcode);
      expect('city' in properties).toBe(adcode.startsWith('13'));
    }
  });

  it('lets no national boundary line pass and says so when counties are missing', () => {
    const line = {
      type: 'Feature' as const,
      properties: { name: '境界线', gb: '' },
      geometry: { type: 'MultiLineString' as const, coordinates: [] },
    };
    expect(() => selectCounties([line])).toThrow('0 counties, not 199');
  });

  it('takes Xiong’an for its three counties', () => {
    const { xiongan } = boundaries.objects;
    expect(xiongan.properties?.name).toBe('雄安新区（三县范围示意）');
    const shape = feature(boundaries, xiongan) as Feature<MultiPolygon>;
    const inside = [...counties].filter(([, county]) =>
      booleanPointInPolygon(pointOnFeature(county), shape),
    );
    expect(inside.map(([adcode]) => adcode)).toEqual(['130629', '130632', '130638']);
  });

  it('draws every border once', () => {
    const segments = LINES.flatMap((name) => {
      const { coordinates } = feature(boundaries, boundaries.objects[name]).geometry;
      return coordinates.flatMap((line) =>
        line.slice(1).map((end, index) => [String(line[index]), String(end)].sort().join(' ')),
      );
    });
    expect(new Set(segments).size).toBe(segments.length);
    const arcs = new Set(
      LINES.flatMap((name) =>
        boundaries.objects[name].arcs.flat().map((arc) => (arc < 0 ? ~arc : arc)),
      ),
    );
    expect(arcs.size).toBe(boundaries.arcs.length);
  });

  it('is small and the same each time', () => {
    expect(gzipSize(boundaries)).toBeLessThan(53_000);
    expect(gzipSize(context)).toBeLessThan(12_500);
    expect(JSON.stringify(buildBoundaries())).toBe(JSON.stringify(built));
  });
});

describe('context', () => {
  it('runs beneath the whole region without a gap at its edge', () => {
    for (const county of counties.values())
      expect(booleanPointInPolygon(pointOnFeature(county), land), county.properties.name).toBe(
        true,
      );
    const edge = coordAll(feature(boundaries, boundaries.objects.outline));
    const inland = edge.filter((point) => toCoastKm(point) > COAST_TOLERANCE_KM);
    expect(inland.length).toBeGreaterThan(1000);
    expect(inland.filter((point) => !booleanPointInPolygon(point, land))).toEqual([]);
  });

  it('has a coast where the region meets the sea, and only there', () => {
    const edge = new Set(
      coordAll(feature(boundaries, boundaries.objects.outline)).map(roundedToCoast),
    );
    expect(coast.filter((point) => edge.has(roundedToCoast(point))).length).toBeGreaterThan(150);
    expect(coast.filter(([lon, lat]) => lon! < 117.5 || lon! > 123.9995 || lat! < 34.0005)).toEqual(
      [],
    );
  });

  it('holds no point of the national boundary', () => {
    const inCorner = coordAll(context).filter(
      ([lon, lat]) => lon! > 110 && lon! < 112 && lat! > 42.6 && lat! < 44.5,
    );
    expect(inCorner).toEqual([]);
  });
});

/** Both files are rounded, each in its own way: three decimals (100 m) are the same in both but for a few. */
function roundedToCoast([lon, lat]: Position): string {
  return `${lon!.toFixed(3)} ${lat!.toFixed(3)}`;
}

describe('glow', () => {
  it('is light bands off the coast and round the region, each beyond the one before', () => {
    const glow = buildGlow(built);
    for (const kind of ['coast-glow', 'region-glow']) {
      const strengths = glow.features
        .filter(({ properties }) => properties.kind === kind)
        .map(({ properties }) => properties.strength);
      expect(strengths.length).toBeGreaterThan(3);
      expect(strengths).toEqual([...strengths].sort((a, b) => b - a));
    }
    expect(gzipSize(glow)).toBeLessThan(13_000);
    const beijing = point([116.4, 39.9]);
    for (const band of glow.features) expect(booleanPointInPolygon(beijing, band)).toBe(false);
  });
});
