import { array, object, optional, safeParse, string } from 'valibot';

const CONFIG = object({ allowedOrigins: optional(array(string()), ['*']) });

/**
 * The origins whose pages may talk to the frames of this copy, from `embed.config.json` at its root: all without that
 * file, none if it cannot be read, for then nobody knows whom its owner wanted to keep out.
 */
export async function loadAllowedOrigins(address: string): Promise<readonly string[]> {
  try {
    const response = await fetch(address);
    if (response.status === 404) return ['*'];
    const { output, success } = safeParse(CONFIG, response.ok ? await response.json() : null);
    return success ? output.allowedOrigins : [];
  } catch {
    return [];
  }
}

/** Compared as a whole: parts of a name can be anyone's. */
export const isAllowed = (origin: string, allowed: readonly string[]): boolean =>
  allowed.includes('*') || allowed.includes(origin);
