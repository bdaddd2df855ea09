export type Json = string | number | boolean | null | JsonList | JsonRecord;
export type JsonList = readonly Json[];
/** Never a plain object: no key of a file can then reach a prototype. */
export interface JsonRecord extends ReadonlyMap<string, Json> {
  readonly size: number;
}

export const isList = (value: Json | undefined): value is JsonList => Array.isArray(value);

export const isRecord = (value: Json | undefined): value is JsonRecord => value instanceof Map;

/** A value as JSON text again. */
export function jsonText(value: Json): string {
  if (isList(value)) return `[${value.map(jsonText).join(',')}]`;
  if (!isRecord(value)) return JSON.stringify(value);
  const pairs = Array.from(value, ([key, one]) => `${JSON.stringify(key)}:${jsonText(one)}`);
  return `{${pairs.join(',')}}`;
}
