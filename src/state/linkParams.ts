import { migrate } from './urlMigrations';

/** Version of the parameters' meaning; older links go through `urlMigrations`. */
export const URL_VERSION = 1;

/** Ours are shorter by far; what a longer address means after it was cut is anyone's guess. */
const MAX_LENGTH = 8192;
export const VERSION = /^[1-9]\d{0,8}$/;

/** Why nothing of a link is read: it is too long, or made by a version of the atlas that is still to come. */
export type Unread =
  { readonly reason: 'length' } | { readonly reason: 'version'; readonly version: string };

export interface LinkParams {
  /** Everything that is given for a parameter: one value, or a mistake. */
  readonly valuesOf: (name: string) => readonly string[];
  readonly unread: Unread | null;
}

/** The parameters of a query string, brought up to the present version. Never throws. */
export function linkParams(search: string): LinkParams {
  const given = new URLSearchParams(search.slice(0, MAX_LENGTH));
  const unread = whyUnread(search, given);
  const values = valuesByName(unread ? new URLSearchParams() : migrate(given));
  return { valuesOf: (name) => values.get(name) ?? [], unread };
}

export interface ParamReader {
  /** The value of a parameter; `fallback` where it is not given. */
  readonly read: <T>(name: string, fallback: T, parse: (text: string) => T | undefined) => T;
  /** Parameters that could not be read, or were given more than once, as reading goes on. */
  readonly refused: string[];
}

/** Reads one parameter after the other. What cannot be read falls back and is named; never throws. */
export function paramReader({ valuesOf }: LinkParams): ParamReader {
  const refused: string[] = [];
  return {
    refused,
    read: (name, fallback, parse) => {
      const [text, ...more] = valuesOf(name);
      if (text === undefined) return fallback;
      const value = more.length === 0 ? parse(text) : undefined;
      if (value === undefined) refused.push(name);
      return value === undefined ? fallback : value;
    },
  };
}

function whyUnread(search: string, given: URLSearchParams): Unread | null {
  if (search.length > MAX_LENGTH) return { reason: 'length' };
  const version = valuesByName(given)
    .get('v')
    ?.find((text) => VERSION.test(text) && Number(text) > URL_VERSION);
  return version === undefined ? null : { reason: 'version', version };
}

/** `top[]=1` and `top[0]=1` are no names of their own, but tries to give several values where there is one. */
function valuesByName(params: URLSearchParams): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>();
  for (const [key, value] of params) {
    const [name = '', index] = key.split('[', 2);
    const more = index === undefined ? [value] : [value, ''];
    values.set(name, [...(values.get(name) ?? []), ...more].slice(0, 10));
  }
  return values;
}
