import { describe, expect, it } from 'vitest';
import { withHosts } from '../../scripts/withHosts';
import { keptOut, otherHosts, sampleTiles } from '../../src/doctor/otherHosts';
import { basemapOf } from '../../src/model/basemap';
import { siteHosts } from '../../src/model/siteHosts';

const HOME = 'https://maps.example/atlas/';
const TILES = 'https://t0.tiles.example/wmts?TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk={key}';
const WHOLE = { tiles: [TILES], key: 'a"b c', attribution: '某图 GS（2024）1号' };
const of = (basemap: unknown) => basemapOf({ basemap }, HOME);

describe('tiles that a site states', () => {
  it('are taken with their key and their source', () => {
    expect(of(WHOLE)).toEqual({
      addresses: [TILES.replace('{key}', 'a%22b%20c')],
      attribution: { zh: WHOLE.attribution, en: WHOLE.attribution },
      ...{ minZoom: 0, maxZoom: 18, tileSize: 256 },
    });
    expect(of({ ...WHOLE, tiles: ['tiles/{z}/{x}/{y}.png'] })?.addresses).toEqual([
      `${HOME}tiles/{z}/{x}/{y}.png`,
    ]);
  });

  it.each([
    ['nothing', null],
    ['no source', { ...WHOLE, attribution: ' ' }],
    ['no key where one is asked for', { tiles: [TILES], attribution: 'x' }],
    ['no place for the row', { ...WHOLE, tiles: ['https://a.example/{z}/{x}.png'] }],
    ['a script', { ...WHOLE, tiles: ['javascript:alert({z}{x}{y})'] }],
    ['another host by its slashes', { ...WHOLE, tiles: ['//a.example/{z}/{x}/{y}'] }],
    ['the end of an attribute', { ...WHOLE, tiles: ['https://a.example/{z}/{x}/{y}"'] }],
    ['a zoom of its own', { ...WHOLE, maxZoom: '18' }],
  ])('are not taken with %s', (_, basemap) => {
    expect(of(basemap)).toBeNull();
  });
});

describe('the policy of a site', () => {
  const POLICY = "connect-src 'self'; worker-src 'self'";
  const DATA_HOSTS = [
    'https://data.example:8443',
    'https://*',
    'https://a.example; script-src *',
    3,
  ];
  const hosts = siteHosts({ basemap: { ...WHOLE, tiles: [TILES, 'own/{z}/{x}/{y}'] } });

  it('lets in the hosts of its tiles and tables, and no others', () => {
    expect(hosts).toEqual(['https://t0.tiles.example']);
    expect(siteHosts({ basemap: { ...WHOLE, tiles: ['https://*;x/{z}/{x}/{y}'] } })).toEqual([]);
    expect(siteHosts(null)).toEqual([]);
    expect(siteHosts({ dataHosts: DATA_HOSTS, basemap: WHOLE })).toEqual([
      'https://t0.tiles.example',
      'https://data.example:8443',
    ]);
    const wide = "connect-src 'self' https://t0.tiles.example; worker-src 'self'";
    expect(withHosts(POLICY, hosts)).toBe(wide);
    expect(withHosts(wide, hosts)).toBe(wide);
    expect(withHosts(wide, [])).toBe(POLICY);
    expect(withHosts('connect-src &#39;self&#39;; x', hosts)).toBe(
      'connect-src &#39;self&#39; https://t0.tiles.example; x',
    );
  });

  it('is held by the doctor against what the site states', () => {
    const config = JSON.stringify({ basemap: WHOLE });
    expect(sampleTiles(config, HOME)).toEqual([
      'https://t0.tiles.example/wmts?TILEMATRIX=6&TILEROW=24&TILECOL=52&tk=a%22b%20c',
    ]);
    expect(otherHosts(config, HOME)).toEqual(hosts);
    expect(keptOut(POLICY, hosts)).toEqual(hosts);
    expect(keptOut(withHosts(POLICY, hosts), hosts)).toEqual([]);
    expect(otherHosts(JSON.stringify({ dataHosts: DATA_HOSTS }), HOME)).toEqual([DATA_HOSTS[0]]);
    for (const odd of ['', '[]', '{"basemap":{"tiles":3}}', 'null', '{"dataHosts":3}'])
      expect(otherHosts(odd, HOME)).toEqual([]);
  });
});
