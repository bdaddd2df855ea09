import {
  array,
  boolean,
  finite,
  integer,
  literal,
  maxLength,
  maxValue,
  minValue,
  nullable,
  number,
  optional,
  picklist,
  pipe,
  record,
  regex,
  safeParse,
  strictObject,
  string,
  tuple,
  unknown,
  type InferOutput,
} from 'valibot';
import type { FlowMapErrorCode } from '../element/flowMapTypes';
import { THEMES } from '../model/query';
import { LARGEST_SIDE, LEAST_SIDE } from '../model/pictureSize';

/** Version of the protocol between a page and its frames. */
export const PROTOCOL = 1;
/** Characters of a message from the page around; nobody needs more. */
const MOST = 65_536;

/** What the page around is told of what did not work. */
export class EmbedError extends Error {
  override readonly name = 'EmbedError';

  constructor(
    readonly code: FlowMapErrorCode,
    message: string,
  ) {
    super(message);
  }
}

const text = (most: number) => pipe(string(), maxLength(most));
const name = pipe(string(), regex(/^[A-Za-z]{1,20}$/));
const id = pipe(string(), regex(/^[\w-]{0,64}$/));
const degrees = pipe(number(), finite(), minValue(-180), maxValue(180));
const side = pipe(number(), integer(), minValue(LEAST_SIDE), maxValue(LARGEST_SIDE));

const CONNECT = strictObject({
  ...{ jjj: literal(PROTOCOL), id, kind: literal('connect') },
  body: strictObject({ v: literal(PROTOCOL) }),
});
const REQUEST = strictObject({
  ...{ jjj: literal(PROTOCOL), id, kind: literal('req'), name },
  n: pipe(number(), integer(), minValue(1), maxValue(Number.MAX_SAFE_INTEGER)),
  body: optional(record(string(), unknown())),
});

/** What each request takes. `state`: parameters of a link; null takes one back to its default. */
export const REQUESTS = {
  ping: strictObject({}),
  getState: strictObject({}),
  setState: strictObject({
    state: record(name, nullable(text(2048))),
    animate: optional(boolean()),
  }),
  select: strictObject({ id: nullable(text(200)) }),
  fit: strictObject({
    ids: optional(pipe(array(text(64)), maxLength(50))),
    bbox: optional(tuple([degrees, degrees, degrees, degrees])),
  }),
  exportImage: strictObject({
    type: optional(picklist(['image/png', 'image/svg+xml'])),
    ...{ width: optional(side), height: optional(side) },
    scale: optional(pipe(number(), minValue(1), maxValue(4))),
  }),
  getData: strictObject({ format: optional(picklist(['csv', 'json', 'geojson'])) }),
  suspend: strictObject({}),
  resume: strictObject({}),
  setTheme: strictObject({ theme: picklist(THEMES) }),
  setLang: strictObject({ lang: picklist(['auto', 'zh-CN', 'en']) }),
} as const;

export type RequestName = keyof typeof REQUESTS;
export type RequestBody<Name extends RequestName> = InferOutput<(typeof REQUESTS)[Name]>;

export interface Request {
  readonly n: number;
  readonly name: RequestName;
  readonly body: unknown;
}

/** A page that wants to talk, for the frame `own`; false for anything else. */
export const isConnect = (data: unknown, own: string): boolean =>
  isSmall(data) && safeParse(CONNECT, data).success && isFor(data, own);

/** Throws EmbedError, with the number of the request where it has one. */
export function readRequest(data: unknown, own: string): Request {
  const request = safeParse(REQUEST, isSmall(data) ? data : null);
  if (!request.success || !isFor(data, own))
    throw new EmbedError('bad_message', 'Not a request of jjj/1.');
  const { name: asked, body = {}, n } = request.output;
  const schema = Object.hasOwn(REQUESTS, asked) ? REQUESTS[asked as RequestName] : null;
  if (!schema) throw new EmbedError('unknown_method', `No method "${asked}".`);
  const read = safeParse(schema, body);
  if (!read.success) throw new EmbedError('bad_param', `${asked}: ${read.issues[0].message}`);
  return { n, name: asked as RequestName, body: read.output };
}

const isFor = (data: unknown, own: string): boolean => (data as { id: string }).id === own;

/** It is JSON, and not too much of it. */
function isSmall(data: unknown): boolean {
  try {
    return JSON.stringify(data).length <= MOST;
  } catch {
    return false;
  }
}
