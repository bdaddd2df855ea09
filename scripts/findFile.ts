import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';

export type Found =
  | { readonly type: 'file'; readonly path: string; readonly stats: Stats }
  /** A folder with a page, asked for without its slash: the page's own relative addresses would lead astray. */
  | { readonly type: 'folder' };

/** The path of a request's address, or null if it cannot be decoded. */
export function pathnameOf(url: string): string | null {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/s, ''));
    return path.startsWith('/') && !path.includes('\0') ? path : null;
  } catch {
    return null;
  }
}

/**
 * What a path stands for in the site of `folder` that is served below `base` (with a slash at both ends).
 * null where there is nothing, or where it leads out of the folder.
 */
export async function findFile(
  folder: string,
  base: string,
  pathname: string,
): Promise<Found | null> {
  if (`${pathname}/` === base) return { type: 'folder' };
  if (!pathname.startsWith(base)) return null;
  const isFolder = pathname.endsWith('/');
  const path = resolve(folder, `./${pathname.slice(base.length)}${isFolder ? '/index.html' : ''}`);
  if (!path.startsWith(folder + sep)) return null;
  const stats = await stat(path).catch(() => null);
  if (stats?.isFile()) return { type: 'file', path: relative(folder, path), stats };
  const page = stats?.isDirectory()
    ? await stat(resolve(path, 'index.html')).catch(() => null)
    : null;
  return page?.isFile() ? { type: 'folder' } : null;
}
