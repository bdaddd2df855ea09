import { KINDS, TOPICS } from '../model/flow';
import { comparedYear } from '../model/comparison';
import { BASES } from '../model/measure';
import {
  COUNTERPART_LINES,
  COMPARED_BY,
  DEFAULT_QUERY,
  DIRECTIONS,
  ELDERS,
  FLOW_MODES,
  MOTIONS,
  PROFILE_BASES,
  RENDERERS,
  ROLL_UPS,
  SCALES,
  TABS,
  THEMES,
  VALUE_LABELS,
  cameraOf,
  type Beside,
  defaultTab,
  type Camera,
  type PeriodChoice,
  type Query,
  type Selection,
  type Top,
} from '../model/query';
import type { ListLook } from '../model/listLook';
import { CONFIDENCES } from '../model/source';
import { linkParams, paramReader, URL_VERSION, VERSION, type Unread } from './linkParams';
import {
  decodeHeat,
  decodeList,
  decodeMatrix,
  encodeHeat,
  encodeList,
  encodeMatrix,
} from './paneParams';

/** What a reader's own table brings along has a number, which tells nothing of it. */
const ID = /^(own:\d{1,7}|[a-z0-9][a-z0-9.-]{0,63})$/i;
const MAX_IDS = 50;
const SELECTED_BY_ID = ['place', 'park', 'cluster', 'organisation', 'event'] as const;
const YEARS = /^\d{4}(\.\.\d{4})?$/;
const OTHER = /^(own:\d{1,7}|[a-z0-9][a-z0-9.-]{0,63})(~[a-z-]{1,20})?$/i;
/** Of a file of this site, or of another host, which is asked only if the owner of the site has named it; no query. */
const TABLE = /^(https?:\/\/[\w.:[\]-]+(?=\/)|(?!\/\/))[\p{L}\p{N}._~/-]{1,200}$/u;
/** Not whatever `Number` takes: it reads nothing as 0. */
const DECIMAL = /^-?\d+(\.\d+)?$/;

/** Fields that hold one word of a list. */
type WordField =
  | 'topic'
  | 'direction'
  | 'mode'
  | 'level'
  | 'scale'
  | 'values'
  | 'counterparts'
  | 'profile'
  | 'theme'
  | 'renderer'
  | 'motion'
  | 'elder';

/** The query as URL parameters. Defaults are left out; an untouched atlas has an empty query string. */
export function encodeQuery(query: Query): string {
  const unlessDefault = (name: WordField): string | null =>
    query[name] === DEFAULT_QUERY[name] ? null : query[name];
  const parts: readonly (readonly [string, string | null])[] = [
    ['topic', unlessDefault('topic')],
    ['metric', query.measure],
    ['basis', query.basis],
    ['t', query.period && encodePeriod(query.period)],
    ['industry', query.industries && (query.industries.join(',') || 'none')],
    ['kind', query.kinds && query.kinds.join(',')],
    ['confidence', query.confidences && query.confidences.join(',')],
    ['place', query.places && query.places.join(',')],
    ['dir', unlessDefault('direction')],
    ['mode', unlessDefault('mode')],
    ['minus', query.minus?.toString() ?? null],
    ['with', query.beside && [query.beside.by, query.beside.other].filter(Boolean).join(':')],
    ['level', unlessDefault('level')],
    ['min', query.min?.toString() ?? null],
    ['top', query.top === DEFAULT_QUERY.top ? null : (query.top?.toString() ?? 'all')],
    ['scale', unlessDefault('scale')],
    ['values', unlessDefault('values')],
    ['counterparts', unlessDefault('counterparts')],
    ['sel', query.selection && encodeSelection(query.selection)],
    ['data', query.data],
    ['tab', query.tab === defaultTab(query.elder) ? null : query.tab],
    ['profile', unlessDefault('profile')],
    ['view', encodeHeat(query.heat)],
    ['matrix', encodeMatrix(query.matrix)],
    ['list', query.list && encodeList(query.list)],
    ['c', query.camera && encodeCamera(query.camera)],
    ['theme', unlessDefault('theme')],
    ['renderer', unlessDefault('renderer')],
    ['motion', unlessDefault('motion')],
    ['elder', unlessDefault('elder')],
    ['lang', query.language && (query.language === 'zh' ? 'zh-CN' : 'en')],
  ];
  const given = parts.flatMap(([name, value]) =>
    value === null ? [] : [`${name}=${escapeValue(value)}`],
  );
  return given.length > 0 ? `?v=${URL_VERSION}&${given.join('&')}` : '';
}

