import { safeParse, type BaseIssue, type BaseSchema } from 'valibot';
import { DataError } from '../model/dataError';
import { SCHEMA_VERSION } from '../model/schema';
import { sha256 } from './sha256';

export type JsonSchema<T> = BaseSchema<unknown, T, BaseIssue<unknown>>;

/**
 * A file's bytes as what the schema says. `hash` is the SHA-256 that the manifest gives, null for the manifest itself.
 * Throws DataError: a web page (a login, a router's notice), a cut file, another edition's, a form of another version.
 */
export function readJson<T>(
  file: string,
  bytes: Uint8Array,
  hash: string | null,
  schema: JsonSchema<T>,
): T {
  const text = new TextDecoder().decode(bytes);
  if (/^\s*</.test(text)) throw new DataError(file, 'web-page');
  const parsed = parse(text);
  if (parsed === undefined) throw new DataError(file, 'cut-short', `${bytes.length} B`);
  const found = hash === null ? null : sha256(bytes);
  if (found !== hash)
    throw new DataError(file, 'other-edition', `${short(hash)} / ${short(found)}`);
  return checked(file, parsed, schema);
}

/** Enough of a hash to tell two editions apart, in an address and in a message. */
export const short = (hash: string | null): string => (hash ?? '').slice(0, 8);

/** Undefined, which no JSON gives, for what is no JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function checked<T>(file: string, parsed: unknown, schema: JsonSchema<T>): T {
  const version = (parsed as { schema?: unknown } | null)?.schema ?? SCHEMA_VERSION;
  if (version !== SCHEMA_VERSION)
    throw new DataError(file, 'other-version', `${JSON.stringify(version)} / ${SCHEMA_VERSION}`);
  const result = safeParse(schema, parsed);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const path = issue.path?.map(({ key }) => String(key)).join('.') ?? '';
  throw new DataError(file, 'wrong-form', `${path} ${issue.message}`.trim());
}
