import { basemapOf, type Basemap } from '../model/basemap';
import { dataHosts } from '../model/dataHosts';
import { tellsLeaving } from '../model/leaving';
import { mapApprovalOf, type MapApproval } from '../model/mapApproval';
import { addressOf } from './addressOf';

/** What the owner of a copy states in `embed.config.json` beside its page. */
export interface Site {
  readonly approval: MapApproval | null;
  readonly basemap: Basemap | null;
  /** Origins whose tables a link may name. */
  readonly dataHosts: readonly string[];
  /** Whoever follows a link to another site is told so first. */
  readonly tellsLeaving: boolean;
}

/** Never fails: without a proper statement the map is not approved, and has no tiles. */
export async function loadSite(address: string): Promise<Site> {
  const config = await read(address);
  return {
    approval: mapApprovalOf(config),
    basemap: basemapOf(config, new URL('./', address).href),
    dataHosts: dataHosts(config),
    tellsLeaving: tellsLeaving(config),
  };
}

async function read(address: string): Promise<unknown> {
  try {
    const response = await fetch(addressOf(address));
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}