// Commas, tildes, colons and slashes are harmless in a query string and keep the link readable.
const escapeValue = (value: string): string =>
  encodeURIComponent(value).replace(/%2C/g, ',').replace(/%3A/g, ':').replace(/%2F/g, '/');

export interface Link {
  readonly query: Query;
  /** Parameters that could not be read. */
  readonly refused: string[];
  /** Why nothing of it was read. */
  readonly unread?: Unread | undefined;
}

/**
 * Reads a query string. Whatever cannot be read, or is given more than once, falls back to its default and is named in
 * `refused`; never throws. Ids are only checked for their form here: whether they exist is known with the data.
 */
export function decodeQuery(search: string): Link {
  const params = linkParams(search);
  const { unread } = params;
  if (unread) return { query: DEFAULT_QUERY, refused: [], unread };
  const { read, refused } = paramReader(params);
  const oneOf =
    <T extends string>(words: readonly T[]) =>
    (text: string): T | undefined =>
      words.find((word) => word === text);
  const someOf =
    <T extends string>(words: readonly T[]) =>
    (text: string): T[] | undefined => {
      const found = text.split(',').map(oneOf(words));
      return found.every((word) => word !== undefined) ? [...new Set(found)] : undefined;
    };
  // Before modes had a parameter of their own, net was one of the directions.
  const direction = read('dir', DEFAULT_QUERY.direction, oneOf([...DIRECTIONS, 'net']));
  const elder = read('elder', DEFAULT_QUERY.elder, oneOf(ELDERS));
  const asked: Query = {
    topic: read('topic', DEFAULT_QUERY.topic, oneOf(TOPICS)),
    measure: read<string | null>('metric', null, (text) => (ID.test(text) ? text : undefined)),
    basis: read('basis', null, oneOf(BASES)),
    period: read<PeriodChoice | null>('t', null, decodePeriod),
    industries: read<readonly string[] | null>('industry', null, decodeIds),
    kinds: read('kind', null, someOf(KINDS)),
    confidences: read('confidence', null, someOf(CONFIDENCES)),
    places: read<readonly string[] | null>('place', null, decodePlaces),
    direction: direction === 'net' ? 'all' : direction,
    mode: read('mode', direction === 'net' ? 'net' : DEFAULT_QUERY.mode, oneOf(FLOW_MODES)),
    minus: read<number | null>('minus', null, (text) =>
      /^\d{4}$/.test(text) ? Number(text) : undefined,
    ),
    beside: read<Beside | null>('with', null, decodeBeside),
    level: read('level', DEFAULT_QUERY.level, oneOf(ROLL_UPS)),
    min: read<number | null>('min', null, decodeMin),
    top: read<Top>('top', DEFAULT_QUERY.top, decodeTop),
    scale: read('scale', DEFAULT_QUERY.scale, oneOf(SCALES)),
    values: read('values', DEFAULT_QUERY.values, oneOf(VALUE_LABELS)),
    counterparts: read('counterparts', DEFAULT_QUERY.counterparts, oneOf(COUNTERPART_LINES)),
    selection: read<Selection | null>('sel', null, decodeSelection),
    data: read<string | null>('data', null, (text) => (TABLE.test(text) ? text : undefined)),
    tab: read('tab', defaultTab(elder), oneOf(TABS)),
    profile: read('profile', DEFAULT_QUERY.profile, oneOf(PROFILE_BASES)),
    heat: read('view', DEFAULT_QUERY.heat, decodeHeat),
    matrix: read('matrix', DEFAULT_QUERY.matrix, decodeMatrix),
    list: read<ListLook | null>('list', null, decodeList),
    camera: read<Camera | null>('c', null, decodeCamera),
    theme: read('theme', DEFAULT_QUERY.theme, oneOf(THEMES)),
    renderer: read('renderer', DEFAULT_QUERY.renderer, oneOf(RENDERERS)),
    motion: read('motion', DEFAULT_QUERY.motion, oneOf(MOTIONS)),
    elder,
    language: read<Query['language']>('lang', null, (text) =>
      text === 'en' ? 'en' : text === 'zh-CN' || text === 'zh' ? 'zh' : undefined,
    ),
  };
  read('v', null, (text) => (VERSION.test(text) ? null : undefined));
  // Only one year can be compared with another, direction by direction.
  const minus = comparedYear(asked);
  if (minus !== asked.minus) refused.push('minus');
  return { query: { ...asked, minus }, refused };
}

