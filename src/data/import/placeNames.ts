import type { MatchWay } from '../../model/import/importReport';
import type { NameRow, OtherName } from '../../model/names';
import type { Gazetteer, Place } from '../../model/place';

/** A way to write a place. Of several places that a text could be, those of the lowest rank count. */
export interface Spelt {
  readonly text: string;
  readonly way: MatchWay;
  readonly rank: number;
}

const ENDING = /(?:(?:回族|满族|蒙古族)*自治县|新区|地区|[省市区县])$/u;
const BRACKETED = /^(.*?)[（(](.*)[）)]$/u;
const ENGLISH_ENDINGS: Partial<Record<Place['level'], readonly string[]>> = {
  province: ['province', 'city', 'municipality'],
  city: ['city', 'municipality'],
  county: ['district', 'county', 'city'],
};

const [FULL, SHORT_OF_MANY, SHORT, ALIAS, FOREIGN, SPELT] = [0, 1, 2, 3, 4, 5];

/** Every way in which a place of the atlas is recognised, but for its id and codes. */
export function placeNames(place: Place, row: NameRow | undefined, gazetteer: Gazetteer): Spelt[] {
  const isSite = place.level === 'site';
  if (place.level === 'joint' || place.level === 'outside') return jointNames(place, gazetteer);
  const own = isSite ? siteNames(place) : unitNames(place);
  const others = (row?.others ?? []).flatMap((other) => otherNames(other));
  const paths = pathsOf(place, [...own, ...others], gazetteer);
  return [...own, ...others, ...paths, ...latinNames(place, row?.pinyin ?? '', gazetteer)];
}

const shortOf = (name: string): string => {
  const short = name.replace(ENDING, '');
  return short.length >= 2 ? short : name;
};

function unitNames({ name, level }: Place): Spelt[] {
  const short = shortOf(name.zh);
  // 河北 is the province, not the district of Tianjin; 承德 the city, not its county.
  const rank = level === 'province' || level === 'city' ? SHORT_OF_MANY : SHORT;
  const colloquial = /自治县$/u.test(name.zh) ? [`${short}县`] : [];
  return [
    { text: name.zh, way: 'name', rank: FULL },
    { text: short, way: 'short-name', rank },
    ...colloquial.map((text): Spelt => ({ text, way: 'short-name', rank })),
  ];
}

/** Parks and zones: 保定国家高新技术产业开发区 is 保定高新区 to everybody. */
function siteNames({ name }: Place): Spelt[] {
  const [, bare = name.zh, inner = ''] = BRACKETED.exec(name.zh) ?? [];
  const shortened = [
    bare.replace(/(?:国家)?高新技术产业开发区$/u, '高新区'),
    bare.replace(/经济技术开发区$/u, '经开区'),
    bare.replace(/经济技术开发区$/u, '开发区'),
    bare.replace(/经济开发区$/u, '经开区'),
    bare.replace(/经济开发区$/u, '开发区'),
  ];
  return [
    { text: name.zh, way: 'park', rank: FULL },
    { text: bare, way: 'park', rank: FULL },
    ...shortened.map((text): Spelt => ({ text, way: 'park', rank: SHORT })),
    { text: inner, way: 'park', rank: ALIAS },
  ];
}

/** Former names count as much as present ones: 桥西区 may be the one that Xingtai had until 2020. */
function otherNames({ kind, name }: OtherName): Spelt[] {
  const way = kind === 'former' ? 'former-name' : 'other-name';
  const [bare = ''] = name.zh.split(/[（(]/u);
  const isDistrict = kind === 'former' && bare.endsWith('区');
  return [
    { text: bare, way, rank: FULL },
    ...(isDistrict ? [{ text: shortOf(bare), way, rank: SHORT } as const] : []),
    { text: name.en.replace(/ \(.*\)$/, ''), way, rank: FOREIGN },
  ];
}

/** 津冀, 天津、河北, 京津冀地区: what is published as one sum. */
function jointNames({ name, members, level }: Place, gazetteer: Gazetteer): Spelt[] {
  const [, bare = name.zh, inner = ''] = BRACKETED.exec(name.zh) ?? [];
  const shorts = members.map((id) => shortOf(gazetteer.get(id)?.name.zh ?? id));
  const texts = [
    ...[name.zh, bare, shortOf(bare), level === 'joint' ? inner : '', inner.replace(/合计$/u, '')],
    ...(level === 'joint' ? [shorts.join(''), [...shorts].reverse().join('')] : []),
    ...(shorts.length > 0 ? [shorts.join('和'), shorts.join('与')] : []),
  ];
  const isUnsplit = level === 'outside' && inner !== '';
  return [
    ...texts
      .filter((text) => text.length > 1 && !(isUnsplit && text === inner))
      .map((text): Spelt => ({ text, way: 'name', rank: FULL })),
    { text: name.en.replace(/ \(.*\)$/, ''), way: 'english', rank: FOREIGN },
  ];
}

/** 河北省保定市满城区, 河北保定满城, 保定满城县: behind any of the places that it lies in. */
function pathsOf(place: Place, own: readonly Spelt[], gazetteer: Gazetteer): Spelt[] {
  const names = own.filter(({ rank, way }) => rank <= SHORT && way !== 'english');
  return leadsOf(place, gazetteer).flatMap((lead) =>
    names.map(({ text, way, rank }): Spelt => ({
      text: lead + text,
      way: way === 'former-name' ? way : 'path',
      // 天津、河北 are the two together, not a district of Tianjin.
      rank: rank === FULL ? FULL : SHORT,
    })),
  );
}

/** Everything that may stand before a name: one or all of the places above, in full or short. */
function leadsOf(place: Place, gazetteer: Gazetteer): string[] {
  const parent = place.parent === null ? undefined : gazetteer.get(place.parent);
  if (!parent) return [];
  const names = [...new Set([parent.name.zh, shortOf(parent.name.zh)])];
  const above = leadsOf(parent, gazetteer);
  return [...names, ...above, ...above.flatMap((lead) => names.map((name) => lead + name))];
}

function latinNames(place: Place, pinyin: string, gazetteer: Gazetteer): Spelt[] {
  const english = place.name.en.replace(/ \(.*\)$/, '');
  const endings = ENGLISH_ENDINGS[place.level] ?? [];
  const parent = place.parent === null ? undefined : gazetteer.get(place.parent);
  const named = [english, ...endings.map((ending) => `${english} ${ending}`)];
  const paths = parent
    ? named.flatMap((name) => [`${name} ${parent.name.en}`, `${parent.name.en} ${name}`])
    : [];
  const syllables = pinyin.split(' ');
  const short = syllables.slice(0, shortOf(place.name.zh).length).join('');
  const rank = place.level === 'province' || place.level === 'city' ? FOREIGN : SPELT;
  const spelt = place.level === 'site' ? [] : [syllables.join(''), short];
  return [
    ...named.map((text): Spelt => ({ text, way: 'english', rank })),
    ...paths.map((text): Spelt => ({ text, way: 'english', rank: FOREIGN })),
    ...spelt
      .filter((text) => text.length > 3)
      .map((text): Spelt => ({ text, way: 'pinyin', rank: rank + 1 })),
  ];
}
