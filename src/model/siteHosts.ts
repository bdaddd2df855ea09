import { basemapOf } from './basemap';

/** As browsers write an origin: nothing in it can end the directive of a policy. */
const ORIGIN = /^https?:\/\/(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(:\d{1,5})?$/;

/** Stands for the site's own, wherever that is. */
const HERE = 'https://here.invalid';

/** All other hosts that the pages of a site ask, by its `embed.config.json`: those of its tiles. */
export function siteHosts(config: unknown): readonly string[] {
  const tiles = basemapOf(config, `${HERE}/`)?.addresses ?? [];
  const origins = tiles.map((address) => originOf(address.replace(/[{}]/g, '')));
  return [...new Set(origins)].filter((origin) => origin !== HERE && ORIGIN.test(origin));
}

function originOf(address: string): string {
  try {
    return new URL(address).origin;
  } catch {
    return HERE;
  }
}
