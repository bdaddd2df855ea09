import { PRESETS } from '../model/presets';

/** A link without the name of a published view, and what of that could not be read. */
export interface PresetLink {
  readonly search: string;
  readonly refused: readonly string[];
}

/**
 * The link with what its `preset` stands for written out, so that everything that reads links later has only to do with
 * ordinary parameters. What the link says itself wins.
 */
export function withoutPreset(search: string): PresetLink {
  const given = new URLSearchParams(search);
  const names = given.getAll('preset');
  if (names.length === 0) return { search, refused: [] };
  given.delete('preset');
  const [id = '', ...more] = names;
  const parameters = more.length === 0 ? PRESETS.get(id) : undefined;
  const whole = new URLSearchParams(parameters);
  // Where the link gives one twice, that is its mistake still.
  for (const name of new Set(given.keys())) whole.delete(name);
  given.forEach((value, name) => whole.append(name, value));
  const text = whole.toString().replace(/%2C/g, ',').replace(/%3A/g, ':').replace(/%2F/g, '/');
  return {
    search: text === '' ? '' : `?${text}`,
    refused: parameters === undefined ? ['preset'] : [],
  };
}