function encodePeriod(period: PeriodChoice): string {
  if (period.mode !== 'span') return period.mode;
  const { from, to } = period;
  if (from === null && to === null) return 'all';
  return from === to ? String(from) : `${from ?? ''}..${to ?? ''}`;
}

function decodePeriod(text: string): PeriodChoice | undefined {
  if (text === 'latest' || text === 'cumulative') return { mode: text };
  if (text === 'all') return { mode: 'span', from: null, to: null };
  const match = /^(\d{4})?(\.\.)?(\d{4})?$/.exec(text);
  if (!match || text === '' || text === '..') return undefined;
  const [from, to] = [match[1], match[3]].map((year) => (year === undefined ? null : Number(year)));
  if (match[2] === undefined) return { mode: 'span', from: from ?? null, to: from ?? null };
  if (from != null && to != null && from > to) return undefined;
  return { mode: 'span', from: from ?? null, to: to ?? null };
}

/** What stands before the first colon, and what behind it; null without one. */
function splitAtColon(text: string): readonly [string, string | null] {
  const at = text.indexOf(':');
  return at < 0 ? [text, null] : [text.slice(0, at), text.slice(at + 1)];
}

function decodeBeside(text: string): Beside | undefined {
  const [word, other] = splitAtColon(text);
  const by = COMPARED_BY.find((one) => one === word);
  const isForm = other === null || (by === 'period' ? YEARS : OTHER).test(other);
  return by && isForm ? { by, other } : undefined;
}

function decodeIds(text: string): string[] | undefined {
  if (text === 'none') return [];
  const ids = text.split(',');
  return ids.length <= MAX_IDS && ids.every((id) => ID.test(id)) ? ids : undefined;
}

function decodePlaces(text: string): string[] | undefined {
  const ids = text === 'none' ? undefined : decodeIds(text);
  return ids && [...new Set(ids)];
}

/** Not scientific notation, not zero, not so long that it is no number any more. */
function decodeMin(text: string): number | undefined {
  const value = /^\d{1,12}(\.\d{1,6})?$/.test(text) ? Number(text) : 0;
  return value > 0 ? value : undefined;
}

function decodeTop(text: string): Top | undefined {
  if (text === 'most') return text;
  if (text === 'all') return null;
  const top = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  return top >= 1 && top <= 500 ? top : undefined;
}

function encodeSelection(selection: Selection): string {
  return selection.type === 'flow'
    ? `flow:${selection.origin}~${selection.destination}`
    : `${selection.type}:${selection.id}`;
}

function decodeSelection(text: string): Selection | undefined {
  const [type, after] = splitAtColon(text);
  const rest = after ?? '';
  if (type === 'flow') {
    const [origin = '', destination = ''] = rest.split('~');
    return ID.test(origin) && ID.test(destination) ? { type, origin, destination } : undefined;
  }
  const found = SELECTED_BY_ID.find((one) => one === type);
  return found && ID.test(rest) ? { type: found, id: rest } : undefined;
}

/** Longitude, latitude, zoom, and what of tilt and turn there is. */
function encodeCamera({ lng, lat, zoom, pitch = 0, bearing = 0 }: Camera): string {
  const attitude = [pitch, bearing].map((angle) => Number(angle.toFixed(1)));
  const told = attitude[1] ? 2 : attitude[0] ? 1 : 0;
  const at = [lng.toFixed(3), lat.toFixed(3), zoom.toFixed(2)].map(Number);
  return [...at, ...attitude.slice(0, told)].join(',');
}

function decodeCamera(text: string): Camera | undefined {
  const parts = text.split(',');
  if (parts.length < 3 || parts.length > 5 || !parts.every((part) => DECIMAL.test(part))) return;
  const [lng = 0, lat = 0, zoom = 0, pitch = 0, bearing = 0] = parts.map(Number);
  const isOnEarth = Math.abs(lng) <= 180 && Math.abs(lat) <= 85 && zoom >= 0 && zoom <= 24;
  const isUpright = pitch >= 0 && pitch <= 85 && Math.abs(bearing) <= 180;
  return isOnEarth && isUpright ? cameraOf({ lng, lat, zoom, pitch, bearing }) : undefined;
}
