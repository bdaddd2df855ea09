import { ARCHIVE, editionName, siteFolder } from '../model/edition';

/**
 * The folder in which the site at `home` keeps an edition of the data with the atlas of its time, with a slash at its
 * end; null where there is none, or the folder holds something else than its name says. Never fails.
 */
export async function keptEdition(home: string, wanted: string): Promise<string | null> {
  const folder = `${siteFolder(home)}${ARCHIVE}${wanted}/`;
  // Who is there already would go in circles.
  if (folder === home) return null;
  try {
    const response = await fetch(`${folder}geo/manifest.json`);
    const { date, version } = (await response.json()) as { date?: unknown; version?: unknown };
    const found = editionName({ date: String(date), version: String(version) });
    return response.ok && found === wanted ? folder : null;
  } catch {
    return null;
  }
}
