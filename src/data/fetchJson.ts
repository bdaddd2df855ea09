import { safeParse, type BaseIssue, type BaseSchema } from 'valibot';
import { DataError } from '../model/dataError';

/**
 * One JSON file beside the app, checked against its schema.
 * Throws DataError when it cannot be fetched, is no JSON (a login page, a cut file) or has another form.
 */
export async function fetchJson<T>(
  base: string,
  file: string,
  schema: BaseSchema<unknown, T, BaseIssue<unknown>>,
): Promise<T> {
  const body = await fetchText(base, file);
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    throw new DataError(file, 'not-json', body.slice(0, 40));
  }
  const result = safeParse(schema, parsed);
  if (!result.success) {
    const [issue] = result.issues;
    const path = issue.path?.map(({ key }) => String(key)).join('.') ?? '';
    throw new DataError(file, 'wrong-form', `${path} ${issue.message}`.trim());
  }
  return result.output;
}

async function fetchText(base: string, file: string): Promise<string> {
  let response: Response;
  try {
    response = await fetch(new URL(file, base));
  } catch (cause) {
    throw new DataError(file, 'unreachable', cause instanceof Error ? cause.message : '');
  }
  if (!response.ok) throw new DataError(file, 'refused', String(response.status));
  return response.text();
}
