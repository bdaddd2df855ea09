import type { Bilingual, Language } from './bilingual';
import type { Dataset } from './dataset';
import { foldText, type FoldedText } from './foldText';
import { NAMED_TYPES, type NamedType, type NameKind, type NameRow } from './names';
import { LEVELS, type Place } from './place';
import { unitsOf, type Unit } from './spelling';

/** A text by which a record can be found. `path`: the place it lies in, before its name. */
export interface SearchKey {
  readonly of: 'name' | NameKind | 'path' | 'code';
  readonly language: Language | null;
  readonly text: string;
  readonly folded: FoldedText;
  /** How a Chinese text can be typed; empty for others. */
  readonly units: readonly Unit[];
  /** Letters of the short form: 保定 of 保定市. */
  readonly short: number;
  /** Letters before its own name: those of the place it lies in. */
  readonly lead: number;
  /** Year in which a former name was given up; empty where that is not known. */
  readonly until: string;
}

export interface SearchEntry {
  readonly type: NamedType;
  readonly id: string;
  readonly name: Bilingual;
  readonly keys: readonly SearchKey[];
  /** Among equals the lower come first: provinces before cities before counties, parks before their branches. */
  readonly rank: number;
}

export type SearchIndex = readonly SearchEntry[];

/** Everything that can be found, type by type, in the order of the tables. */
export function searchIndex(dataset: Dataset, names: readonly NameRow[]): SearchIndex {
  const rows = new Map(names.map((row) => [`${row.type}:${row.id}`, row]));
  const all = recordsOf(dataset);
  return NAMED_TYPES.flatMap((type) =>
    all[type].map(({ id, name, codes, rank, place }): SearchEntry => {
      const row = rows.get(`${type}:${id}`);
      const parent = place?.parent ? dataset.gazetteer.get(place.parent) : undefined;
      const above = parent && rows.get(`place:${parent.id}`);
      return {
        type,
        id,
        name,
        keys: [
          ...keysOf('name', name, row?.pinyin ?? '', place && shortLengthOf(place)),
          ...(row?.others ?? []).flatMap((other) =>
            keysOf(other.kind, other.name, other.pinyin, undefined, other.until),
          ),
          ...(place && parent
            ? pathsOf(place, parent, row?.pinyin ?? '', above?.pinyin ?? '')
            : []),
          ...codes.map((code) => keyOf({ of: 'code', language: null, text: code })),
        ],
        rank,
      };
    }),
  );
}

interface Findable {
  readonly id: string;
  readonly name: Bilingual;
  readonly codes: readonly string[];
  readonly rank: number;
  readonly place?: Place;
}

function recordsOf(dataset: Dataset): Readonly<Record<NamedType, readonly Findable[]>> {
  const { gazetteer, parksById, parks, clusters, organisations, events, industries } = dataset;
  const plain = ({ id, name }: { id: string; name: Bilingual }): Findable => ({
    id,
    name,
    codes: [],
    rank: 0,
  });
  return {
    // Parks stand in the gazetteer too.
    place: [...gazetteer.values()]
      .filter(({ id }) => !parksById.has(id))
      .map((place) => ({
        ...plain(place),
        codes: place.adcode ? [place.adcode] : [],
        rank: LEVELS.indexOf(place.level),
        place,
      })),
    park: parks.map((park) => ({ ...plain(park), rank: park.parent === null ? 0 : 1 })),
    cluster: clusters.map(plain),
    organisation: organisations.map(plain),
    event: events.map(({ id, title }) => plain({ id, name: title })),
    industry: industries.map((industry) => ({ ...plain(industry), codes: industry.codes })),
  };
}

function keysOf(
  of: SearchKey['of'],
  name: Bilingual,
  pinyin: string,
  short?: number,
  until = '',
): SearchKey[] {
  return [
    keyOf({ of, language: 'zh', text: name.zh, until, ...(short ? { short } : {}) }, pinyin),
    keyOf({ of, language: 'en', text: name.en, until }),
  ];
}

function keyOf(
  key: Pick<SearchKey, 'of' | 'language' | 'text'> & Partial<SearchKey>,
  pinyin = '',
): SearchKey {
  const folded = foldText(key.text);
  return {
    folded,
    units: key.language === 'zh' ? unitsOf(folded, pinyin) : [],
    short: folded.letters.length,
    lead: 0,
    until: '',
    ...key,
  };
}

/** 石家庄新华区, as it is said to tell it from 沧州新华区. */
function pathsOf(place: Place, parent: Place, pinyin: string, above: string): SearchKey[] {
  const lead = shortLengthOf(parent);
  const spelt = [...above.split(' ').slice(0, lead), pinyin].join(' ');
  const short = lead + shortLengthOf(place);
  const zh = parent.name.zh.slice(0, lead) + place.name.zh;
  const en = `${parent.name.en} ${place.name.en}`;
  return [
    keyOf({ of: 'path', language: 'zh', text: zh, lead, short }, spelt),
    keyOf({ of: 'path', language: 'en', text: en, lead: foldText(parent.name.en).letters.length }),
  ];
}

/** Letters without the administrative ending. Names such as 易县 keep theirs. */
function shortLengthOf({ name, level }: Place): number {
  const { length } = foldText(name.zh).letters;
  if (level === 'site' || level === 'outside') return length;
  const ending = /(?:(?:回族|满族|蒙古族)*自治县|新区|地区|[省市区县])$/u.exec(name.zh)?.[0] ?? '';
  return length - ending.length >= 2 ? length - ending.length : length;
}
