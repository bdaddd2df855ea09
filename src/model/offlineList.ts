/** The list of what is kept for a day without a network; it lies beside `index.html`. */
export const OFFLINE_LIST = 'offline.json';

/** What a host writes itself, after the build: kept as it is found. */
export const HOST_FILE = 'embed.config.json';

export interface OfflineFile {
  /** From the folder of the page, as `assets/page-abc.js`. */
  readonly path: string;
  readonly bytes: number;
  /** SHA-256 in hexadecimal; null where any content will do. */
  readonly sha256: string | null;
}

/** One edition of the whole atlas. The SHA-256 of the list is its name: any other file makes another one. */
export interface OfflineList {
  /** Of the program. */
  readonly version: string;
  readonly files: readonly OfflineFile[];
}

/** Reads what the build wrote; null for anything else, such as the page of a login. */
export function readOfflineList(text: string): OfflineList | null {
  try {
    const { version, files } = JSON.parse(text) as Partial<OfflineList>;
    return typeof version === 'string' && Array.isArray(files) ? { version, files } : null;
  } catch {
    return null;
  }
}

export const bytesOf = (files: readonly OfflineFile[]): number =>
  files.reduce((sum, { bytes }) => sum + bytes, 0);
