const MOST = 20;

/**
 * Paths of fields that were given and not taken, such as `stage.them`: a word of another version, or a slip of the
 * pen. At most 20.
 */
export function strangeFields(given: unknown, taken: unknown, path = ''): string[] {
  if (!isObject(given) || !isObject(taken)) return [];
  // An empty list passes for an empty record, and is none.
  if (Array.isArray(given) !== Array.isArray(taken)) return [path];
  const inside = (name: string): string => (path ? `${path}.${name}` : name);
  return Object.keys(given)
    .flatMap((name) =>
      Object.prototype.hasOwnProperty.call(taken, name)
        ? strangeFields(given[name], taken[name], inside(name))
        : [inside(name.slice(0, 40))],
    )
    .slice(0, MOST);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
