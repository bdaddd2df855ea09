import { basemapOf } from './basemap';
import { dataHosts, ORIGIN } from './dataHosts';

/** Stands for the site's own, wherever that is. */
const HERE = 'https://here.invalid';

/** All other hosts that the pages of a site ask, by its `embed.config.json`: those of its tiles and tables. */
export function siteHosts(config: unknown): readonly string[] {
  const tiles = basemapOf(config, `${HERE}/`)?.addresses ?? [];
  const origins = tiles.map((address) => originOf(address.replace(/[{}]/g, '')));
  const asked = origins.filter((origin) => origin !== HERE && ORIGIN.test(origin));
  return [...new Set([...asked, ...dataHosts(config)])];
}

function originOf(address: string): string {
  try {
    return new URL(address).origin;
  } catch {
    return HERE;
  }
}
