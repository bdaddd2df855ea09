/** What a host has to call the files of the built site; `deploy/nginx.conf` holds the same list, and a test compares. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.topojson': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

export const mediaTypeOf = (extension: string): string =>
  MEDIA_TYPES[extension] ?? 'application/octet-stream';

/** Pictures and fonts are compressed as they are. */
export const isText = (mediaType: string): boolean =>
  mediaType.includes('charset') || mediaType.endsWith('+xml');
