import { mapApprovalOf, type MapApproval } from '../model/mapApproval';

/** The approval stated in `config.json` beside the page. Never fails: without a proper one the map is not approved. */
export async function loadMapApproval(address: string): Promise<MapApproval | null> {
  try {
    const response = await fetch(address);
    return response.ok ? mapApprovalOf(await response.json()) : null;
  } catch {
    return null;
  }
}
