import { flatten, safeParse, type BaseIssue, type BaseSchema } from 'valibot';

/** A data file that could not be used: which, and why. The reader's message is made from `reason` in `text`. */
export class DataError extends Error {
  constructor(
    readonly file: string,
    readonly reason: 'unreachable' | 'refused' | 'not-json' | 'wrong-form',
    readonly detail: string,
  ) {
    super(`${file}: ${reason} (${detail})`);
    this.name = 'DataError';
  }
}

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
    const { root = [], nested = {} } = flatten(result.issues as [BaseIssue<unknown>, ...BaseIssue<unknown>[]]);
    const [path = '', messages = root] = Object.entries(nested)[0] ?? [];
    throw new DataError(file, 'wrong-form', `${path} ${String(messages?.[0] ?? '')}`.trim());
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
